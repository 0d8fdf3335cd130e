import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Document } from '../src/model/document.ts'
import { parse } from '../src/parse.ts'
import { parseHtml } from '../src/parse-html.ts'
import { decode } from '../src/shell/decode.ts'
import { skins } from './skins.ts'
import { sampled } from './support/campaign.ts'
import { originals } from './support/fixtures.ts'
import { reads } from './support/invariants.ts'
import { readOnce } from './support/read-once.ts'
import { letterOf, valueAt } from './support/same-letter.ts'

const folder = 'fixtures/html/sites'
const labels: Record<string, Record<string, unknown>> = JSON.parse(
  readFileSync(`${folder}/labels.json`, 'utf8'),
)

/** Mentions whose text is not what stands at their span. */
function misplaced(document: Document): string[] {
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    const { text, span } = value as { text?: unknown; span?: [number, number] }
    if (typeof text === 'string' && Array.isArray(span) && !reads(document.text?.slice(...span) ?? '', text))
      found.push(text)
    for (const child of Object.values(value)) walk(child)
  }
  walk({ ...document, text: undefined })
  return found
}

describe.each(Object.entries(labels))('%s', (name, fields) => {
  const page = parseHtml(decode(readFileSync(`${folder}/${name}.html`)).text)

  it('is the letter that its text is', () => {
    expect(letterOf(page)).toEqual(letterOf(parse(readFileSync(`${folder}/${name}.txt`, 'utf8'))))
  })

  it('is right in every labelled field', () => {
    expect(page.kind).toBe('reply')
    expect(Object.fromEntries(Object.keys(fields).map((path) => [path, valueAt(page, path)]))).toEqual(fields)
  })

  it('keeps places and shape', () => {
    expect(misplaced(page)).toEqual([])
    expect(Document.safeParse(page).error).toBeUndefined()
  })
})

/** Read a little otherwise in one kind of markup: a line of the head that holds three labels is left without its first, and a line broken within a sentence is told. */
const otherwise = /contacts-above-signature-bookmarks|natural-resources-damaged-number-ten/

// What of a page that holds no letter is furniture is a matter of taste; the tabs of a table in a text are blanks in markup, where a table is a table; what is left over of
// another form (bars, lines cut at a width) is another thing in markup.
const letters = originals
  .filter(({ path, text }) => path.includes('/letters/') && !/^[^\t\n]+\t[^\t\n]+\t/m.test(text))
  .filter(({ path }) => !otherwise.test(path))
  .map(({ path, text }) => ({ path, text, document: readOnce(text) }))
  .filter(({ document }) => !document.findings.some(({ rule }) => rule === 'copy-form'))
  .map(({ path, text, document }) => ({ path, text, letter: letterOf(document) }))

describe.each(Object.entries(skins).map(([name, skin], turn) => [name, skin, turn] as const))(
  'skin %s',
  (_, skin, turn) => {
    it.each(sampled(letters, 32, turn))('leaves $path the letter that it is', ({ text, letter }) => {
      const printed = skin(text)
      const html = typeof printed === 'string' ? printed : decode(printed).text
      expect(letterOf(parseHtml(html))).toEqual(letter)
    })
  },
)
