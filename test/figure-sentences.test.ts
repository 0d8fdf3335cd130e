import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type LabelledSentence, SentenceScore } from './support/sentence-score.ts'

/** Sentences of energy, fisheries, courts, culture, disasters, housing funds, customs, traffic and weather, labelled before any program read them. */
const sets = [
  ['fixtures/figures/sentences.json', { f1: 1, relations: 0.99 }],
  ['fixtures/figures/held-back/sentences.json', { f1: 0.99, relations: 0.97 }],
] as const

describe.each(sets)('%s', (path, floors) => {
  it('is read to the floors', () => {
    const score = new SentenceScore()
    const sentences: LabelledSentence[] = JSON.parse(readFileSync(path, 'utf8'))
    for (const sentence of sentences) score.add(sentence)
    const told = `\n${score.summary()}${process.env['FUHAN_MISSES'] === undefined ? '' : `\n${score.misses.join('\n')}`}`
    expect(sentences.length).toBeGreaterThanOrEqual(70)
    expect(score.f1, `value and unit${told}`).toBeGreaterThanOrEqual(floors.f1)
    expect(score.relations, `relations${told}`).toBeGreaterThanOrEqual(floors.relations)
  })
})
