import { eld } from 'eld/small'
import { words } from '../text'

/**
 * The language of a text as BCP 47. What the text itself shows wins over what the page declares, when there is enough
 * of it; a declared region is kept ("pt-BR" for a text found to be Portuguese). "en" when nothing tells.
 */
export function languageOf(text: string, declared = ''): string {
  const tag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(declared.trim()) ? declared.trim() : ''
  const found = words(text).length >= 12 || text.length > 60 ? eld.detect(text.slice(0, 8000)) : null
  const language = found?.isReliable() ? found.language : ''
  if (!language) return tag || 'en'
  return tag.toLowerCase().split('-')[0] === language ? tag : language
}
