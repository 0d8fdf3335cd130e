import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { spansOf } from '../src/letter/coverage.ts'
import { readOnce } from './support/read-once.ts'

const folder = 'fixtures/letters'
const parts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => {
    const { figures, citations, issuer, commitments, answers, findings, page, source, ...own } = readOnce(
      readFileSync(`${folder}/${name}`, 'utf8'),
    )
    return {
      name,
      own,
      document: { ...own, figures, citations, issuer, commitments, answers, findings, page, source },
    }
  })

/** Every object with words and their place, wherever it stands. */
function mentionsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const { text, span, marker } = value as { text?: unknown; span?: [number, number]; marker?: string }
  const own =
    span === undefined
      ? []
      : typeof text === 'string'
        ? [span.join()]
        : marker === undefined
          ? []
          : [[span[0], span[0] + marker.length].join()]
  return [...own, ...Object.values(value).flatMap(mentionsIn)]
}

it('counts every mention of every part, and the markers of sections', () => {
  for (const { name, own, document } of parts)
    expect(spansOf(document).map(String).sort(), name).toEqual(mentionsIn(own).sort())
})
