import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { parseHtml } from '../src/parse-html.ts'
import { labelled, labelledPages } from './support/fixtures.ts'
import { compare, type Labels, type Miss } from './support/labels.ts'
import { lineParts } from './support/line-parts.ts'

/** Misses of labelled letters that are known, as {@link printed}: none comes, and one that is read goes. */
const known: readonly string[] = [
  'fixtures/html/letters/index-table-hidden-twin-script-in-cell-elder-copy-generation-time.html contacts.phones: missed label=["65550921"] read=null',
]

const printed = ({ field, error, wanted, read: found }: Miss) =>
  `${field}: ${error} label=${JSON.stringify(wanted)} read=${JSON.stringify(found)}`
const all = [...labelled, ...labelledPages]

/** Every text the labels say is printed. */
function texts(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return key === 'text' || key === 'marker' ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => texts(item, key))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([name, child]) => texts(child, name === 'anyOf' ? key : name))
}

describe.each(all)('$path', ({ path, labels, text }) => {
  const label: Labels = JSON.parse(readFileSync(labels, 'utf8'))
  const read = () => (path.endsWith('.html') ? parseHtml(text) : parse(text))

  it('has labels that say what is printed', () => {
    const page = (path.endsWith('.html') ? (read().text ?? '') : text).replace(
      /[\s\u200b\ue000-\uf8ff]+/gu,
      '',
    )
    const strange = texts(label).filter((words) => !page.includes(words.replace(/\s+/gu, '')))
    expect(strange).toEqual([])
  })

  // One reading of a letter for both, which takes most of the time of these tests.
  it('is read as its labels say in every field, and gives each line to the parts that its list says', () => {
    const document = read()
    const misses = compare(label, document).misses.map((miss) => `${path} ${printed(miss)}`)
    expect(misses).toEqual(known.filter((line) => line.startsWith(path)))
    const parts = path.replace(/\.txt$/, '.lines')
    if (parts !== path && existsSync(parts)) expect(lineParts(document)).toBe(readFileSync(parts, 'utf8'))
  })
})

it('has no known miss of a letter that is none', () => {
  expect(known.filter((line) => !all.some(({ path }) => line.startsWith(path)))).toEqual([])
})

describe('compare', () => {
  const labels = {
    kind: { anyOf: ['reply', 'opinion'] },
    title: { text: '关于第3号建议的答复', issuer: null, genre: '答复' },
    salutation: null,
    addressees: [{ name: '王一', role: 'deputy' }],
    contacts: [{ name: null, phones: [{ text: '8123456' }] }],
    copies: { anyOf: [[], [{ text: '市委' }]] },
    body: { sections: [{ marker: '一、', number: 1, heading: { text: '现状' }, sections: [] }] },
  }
  const document = {
    kind: 'opinion',
    title: { text: '关于第3号建议的 答复', issuer: null, genre: '答复' },
    salutation: null,
    addressees: [{ name: '王一', role: 'deputy' }],
    contacts: [{ name: null, phones: [{ text: '8123456' }] }],
    copies: [{ text: '县委' }],
    body: { sections: [{ marker: '一、', number: 1, heading: { text: '现状' }, sections: [] }] },
  }
  const faults = (changed: object) =>
    compare(labels, { ...document, ...changed }).misses.map(({ field, error }) => `${error} ${field}`)

  it('counts what is right and passes over what the labels leave open', () => {
    const { right, misses } = compare(labels, document)
    expect(misses).toEqual([])
    expect(right).toEqual([
      ...['kind', 'title.text', 'title.genre', 'addressees', 'contacts.phones'],
      ...['sections', 'section headings'],
    ])
  })

  it('counts a wrong value twice, a missing or strange one once', () => {
    expect(faults({ kind: 'report' })).toEqual(['spurious kind', 'missed kind'])
    expect(faults({ title: null })).toEqual(['missed title.text', 'missed title.genre'])
    expect(faults({ salutation: { text: '王一', total: null } })).toEqual(['spurious salutation.text'])
    expect(faults({ addressees: [{ name: '王一', role: 'member' }] })).toEqual([
      'missed addressees',
      'spurious addressees',
    ])
    expect(faults({ contacts: [] })).toEqual(['missed contacts.phones'])
  })

  it('compares sections by their place', () => {
    const item = { marker: '二、', number: 2, heading: null, sections: [] }
    expect(faults({ body: { sections: [item] } })).toEqual(['missed sections', 'spurious sections'])
    expect(faults({ body: { sections: [...document.body.sections, item] } })).toEqual(['spurious sections'])
    expect(
      faults({ body: { sections: [{ marker: '一、', number: 1, heading: null, sections: [] }] } }),
    ).toEqual(['missed section headings'])
  })
})
