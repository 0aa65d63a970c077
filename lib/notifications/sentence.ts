import type { Told } from './kinds'

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

/** The catalogue key (under `notifications.kind`) and the values of a notification's sentence. */
export function sentenceOf(told: Told): { key: string; values: Record<string, string> } {
  switch (told.kind) {
    case 'decision':
      return { key: 'decision', values: { action: told.payload.action } }
    case 'reportDecided':
      return { key: told.payload.agreed ? 'reportAgreed' : 'reportDisagreed', values: {} }
    case 'sanction':
      return { key: `sanction${capital(told.payload.sanction)}`, values: { reason: told.payload.reason } }
    case 'suggestionDecided':
      return { key: `suggestion${capital(told.payload.outcome)}`, values: {} }
    default:
      return { key: told.kind, values: {} }
  }
}
