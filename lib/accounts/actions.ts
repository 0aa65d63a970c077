'use server'
import { formAction } from '@/lib/web/form-action'
import { leaveFor } from '@/lib/web/oauth'
import { dropSession, keepChoice, keepSession, requester } from '@/lib/web/session-cookie'
import { askForReset, askForSignInLink, confirmLink, register } from './commands'
import { changePassword, resetPassword } from './passwords.commands'
import { setRoles, setTopicRole } from './people.commands'
import { choosePreferences, rename } from './profile.commands'
import {
  ChangePasswordInput,
  ConfirmInput,
  LeaveInput,
  MailLinkInput,
  NothingInput,
  PreferencesInput,
  RegisterInput,
  RenameInput,
  ResetPasswordInput,
  RevokeSessionInput,
  SetRolesInput,
  SetTopicRoleInput,
  SignInInput,
} from './schema'
import { type Opened, revokeOtherSessions, revokeSession, signIn, signOut } from './sessions.commands'

const secret = ['password', 'current', 'stamp', 'token']

export const registerAction = formAction(
  RegisterInput,
  async (viewer, input) => register(viewer, { ...input, from: await requester() }),
  { done: () => ({ redirect: '/check-mail' }), secret },
)

export const signInAction = formAction(
  SignInInput,
  async (viewer, input) => signIn(viewer, { ...input, from: await requester() }),
  { done: (opened, { returnTo }) => signedIn(opened, returnTo), secret },
)

export const mailSignInLinkAction = formAction(
  MailLinkInput,
  async (viewer, input) => askForSignInLink(viewer, { ...input, from: await requester() }),
  { done: () => ({ redirect: '/check-mail' }) },
)

export const forgotPasswordAction = formAction(
  MailLinkInput,
  async (viewer, input) => askForReset(viewer, { ...input, from: await requester() }),
  { done: () => ({ redirect: '/check-mail' }) },
)

export const confirmLinkAction = formAction(
  ConfirmInput,
  async (viewer, input) => confirmLink(viewer, { ...input, from: await requester() }),
  { done: (opened) => signedIn(opened, opened.returnTo), secret },
)

export const resetPasswordAction = formAction(
  ResetPasswordInput,
  async (viewer, input) => resetPassword(viewer, { ...input, from: await requester() }),
  { done: (opened) => signedIn(opened, '/settings'), secret },
)

export const signInByProviderAction = formAction(
  LeaveInput,
  (_viewer, { provider, returnTo }) => leaveFor(provider, returnTo),
  { done: (url) => ({ redirect: url }) },
)

export const signOutAction = formAction(NothingInput, signOut, {
  done: async () => {
    await dropSession()
    return { redirect: '/' }
  },
})

export const revokeSessionAction = formAction(RevokeSessionInput, revokeSession, {
  done: ({ own }) => (own ? { redirect: '/sign-in' } : settings('session', 'sessions')),
})

export const revokeOtherSessionsAction = formAction(NothingInput, revokeOtherSessions, {
  done: () => settings('sessions', 'sessions'),
})

export const changePasswordAction = formAction(ChangePasswordInput, changePassword, {
  done: () => settings('password', 'password'),
  secret,
})

export const renameAction = formAction(RenameInput, rename, { done: () => settings('name', 'profile') })

export const choosePreferencesAction = formAction(PreferencesInput, choosePreferences, {
  done: async (_, { locale, theme }) => {
    await keepChoice('locale', locale)
    await keepChoice('theme', theme)
    return settings('preferences', 'preferences')
  },
})

export const setRolesAction = formAction(SetRolesInput, setRoles, { done: ({ name }) => managed(name) })

export const setTopicRoleAction = formAction(SetTopicRoleInput, setTopicRole, { done: ({ name }) => managed(name) })

/** The page made anew, with a word on what was done. */
const settings = (done: string, place: string) => ({ redirect: `/settings?done=${done}#${place}` })
const managed = (name: string) => ({ redirect: `/people/${encodeURIComponent(name)}/manage?done=1` })

/** What the person has chosen elsewhere comes along. */
async function signedIn({ token, locale, theme }: Opened, returnTo: string) {
  await keepSession(token)
  await keepChoice('locale', locale)
  if (theme) await keepChoice('theme', theme)
  return { redirect: returnTo }
}
