import { expect, test } from 'vitest'
import { isByline, namesIn, splitNames } from './names'

test.each([
  ['By Ana Ruiz, Bo Lind and Mira Okafor', ['Ana Ruiz', 'Bo Lind', 'Mira Okafor']],
  ['Par Ana Ruiz et Bo Lind', ['Ana Ruiz', 'Bo Lind']],
  ['Авторы: Анна Руис и Борис Линд', ['Анна Руис', 'Борис Линд']],
  ['بقلم: سارة حداد، ليلى منصور', ['سارة حداد', 'ليلى منصور']],
  ['王小明、李雷', ['王小明', '李雷']],
  ['Ana Ruiz | Ana Ruiz', ['Ana Ruiz']],
  ['https://times.example/ana', []],
  ['By: Ana Ruiz August 18, 2010 3:21 PM PDT', ['Ana Ruiz']],
  ['By Ana Ruiz @anaruiz on June 26, 2014 at 9:00a', ['Ana Ruiz']],
  ['By Ana Ruiz2014-01-26 21:32:46 UTC', ['Ana Ruiz']],
  ['By Ana Ruiz Tuesday, Aug. 17, 2010', ['Ana Ruiz']],
  ['9:39AM BST 05 Oct 2011', []],
  ['By Ana Ruiz and Team 42', ['Ana Ruiz', 'Team 42']],
  ['Ana Mayer, Jan Marsh', ['Ana Mayer', 'Jan Marsh']],
])('%s names its authors one by one', (byline, names) => {
  expect(namesIn(byline).map((author) => author.name)).toEqual(names)
})

test('a line that names nobody is no byline', () => {
  expect(['By Ana Ruiz', 'Автор: Анна Руис'].every(isByline)).toBe(true)
  expect(['By then it was late.', 'by sea', 'The quay'].some(isByline)).toBe(false)
})

test('names that an editor lists are kept as written', () => {
  const listed = ['Ana Ruiz', 'Class of 2014', 'the @quay team']
  expect(splitNames(listed.join(', ')).map((author) => author.name)).toEqual(listed)
})
