import { z } from 'zod'
import { locales } from '@/lib/kernel/locales.mjs'
import { tidyEmail } from './email'
import { nameProblem, tidyName } from './names'
import { safeReturnTo } from './return-to'

/** Where a request came from: a counting key (never the address itself) and what the browser calls itself. */
export type Requester = { key: string; userAgent: string | null }

const email = z.string('email-needed').transform((typed, ctx) => {
  const tidy = tidyEmail(typed)
  if (tidy) return tidy
  ctx.addIssue({ code: 'custom', message: typed.trim() ? 'email-invalid' : 'email-needed' })
  return z.NEVER
})

const name = z.string('name-short').transform((typed, ctx) => {
  const problem = nameProblem(typed)
  if (!problem) return tidyName(typed)
  ctx.addIssue({ code: 'custom', message: problem })
  return z.NEVER
})

/** Judged for strength by the command, which knows whose it is. */
const password = z.string('password-needed').min(1, 'password-needed').max(1000, 'password-long')
const returnTo = z.unknown().transform((wanted) => safeReturnTo(wanted))
const token = z.string().regex(/^[\w-]{43}$/, 'link-used')

/** What a person does not see and a bot fills in. */
const trap = { website: z.string().max(1000).default('') }

export const RegisterInput = z.object({
  name,
  email,
  password: z.string().max(1000, 'password-long').default(''),
  stamp: z.string().max(200).default(''),
  returnTo,
  ...trap,
})
export type RegisterInput = z.infer<typeof RegisterInput>

export const SignInInput = z.object({ email, password, returnTo })
export type SignInInput = z.infer<typeof SignInInput>

export const MailLinkInput = z.object({ email, returnTo, ...trap })
export type MailLinkInput = z.infer<typeof MailLinkInput>

export const ConfirmInput = z.object({ token, name: name.optional() })
export type ConfirmInput = z.infer<typeof ConfirmInput>

export const ResetPasswordInput = z.object({ token, password })
export type ResetPasswordInput = z.infer<typeof ResetPasswordInput>

export const ChangePasswordInput = z.object({ current: z.string().max(1000).default(''), password })
export type ChangePasswordInput = z.infer<typeof ChangePasswordInput>

export const RenameInput = z.object({ name })
export type RenameInput = z.infer<typeof RenameInput>

export const themes = ['system', 'light', 'dark'] as const
export const PreferencesInput = z.object({ locale: z.enum(locales), theme: z.enum(themes) })
export type PreferencesInput = z.infer<typeof PreferencesInput>

export const NothingInput = z.object({})
export const RevokeSessionInput = z.object({ sessionId: z.uuid() })
export type RevokeSessionInput = z.infer<typeof RevokeSessionInput>

export const SetRolesInput = z.object({
  userId: z.uuid(),
  roles: z.array(z.enum(['editor', 'moderator', 'admin'])).default([]),
})
export type SetRolesInput = z.infer<typeof SetRolesInput>

export const SetTopicRoleInput = z.object({
  userId: z.uuid(),
  topicId: z.uuid(),
  role: z.enum(['none', 'moderator', 'mediator']),
})
export type SetTopicRoleInput = z.infer<typeof SetTopicRoleInput>

export const LeaveInput = z.object({ provider: z.enum(['github', 'google', 'oidc']), returnTo })

export const CreateUserInput = z.object({
  email,
  name,
  role: z.array(z.enum(['editor', 'moderator', 'admin'])).default([]),
  password: password.optional(),
})
export type CreateUserInput = z.infer<typeof CreateUserInput>
