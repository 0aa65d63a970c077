'use server'
import { formAction } from '@/lib/web/form-action'
import { changeSettings } from './commands'
import { SettingsInput } from './schema'

export const changeSettingsAction = formAction(SettingsInput, changeSettings, {
  done: () => ({ message: 'settings.saved' }),
})
