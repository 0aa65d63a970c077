import { told } from './told'

type Command = {
  about: string
  load: () => Promise<{ run: (args: string[]) => Promise<number> }>
  /** Whether it works on the database, whose client takes 30 MB. */
  database: boolean
}

const commands: Record<string, Command> = {
  user: {
    about: 'user create --email … --name … [--role admin] [--password …]   make an account',
    load: () => import('./user'),
    database: true,
  },
  article: {
    about: 'article FILE|URL|-          parse an article and print its structure; stores nothing',
    load: () => import('./article'),
    database: false,
  },
  anchors: {
    about: 'anchors OLD NEW ANCHORS.json where each quoted passage is in the new version',
    load: () => import('./anchors'),
    database: false,
  },
  render: {
    about: "render FILE|-               a post's Markdown as the HTML that would be served",
    load: () => import('./render'),
    database: false,
  },
  log: {
    about: 'log verify                  find the first broken line of the public log',
    load: () => import('./log'),
    database: true,
  },
  tallies: {
    about: 'tallies check               compare every tally with its ballots',
    load: () => import('./tallies'),
    database: true,
  },
  worker: {
    about: 'worker                      run jobs in a process of its own (WORKER=off for the web)',
    load: () => import('./worker'),
    database: true,
  },
}

/** Runs one command; answers the exit code: 0 done, 1 refused or found wrong, 2 not understood. */
async function main([name, ...args]: string[]): Promise<number> {
  const command = name ? commands[name] : undefined
  if (!command || args.includes('--help')) {
    console.log('npm run parley -- <command> [--json]\n')
    for (const { about } of command ? [command] : Object.values(commands)) console.log(`  ${about}`)
    return command || !name || name === '--help' ? 0 : 2
  }
  try {
    return await (await command.load()).run(args)
  } catch (error) {
    const known = told(error, args.includes('--json'))
    if (!known) throw error
    console.error(known.said)
    return known.code
  } finally {
    if (command.database) await (await import('@/lib/db/client')).disconnect()
  }
}

// A reader of the output that has seen enough, like `head`, is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
process.exitCode = await main(process.argv.slice(2))
