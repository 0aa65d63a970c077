import { expect, test } from 'vitest'
import { unreadWarnings } from './wording-check'

const asked = (wording: string, read = '') =>
  unreadWarnings({
    kind: 'stance5',
    wording,
    read,
    options: '',
    allowDontKnow: true,
    allowReject: true,
    allowNone: false,
  })

const loaded = 'Should the regime be forced to negotiate?'

test('a plain question is asked at once', () => {
  expect(asked('Should sanctions be eased before compliance is verified?')).toBeNull()
})

test('an editor is told once what the check says, and may ask in the same words all the same', () => {
  const told = asked(loaded)
  expect(told?.warnings).toContainEqual({ rule: 'loaded', found: 'regime' })
  expect(asked(loaded, told?.read)).toBeNull()
})

test('other words are checked anew', () => {
  const told = asked(loaded)
  expect(asked('Should the brutal regime be forced to negotiate?', told?.read)?.warnings).toHaveLength(1)
})
