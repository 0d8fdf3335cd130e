import { describe, expect, it } from 'vitest'
import { explain } from '../src/index.ts'
import type { Document } from '../src/model/document.ts'
import { parse } from '../src/parse.ts'
import { caseFiles, casesIn, rewrite, written } from './support/cases.ts'
import { broken } from './support/invariants.ts'
import { lineParts } from './support/line-parts.ts'
import { view } from './support/shapes.ts'

/** `npm run golden` rewrites the answers; the difference is read before it is kept. */
const isRewriting = process.env['FUHAN_GOLDEN'] === 'write'

/** The letter that most cases change in one part. */
const plain = `云溪市水利局关于市五届人大三次会议第12号建议的答复
林秋禾代表：
您提出的《关于增设站点的建议》收悉。现答复如下：
今年我局新建站点二十处，投入运营八处，受益群众三千人。
感谢您对水利工作的关心和支持。
云溪市水利局
2023年6月12日`

/** What is read of a letter, a field a line: those of {@link view}, its doubts, and which lines its sections hold. */
function fieldsOf(document: Document): ReadonlyMap<string, string> {
  const { rules: _, ...fields } = view(document)
  const findings = document.findings
    .filter(({ rule }) => rule !== 'document-kind')
    .map(({ rule, severity, line, column, message }) => `${rule} ${severity} ${line}:${column} ${message}`)
  const verdict = document.findings.find(({ rule }) => rule === 'document-kind')?.message ?? ''
  const lines = lineParts(document)
    .split('\n')
    .filter((line) => /^(?:§|body|¶)/u.test(line))
  return new Map(
    Object.entries({ ...fields, verdict, findings, lines }).map(([key, value]) => [
      key,
      value === null ? '' : Array.isArray(value) ? value.join(' + ') : String(value),
    ]),
  )
}

/** How sure the part of each line is, as `fuhan explain` tells it: part, margin, runner-up. */
function marginsOf(text: string): readonly (readonly [words: string, row: string])[] {
  return explain(text).map(({ text: words, part, margin, runnerUp }) => [
    words,
    `${part} ${margin} ${runnerUp} | ${words.slice(0, 20)}`,
  ])
}

let known: { readonly fields: ReadonlyMap<string, string>; readonly margins: ReadonlySet<string> } | null =
  null

/** Where the reading of a letter differs from that of the plain one, and how sure the lines are that the plain one does not have. */
function answer(text: string, document: Document): string {
  known ??= {
    fields: fieldsOf(parse(plain)),
    margins: new Set(marginsOf(plain).map(([words]) => words)),
  }
  const { fields, margins } = known
  const rows = [...fieldsOf(document)].flatMap(([key, value]) =>
    value === fields.get(key) ? [] : [`${key}: ${value}`],
  )
  const sure = marginsOf(text).flatMap(([words, row]) => (margins.has(words) ? [] : [row]))
  return [...(rows.length === 0 ? ['as the plain letter'] : rows), ...sure].join('\n')
}

describe.each(caseFiles('fixtures/cases'))('%s', (path) => {
  const cases = casesIn(path)
  if (isRewriting) rewrite(path, cases, (text) => answer(text, parse(text)))

  it.each(isRewriting ? casesIn(path) : cases)('$text', (one) => {
    const text = written(one)
    const document = parse(text)
    expect(answer(text, document)).toBe(one.answer)
    expect(broken(document)).toEqual([])
  })
})
