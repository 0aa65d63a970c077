import { words } from '../text'

/**
 * The language of a text as BCP 47. What the text itself shows wins over what the page declares, when there is enough
 * of it; a declared region is kept ("pt-BR" for a text found to be Portuguese). "en" when nothing tells.
 */
export async function languageOf(text: string, declared = ''): Promise<string> {
  const tag = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(declared.trim()) ? declared.trim() : ''
  const language = words(text).length >= 12 || text.length > 60 ? await shownBy(text.slice(0, 8000)) : ''
  if (!language) return tag || 'en'
  return tag.toLowerCase().split('-')[0] === language ? tag : language
}

// Loaded when a text is imported: what is known of the languages takes 60 MB, and most processes never import.
async function shownBy(text: string): Promise<string> {
  const { eld } = await import('eld/extrasmall')
  const found = eld.detect(text)
  return found.isReliable() ? found.language : ''
}
