import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'

/** Labelled letters: optional, never part of the package. */
const folder = process.env['FUHAN_CORPUS'] ?? '../shared/corpus'
const gold = `${folder}/figures.gold`
const isPresent = existsSync(gold)
if (!isPresent) console.warn(`no ${gold}: the score of figures is not checked`)

interface Labelled {
  readonly text: string
  readonly span: readonly [number, number]
  readonly value: number
  readonly high: number | null
  readonly unit: string | null
  readonly modifier: string
  readonly core?: string
}

const letters = isPresent
  ? readdirSync(gold).map((name) => ({
      name,
      labels: JSON.parse(readFileSync(`${gold}/${name}`, 'utf8')) as {
        complete: boolean
        figures: Labelled[]
        optional?: Labelled[]
      },
      figures: parse(readFileSync(`${folder}/seeds/${name.replace(/json$/, 'txt')}`, 'utf8')).figures,
    }))
  : []
const overlap = (a: readonly [number, number], b: readonly [number, number]) => a[0] < b[1] && b[0] < a[1]

describe.skipIf(!isPresent)('labelled figures', () => {
  const pairs = letters.flatMap(({ labels, figures }) =>
    labels.figures.map((label) => ({ label, figure: figures.find(({ span }) => overlap(span, label.span)) })),
  )

  it('are found, 73 of 73, 72 with value and unit', () => {
    expect(pairs.filter(({ figure }) => figure === undefined).map(({ label }) => label.text)).toEqual([])
    const wrong = pairs.filter(
      ({ label, figure }) =>
        figure?.value !== label.value || figure.high !== label.high || figure.unit !== label.unit,
    )
    // That label converts square kilometres; units are given as printed.
    expect(wrong.map(({ label }) => label.text)).toEqual(['3平方公里'])
  })

  it('have their extent and their bounds', () => {
    const wrong = pairs.filter(
      ({ label, figure }) =>
        (figure?.text !== label.text && figure?.text !== label.core) || figure?.modifier !== label.modifier,
    )
    expect(wrong.map(({ label, figure }) => `${label.text}: ${figure?.text} ${figure?.modifier}`)).toEqual([])
  })

  it('are all of them in letters labelled completely', () => {
    for (const { labels, figures } of letters.filter(({ labels }) => labels.complete)) {
      const known = [...labels.figures, ...(labels.optional ?? [])]
      const more = figures.filter(({ span }) => !known.some((label) => overlap(label.span, span)))
      expect(more.map(({ text }) => text)).toEqual([])
    }
  })
})
