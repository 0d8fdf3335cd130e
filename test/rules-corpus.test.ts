import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { check, createBatch, parse } from '../src/index.ts'

const corpus = process.env['FUHAN_CORPUS'] ?? '../shared/corpus'
/** Doubts of the reader have tests of their own. */
const doubts = new Set(['empty-metadata-value', 'damaged-date', 'metadata-conflict'])

/** What is wrong with the seeds, besides info. */
const seeds: Readonly<Record<string, readonly string[]>> = {
  '000': [],
  '001': ['duplicate-ordinal'],
  '002': [
    'damaged-date',
    'damaged-marker',
    'empty-metadata-value',
    'figure-without-unit',
    'stray-quote',
    'suspect-figure',
  ],
  '003': [],
  '004': ['not-a-reply'],
}

/** Every error or warning of a rule in the letters, each read in its letter and found true; no other may appear. */
const reviewed = new Set([
  // The title of the proposal opens 《 and never closes.
  '060 stray-quote',
  '075 stray-quote',
  // The mirror has lost 征询 and the opening “ with it.
  '021 stray-quote',
  // The copies end in 望您在今后的工 and 新建3.
  '093 truncated-text',
  '135 truncated-text',
])

const wrong = (text: string) =>
  check(parse(text)).flatMap(({ finding }) => (finding.severity === 'info' ? [] : [finding.rule]))
const texts = (folder: string) =>
  readdirSync(`${corpus}/${folder}`)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name, readFileSync(`${corpus}/${folder}/${name}`, 'utf8')] as const)

// Skipped where the corpus is absent: it is no part of the package.
describe.skipIf(!existsSync(corpus))('over the corpus', () => {
  it('finds in the seeds exactly what is wrong with them', () => {
    const found = Object.fromEntries(
      texts('seeds').map(([name, text]) => [name.slice(0, 3), [...new Set(wrong(text))].toSorted()]),
    )
    expect(found).toEqual(seeds)
  })

  it('finds the figure on which two seeds of one agency differ, and no number used twice', () => {
    const batch = createBatch()
    for (const [name, text] of texts('seeds')) batch.add(parse(text, { source: { name } }))
    expect(batch.finish().map(({ finding }) => [finding.rule, finding.severity])).toEqual([
      ['figure-differs-across', 'info'],
    ])
  })

  it('says nothing of the letters that was not read and found true', () => {
    const found = texts('letters').flatMap(([name, text]) =>
      wrong(text)
        .filter((rule) => !doubts.has(rule) && rule !== 'not-a-reply')
        .map((rule) => `${name.slice(0, 3)} ${rule}`),
    )
    expect(found.filter((finding) => !reviewed.has(finding))).toEqual([])
  })

  it('says of what is no letter only that', () => {
    const found = texts('nonletters').flatMap(([, text]) => wrong(text).filter((rule) => !doubts.has(rule)))
    expect([...new Set(found)]).toEqual(['not-a-reply'])
  })
})
