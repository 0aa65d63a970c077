'use server'
import { formAction } from '@/lib/web/form-action'
import { markRead } from './commands'
import { MarkReadInput } from './schema'

export const markReadAction = formAction(MarkReadInput, markRead, { done: () => ({ redirect: '/notifications' }) })
