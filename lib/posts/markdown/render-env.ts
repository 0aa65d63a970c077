/** What rendering knows besides the text. */
export type RenderEnv = {
  /** Prefix of footnote ids: the post's id. */
  docId: string
  /** The topic's address, for links of quotations. */
  slug: string
  /** Names by their key (lib/accounts/names.ts): who is really there. */
  people?: ReadonlyMap<string, string>
  /** Filled while parsing: every key that was called. */
  called?: string[]
}
