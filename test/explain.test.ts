import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { explain } from '../src/index.ts'
import { fixtures } from './support/fixtures.ts'
import { explained, letter } from './support/shapes.ts'

/** `npm run golden` rewrites what is kept beside the letters; the difference is read before it is kept. */
const isRewriting = process.env['FUHAN_GOLDEN'] === 'write'

describe('explain', () => {
  const pieces = () => explain(letter({ agency: '青禾县水务局\n电子公文专用', tail: '联系人:周以安' }))
  const partOf = (text: string) => pieces().find((piece) => piece.text === text)

  it('tells the part of each line, in order', () => {
    expect(pieces().map(({ line, part }) => [line, part])).toEqual([
      [1, 'title'],
      [2, 'salutation'],
      [3, 'opening'],
      [4, 'body'],
      [5, 'closing'],
      [6, 'agency'],
      [7, 'tailOdd'],
      [8, 'date'],
      [9, 'contacts'],
    ])
  })

  it('tells what spoke for it, the runner-up and the margin', () => {
    expect(partOf('林知秋代表:')?.evidence).toContainEqual({ fact: 'followed', worth: 8 })
    expect(partOf('青禾县水务局')?.evidence).toContainEqual({ fact: 'agencyLine', worth: 12 })
    for (const { margin, runnerUp, part } of pieces()) {
      expect(margin).toBeGreaterThan(0)
      expect(runnerUp).not.toBe(part)
    }
  })

  it('is sure of a salutation and not of a stray line', () => {
    expect(partOf('林知秋代表:')?.margin).toBeGreaterThan(10)
    expect(partOf('电子公文专用')?.margin).toBeLessThan(6)
  })

  it('has no margins in a text with more lines than any letter', () => {
    const long = explain('联系人:周以安\n'.repeat(5000))
    expect(long).toHaveLength(5000)
    expect(long.every(({ margin }) => margin === null)).toBe(true)
  })

  it('takes any text', () => {
    expect(explain('')).toEqual([])
    expect(explain('\n\n').length).toBe(0)
  })
})

const kept = fixtures
  .map(({ path, text }) => ({ path, text, beside: path.replace(/\.txt$/, '.explained') }))
  .filter(({ beside }) => existsSync(beside))

describe.each(kept)('$path', ({ text, beside }) => {
  it('is explained as the file beside it says, with the weight of each fact and the margins', () => {
    const read = `${explained(text)}\n`
    if (isRewriting) writeFileSync(beside, read)
    expect(read).toBe(readFileSync(beside, 'utf8'))
  })
})
