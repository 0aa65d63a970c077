import { expect, test } from 'vitest'
import english from '@/messages/en/moderation.json'
import russian from '@/messages/ru/moderation.json'
import { logAction } from './log-action'

test('an action of the log has words in every language', () => {
  expect(logAction('post removed')).toEqual({ key: 'postRemoved', number: 0 })
  expect(logAction('article version 12: material')).toEqual({ key: 'articleVersionMaterial', number: 12 })
  for (const action of [
    'post approved',
    'taken back: post removed',
    'appeal reversed',
    'person: suspend lifted',
    'topic locked',
  ])
    for (const { log } of [english, russian]) expect(log.actions, action).toHaveProperty(logAction(action).key)
})
