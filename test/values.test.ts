import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Document } from '../src/model/document.ts'
import { parse } from '../src/parse.ts'
import { type SampleParts, sampleLetter } from '../src/rules/sample-letter.ts'

const read = (parts: SampleParts) => parse(sampleLetter(parts))
const opened = (opening: string) => read({ title: '', number: '', opening }).proposal
const printed = (value: { text: string } | null | undefined) => value?.text ?? ''
const documentNumber = ({ documentNumber: number }: Document) =>
  `${number?.agencyCode ?? ''}|${number?.year}|${number?.serial}`

/** What a line of `fixtures/values/lines.tsv` is printed as, and the value that is looked for, as the row prints it. */
const readers: Record<string, (line: string) => string> = {
  number: (title) => printed(read({ title, opening: '您提出的建议收悉，现答复如下：' }).proposal?.number),
  docno: (number) => documentNumber(read({ number })),
  date: (date) => String(read({ date }).signature?.date?.iso),
  phones: (tail) =>
    read({ tail })
      .contacts.flatMap(({ phones }) => phones.map(({ text }) => text))
      .join('|'),
  contact: (tail) =>
    read({ tail })
      .contacts.map(({ name }) => printed(name))
      .join('|'),
  session: (title) => {
    const session = read({ title }).proposal?.session
    return `${session?.term}|${session?.meeting ?? ''}`
  },
  name: (opening) => printed(opened(opening)?.title),
  kind: (opening) => String(opened(opening)?.kind),
  to: (salutation) =>
    read({ salutation })
      .addressees.map(({ name, role }) => `${name} ${role}`)
      .join('|'),
}

const rows = readFileSync('fixtures/values/lines.tsv', 'utf8')
  .trimEnd()
  .split('\n')
  .map((row) => row.split('\t') as [part: string, line: string, value: string])

describe.each(Object.keys(readers))('values of %s', (part) => {
  it.each(rows.filter(([of]) => of === part))('%s: %s', (_, line, value) => {
    expect(readers[part]?.(line)).toBe(value)
  })
})
