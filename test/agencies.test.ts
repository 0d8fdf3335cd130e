import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { sampleLetter } from '../src/rules/sample-letter.ts'

/** As much prose as letters have, so that a few blanks are no sign of a copy whose signs all stand apart. */
const body = '我局在各镇推广滴灌和微喷技术，今年新建示范田二十处，农户普遍反映用水省、出苗齐。'.repeat(12)

/** What a line of `fixtures/agencies/lines.tsv` is printed as, and where its agencies are looked for. */
const readers: Record<string, (line: string) => string[]> = {
  co: (line) =>
    parse(
      sampleLetter({ opening: `您提出的《关于推广节水灌溉的建议》收悉。${line}现答复如下：`, body }),
    ).coHandlers.map(({ text }) => text),
  sign: (agency) => parse(sampleLetter({ agency })).signature?.agencies.map(({ text }) => text) ?? [],
  to: (salutation) => parse(sampleLetter({ salutation })).addressees.map(({ name }) => name),
  copy: (tail) => parse(sampleLetter({ tail })).copies.map(({ text }) => text),
  title: (title) => [parse(sampleLetter({ title })).title?.issuer ?? ''],
}

const rows = readFileSync('fixtures/agencies/lines.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .map((row) => row.split('\t') as [part: string, line: string, names: string])

describe.each(Object.keys(readers))('names of agencies in %s', (part) => {
  it.each(rows.filter(([of]) => of === part))('%s: %s', (_, line, names) => {
    expect(readers[part]?.(line)).toEqual(names === '' ? [] : names.split('|'))
  })
})
