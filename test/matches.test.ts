import { expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { matchesOf } from '../src/text/matches.ts'

it.each([
  [/(?<=号)/gu, '12号𠮷秋3号', [3, 8]],
  [/(?<=号)/g, '12号𠮷秋3号', [3, 8]],
  [/\b/gu, 'a𠮷b', [0, 1, 3, 4]],
  [/(?=𠮷)|秋/gu, '𠮷𠮷秋', [0, 2, 4]],
])('%s finds what it finds between signs once, whatever the signs are made of', (pattern, text, places) => {
  expect(matchesOf(pattern, text).map(({ index }) => index)).toEqual(places)
  expect([...text.matchAll(pattern)].map(({ index }) => index)).toEqual(places)
})

it('a name of a rare sign behind a number is read to its end', () => {
  expect(parse('〔2023〕12号𠮷秋代表:').kind).toBe('other')
})
