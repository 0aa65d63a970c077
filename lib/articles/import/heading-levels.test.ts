import { expect, test } from 'vitest'
import { headingLevels } from './heading-levels'

test('two styles of capitals are two depths', () => {
  expect(
    headingLevels([
      'The long history of the harbour',
      'The Old Quay',
      'After the Flood',
      'What the council must decide',
      'Dredging',
      'Costs and Benefits',
    ]),
  ).toEqual([2, 3, 3, 2, 2, 3])
})

test('one style is one depth', () => {
  expect(headingLevels(['The Old Quay', 'After the Flood', 'Costs'])).toEqual([2, 2, 2])
})

test('capitals throughout stand above the rest', () => {
  expect(headingLevels(['HISTORY', 'The old quay', 'COSTS', 'The dredging bill'])).toEqual([2, 3, 2, 3])
})

test('numbers say it themselves', () => {
  expect(headingLevels(['1. Start', '1.1 Before', '2 End', '2.1.3 Deep'])).toEqual([2, 3, 2, 4])
})
