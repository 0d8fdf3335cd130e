import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Document } from '../src/model/document.ts'
import { parse } from '../src/parse.ts'
import { citationMisses, FigureScore, type Labels } from './support/figure-score.ts'

interface Labelled {
  readonly name: string
  readonly document: Document
  readonly labels: Labels
}

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
function own(folder: string): Labelled[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({
      name,
      document: parse(readFileSync(join(folder, name), 'utf8')),
      labels: json(join(folder, name.replace(/\.txt$/, '.json'))),
    }))
}

const seeds = join(process.env['FUHAN_CORPUS'] ?? '../shared/corpus', 'seeds')
const hasSeeds = existsSync(seeds)
function labelledSeeds(): Labelled[] {
  const labels: Record<string, Labels> = json('fixtures/figures/seed-labels.json')
  return Object.entries(labels).map(([name, one]) => ({
    name,
    document: parse(readFileSync(join(seeds, name), 'utf8')),
    labels: one,
  }))
}

/** The labels were written by reading the letters, before any program read them. */
const sets: readonly (readonly [string, () => Labelled[], boolean])[] = [
  ['letters written for this', () => own('fixtures/figures'), true],
  ['letters held back from development', () => own('fixtures/figures/held-back'), true],
  [hasSeeds ? 'the seed letters' : 'the seed letters (SKIPPED: the corpus is absent)', labelledSeeds, false],
]

describe.each(sets)('%s', (title, read, hasAll) => {
  const isAbsent = title.includes('SKIPPED')
  const letters = isAbsent ? [] : read()

  it.skipIf(isAbsent)('have figures labelled at places that print them', () => {
    for (const { document, labels } of letters)
      for (const label of labels.figures as readonly (Labels['figures'][number] & { text?: string })[])
        if (label.text !== undefined)
          expect((document.text ?? '').slice(...label.span).replaceAll(/\s+/g, '')).toBe(label.text)
  })

  it.skipIf(isAbsent)('give every citation as labelled', () => {
    expect(
      letters.flatMap(({ name, document, labels }) =>
        citationMisses(name, document.text ?? '', document.citations, labels.citations),
      ),
    ).toEqual([])
  })

  it.skipIf(isAbsent)('give their figures to the floors', () => {
    const score = new FigureScore()
    for (const { name, document, labels } of letters)
      if (labels.complete !== false) score.add(name, document, labels, hasAll)
    if (process.env['FUHAN_MISSES'] !== undefined)
      console.log(
        `${title}\n${score.summary()}\n${score.misses.map(({ kind, line }) => `${kind}: ${line}`).join('\n')}`,
      )
    const told = `\n${score.summary()}`
    const atLeast = (rate: number, floor: number, name: string) =>
      expect(rate, `${name}${told}`).toBeGreaterThanOrEqual(floor)
    atLeast(score.recall.rate, 0.97, 'recall')
    atLeast(score.precision.rate, 0.97, 'precision')
    atLeast(score.valueAndUnit.rate, 0.95, 'value and unit')
    atLeast(score.modifier.rate, 0.9, 'modifier')
    atLeast(score.time.rate, 0.9, 'time')
    // A measure is the label's, or null rather than a guess; how many are found is pinned so that it only rises.
    atLeast(score.measure.rate, 0.5, 'measure right')
    expect(score.measureWrong.rate, `measure wrong${told}`).toBeLessThanOrEqual(0.05)
    for (const name of ['change', 'target', 'cumulative', 'per', 'comparedWith'] as const)
      atLeast(score[name].rate, 0.95, name)
  })
})
