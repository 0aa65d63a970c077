import type { HouseRule } from './house-rules'

/** "Title: text", a rule a line, as admins edit them; empty lines are nothing. */
export const rulesFromLines = (lines: string): HouseRule[] =>
  lines
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const colon = line.indexOf(':')
      if (colon < 1) return { title: line.slice(0, 120), text: '' }
      return {
        title: line.slice(0, colon).trim().slice(0, 120),
        text: line
          .slice(colon + 1)
          .trim()
          .slice(0, 600),
      }
    })

export const linesFromRules = (rules: HouseRule[]): string =>
  rules.map(({ title, text }) => (text ? `${title}: ${text}` : title)).join('\n')
