import { expect, test } from 'vitest'
import { languageOf } from './language'

const said: Record<string, string> = {
  en: 'The commission met in the morning, and nobody left before the evening: every word of the treaty was read aloud.',
  de: 'Die Kommission trat am Morgen zusammen, und vor dem Abend ging niemand: Jedes Wort des Vertrags wurde verlesen.',
  fr: 'La commission s’est réunie le matin et personne n’est parti avant le soir : chaque mot du traité a été lu à voix haute.',
  pt: 'A comissão reuniu-se de manhã e ninguém saiu antes da noite: cada palavra do tratado foi lida em voz alta.',
  ru: 'Комиссия собралась утром, и до вечера никто не ушёл: каждое слово договора читали вслух и спорили о нём.',
  uk: 'Комісія зібралася вранці, і до вечора ніхто не пішов: кожне слово договору читали вголос і сперечалися про нього.',
  ar: 'اجتمعت اللجنة في الصباح وبقيت حتى المساء لأن كل كلمة في الاتفاق كانت تحتاج إلى نقاش طويل بين الطرفين.',
  ja: '委員会は朝に集まり、夕方まで誰も帰らなかった。条約の一語一語が読み上げられ、その意味について長い議論が続いた。それは港のためだった。',
  zh: '委员会早上开会,直到晚上都没有人离开:条约的每一个字都被大声朗读,双方就其含义进行了长时间的讨论。这一切都是为了港口的未来和城市的人民。',
}

test.each(Object.entries(said))('a text in %s is known by its words', async (lang, text) => {
  expect(await languageOf(text)).toBe(lang)
  expect(await languageOf(text, 'xx')).toBe(lang)
})

test('a declared region is kept where the text agrees', async () => {
  expect(await languageOf(said.pt ?? '', 'pt-BR')).toBe('pt-BR')
  expect(await languageOf(said.pt ?? '', 'en-GB')).toBe('pt')
})

test('a text that is too short to tell is in the declared language, else in English', async () => {
  expect(await languageOf('Oui.', 'fr')).toBe('fr')
  expect(await languageOf('Oui.')).toBe('en')
  expect(await languageOf('Oui.', 'not a tag')).toBe('en')
})
