import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

export const passwordLimits = { min: 10, max: 128 } as const

/** Guessing cost of longer texts grows faster than what it tells. */
const judged = 40

export type PasswordProblem =
  | 'password-short'
  | 'password-long'
  | 'password-personal'
  | 'password-leaked'
  | 'password-guessable'

/**
 * Why a password is too weak, as a key under `errors`; null when it will do: at least 10 characters, not on the list of
 * leaked ones, not made of the person's own name or address, and 10⁸ guesses or more by zxcvbn (score 3).
 */
export async function passwordProblem(password: string, personal: string[]): Promise<PasswordProblem | null> {
  if ([...password].length < passwordLimits.min) return 'password-short'
  if (password.length > passwordLimits.max) return 'password-long'
  const own = personal.flatMap(pieces)
  if (own.length && withoutOwn(password, own).length < 8 && withoutOwn(password, own) !== password.toLowerCase())
    return 'password-personal'
  const { score, sequence, feedback } = (await estimator()).check(password.slice(0, judged), own)
  if (score >= 3) return null
  if (feedback.warning === 'userInputs') return 'password-personal'
  const leaked = sequence.some((m) => m.dictionaryName === 'passwords-common' && m.token.length >= password.length - 3)
  return leaked ? 'password-leaked' : 'password-guessable'
}

/** A name or an address and its parts, where they are long enough to mean somebody. */
const pieces = (text: string) =>
  [text, ...text.split(/[^\p{L}\p{N}]+/u)].map((t) => t.toLowerCase()).filter((t) => t.length > 3)

const withoutOwn = (password: string, own: string[]) =>
  [...own]
    .sort((a, b) => b.length - a.length)
    .reduce((left, piece) => left.replaceAll(piece, ''), password.toLowerCase())

let ready: Promise<ZxcvbnFactory> | undefined

/** The dictionaries are large: read at first use, not at start. */
const estimator = () => (ready ??= load())

async function load(): Promise<ZxcvbnFactory> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
  })
}
