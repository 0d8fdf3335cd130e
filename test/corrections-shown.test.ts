import { describe, expect, it } from 'vitest'
import { CorrectionBook } from '../src/corrections/book.ts'
import { readCorrections } from '../src/corrections/entries.ts'
import { correctionAt } from '../src/corrections/select.ts'
import { fieldOf, isSelectable, selectablePaths } from '../src/corrections/selectable.ts'
import { correctionPath, shownCorrections } from '../src/corrections/shown.ts'
import { chinese } from '../src/page/words/chinese.ts'
import { english } from '../src/page/words/english.ts'
import { parse } from '../src/parse.ts'
import { sha256Of } from '../src/shell/read-letter.ts'
import { plainLetter } from './support/copied-letter.ts'

const text = plainLetter.join('\n')
const read = parse(text)
const key = sha256Of(text)

/** The letter after corrections that are made one after the other, each at a path of what is shown by then; words that are null take a value out. */
function corrected(...made: [path: string, words: string | null][]) {
  let lines = ''
  const state = () => {
    const book = new CorrectionBook(readCorrections(lines, ''))
    return { key, read, book, corrected: book.correct(read, key) }
  }
  for (const [path, words] of made) {
    const own = correctionPath(path, state())
    const start = words === null ? 0 : text.indexOf(words)
    const span = words === null ? null : ([start, start + words.length] as const)
    lines += `${JSON.stringify(correctionAt(read, key, own, span && [...span]))}\n`
  }
  return { ...state(), lines }
}

const named = ({ corrected: { document } }: ReturnType<typeof corrected>) =>
  document.coHandlers.map(({ text: words }) => words)
const [first = '', second = ''] = read.coHandlers.map(({ text: words }) => words)

describe('the path by which a correction names what is shown', () => {
  it('of a letter that nobody corrected is the path itself, and the next index for one more', () => {
    expect(read.coHandlers).toHaveLength(2)
    const none = corrected()
    for (const path of ['/title', '/coHandlers/1', '/signature/date', '/contacts/0/phones/0'])
      expect(correctionPath(path, none)).toBe(path)
    expect(correctionPath('/coHandlers/-', none)).toBe('/coHandlers/2')
    expect(correctionPath('/contacts/0/phones/-', none)).toBe(
      `/contacts/0/phones/${read.contacts[0]?.phones.length}`,
    )
  })

  it('leads past what was put in and taken out before', () => {
    const put = corrected(['/coHandlers/-', '云陂市水务局'])
    expect(named(put)).toEqual(['云陂市水务局', first, second])
    // Shown first, put in by the index that was free; the others stand where they were read.
    expect(correctionPath('/coHandlers/0', put)).toBe('/coHandlers/2')
    expect(correctionPath('/coHandlers/1', put)).toBe('/coHandlers/0')
    expect(correctionPath('/coHandlers/2', put)).toBe('/coHandlers/1')
    expect(correctionPath('/coHandlers/-', put)).toBe('/coHandlers/3')
    const taken = corrected(['/coHandlers/0', null])
    expect(named(taken)).toEqual([second])
    expect(correctionPath('/coHandlers/0', taken)).toBe('/coHandlers/1')
  })

  it('lets each be corrected again, in any order', () => {
    const twice = corrected(['/coHandlers/-', '云陂市水务局'], ['/coHandlers/0', '市人大常委会'])
    expect(named(twice)).toEqual([first, second, '市人大常委会'])
    expect(twice.book.entries).toHaveLength(1)
    const both = corrected(
      ['/coHandlers/-', '云陂市水务局'],
      ['/coHandlers/-', '市人大常委会'],
      ['/coHandlers/1', null],
      ['/coHandlers/1', '供水设施'],
    )
    expect(named(both).toSorted()).toEqual(['云陂市水务局', '供水设施', '市人大常委会'].toSorted())
  })
})

describe('corrections as they are shown', () => {
  it('stand at the place that their value has in the end', () => {
    const { corrected: made } = corrected(
      ['/coHandlers/-', '市人大常委会'],
      ['/coHandlers/-', '云陂市水务局'],
      ['/signature/date', null],
    )
    const shown = shownCorrections(made)
    expect(shown.map(({ path, status }) => [path, status])).toEqual([
      ['/coHandlers/3', 'applied'],
      ['/coHandlers/0', 'applied'],
      ['/signature/date', 'applied'],
    ])
    for (const { path, is } of shown.slice(0, 2))
      expect(made.document.coHandlers[Number(path.split('/').at(-1))]).toBe(is)
  })
})

describe('the fields that words can be selected for', () => {
  it('have names in both languages, and readers', () => {
    for (const path of selectablePaths) {
      expect(Object.keys(chinese.fields)).toContain(path)
      expect(Object.keys(english.fields)).toContain(path)
      const own = path.replaceAll('*', '0')
      expect([fieldOf(own), isSelectable(fieldOf(own))]).toEqual([path, true])
      expect(correctionAt(read, key, own, [0, 8])?.key.path, path).toBe(own)
    }
    expect(correctionAt(read, key, '/figures/0', [0, 8])).toBeNull()
  })
})
