import { z } from 'zod'

const HouseRule = z.object({ title: z.string().trim().min(1).max(120), text: z.string().trim().max(600) })

/** Every setting of the site with its default: what a missing key means. */
export const Settings = z.object({
  siteName: z.string().trim().min(1).max(60).default('Parley'),
  /** Whose site it is: stands beside the name and in the articles' attribution. */
  publisherName: z.string().trim().max(80).default(''),
  /** The site's own house rules, in order; none means the ones it started with. */
  rules: z.array(HouseRule).max(20).default([]),
  /** How many first posts of a new member wait for a moderator. */
  holdFirstPosts: z.number().int().min(0).max(20).default(2),
  /** Posts with links wait while their author is new. */
  holdNewLinks: z.boolean().default(true),
  /** Posts with a watched word wait. */
  holdWatchedWords: z.boolean().default(true),
  /** The same text again waits. */
  holdRepeats: z.boolean().default(true),
  /** Every post of the site waits. */
  holdEverything: z.boolean().default(false),
})
export type Settings = z.infer<typeof Settings>

const checkbox = z.preprocess((given) => given === 'on' || given === true || given === 'true', z.boolean())

/** The settings form of admins. House rules: a rule a line, its title before the first colon. */
export const SettingsInput = z.object({
  siteName: z.string().trim().min(1, 'required').max(60, 'too-long'),
  publisherName: z.string().trim().max(80, 'too-long').default(''),
  rules: z.string().max(8000, 'too-long').default(''),
  holdFirstPosts: z.coerce.number('number').int('number').min(0, 'number').max(20, 'number'),
  holdNewLinks: checkbox,
  holdWatchedWords: checkbox,
  holdRepeats: checkbox,
  holdEverything: checkbox,
})
export type SettingsInput = z.infer<typeof SettingsInput>
