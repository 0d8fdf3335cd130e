import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { letterWith } from './support/figures.ts'

interface Sentence {
  readonly text: string
  readonly citations: readonly {
    readonly title: string | null
    readonly documentNumber: string | null
    readonly years: readonly [number, number] | null
    readonly article: number | null
    readonly paragraph: number | null
  }[]
  /** Titles that may be given or not. */
  readonly optional?: readonly string[]
}

/** Sentences that cite by title, number, standard and the bare name of a law, labelled before any program read them. */
const sentences: Sentence[] = JSON.parse(readFileSync('fixtures/figures/citations.json', 'utf8'))

it.each(sentences)('$text', ({ text, citations, optional = [] }) => {
  const document = letterWith(text)
  const base = (document.text ?? '').indexOf(text)
  const given = document.citations
    .filter(({ span, title }) => span[0] >= base && !optional.includes(title ?? ''))
    .map(({ title, documentNumber, years, article, paragraph }) => ({
      title,
      documentNumber: documentNumber?.text ?? null,
      years,
      article,
      paragraph,
    }))
  expect(given).toEqual(citations)
})
