import type { TaskList } from 'graphile-worker'

/** Every job by name: a thin line from its payload to the command that does it. */
export const tasks: TaskList = {}
