import { expect, it } from 'vitest'
import { explain } from '../../src/explain.ts'
import type { Document } from '../../src/index.ts'
import { parse } from '../../src/parse.ts'
import { broken } from './invariants.ts'

/** A way letters are printed, with what is right in it: keys are those of {@link view}. Nothing is unclaimed unless `is` says so. */
export interface Shape {
  readonly why: string
  readonly text: string
  readonly is: Readonly<Record<string, unknown>>
}

/** What a test says of a document, in words: no spans, one flat key a field. */
export function view(document: Document): Record<string, unknown> {
  const { metadata, marks, proposal, body, closing, signature } = document
  const words = (mention: { text: string } | null | undefined) => mention?.text ?? null
  const all = (mentions: readonly { text: string }[] | undefined) => (mentions ?? []).map(({ text }) => text)
  const session = proposal?.session ?? null
  return {
    kind: document.kind,
    breadcrumb: all(document.breadcrumb),
    index: words(metadata.indexNumber),
    blockNumber: words(metadata.documentNumber),
    subjects: all(metadata.subjects),
    blockGenre: words(metadata.genre),
    publisher: words(metadata.publisher),
    writtenOn: metadata.writtenOn?.iso ?? null,
    publishedOn: metadata.publishedOn?.iso ?? null,
    other: metadata.other.map(({ label, value }) => `${label}=${value?.text ?? ''}`),
    title: words(document.title),
    issuer: document.title?.issuer ?? null,
    genre: document.title?.genre ?? null,
    docno: words(document.documentNumber),
    dateline: document.dateline?.date?.iso ?? null,
    origin: words(document.dateline?.source),
    class: marks.resultClass?.code ?? null,
    disclosure: words(marks.disclosure),
    signatory: words(marks.signatory),
    salutation: words(document.salutation),
    total: document.salutation?.total ?? null,
    to: document.addressees.map(({ name, role }) => `${role}:${name}`),
    opening: words(document.opening),
    noun: proposal?.kind ?? null,
    assembly: proposal?.assembly ?? null,
    session: session === null ? null : `${session.term}/${session.meeting}`,
    sessionText: words(session),
    number: words(proposal?.number),
    serial: proposal?.number?.serial ?? null,
    topic: words(proposal?.title),
    asked: words(proposal?.content),
    co: all(document.coHandlers),
    paragraphs: all(body.paragraphs),
    outline: outline(body.sections),
    closing: all(closing.paragraphs),
    approval: closing.approval === null ? null : `${closing.approval.name}/${closing.approval.office}`,
    feedback: words(closing.feedback),
    agencies: all(signature?.agencies),
    date: signature?.date?.iso ?? null,
    dates: signature?.date?.candidates ?? [],
    contacts: document.contacts.map(({ name, phones }) => `${words(name) ?? ''}:${all(phones).join('/')}`),
    attachments: all(document.attachments),
    annexes: document.attachments.map(({ content }) => words(content)),
    copies: all(document.copies),
    notes: all(document.notes),
    chrome: all(document.chrome),
    unclaimed: all(document.unclaimed),
    rules: document.findings.map(({ rule }) => rule),
  }
}

function outline(sections: Document['body']['sections'], depth = 0): string[] {
  return sections.flatMap((section) => [
    `${'  '.repeat(depth)}${section.marker} ${section.heading?.text ?? '-'}`,
    ...outline(section.sections, depth + 1),
  ])
}

/** Why each line was read as it was, as `fuhan explain` says: what a failing test prints. */
export function explained(text: string): string {
  return explain(text)
    .map(
      ({ line, part, margin, runnerUp, text: words, evidence }) =>
        `${String(line).padStart(3)} ${part.padEnd(14)} ${String(margin).padStart(5)} ${(runnerUp ?? '').padEnd(14)} ${words.slice(0, 40)}  ${evidence.map(({ fact, worth }) => `${fact} ${worth}`).join(', ')}`,
    )
    .join('\n')
}

/** A test for each shape; the document also keeps the contract's invariants. */
export function testShapes(shapes: readonly Shape[]): void {
  it.each(shapes)('$why', ({ text, is }) => {
    const document = parse(text)
    const seen = view(document)
    const expected = { unclaimed: [], ...is }
    const keys = Object.keys(expected)
    expect(Object.fromEntries(keys.map((key) => [key, seen[key]])), explained(text)).toEqual(expected)
    expect(broken(document)).toEqual([])
  })
}

/** A plain letter whose parts a shape replaces, one line each; `null` leaves a part out. */
export function letter(parts: Partial<Record<keyof typeof plain, string | null>> = {}): string {
  const { title, to, opening, body, thanks, agency, date, head, tail } = { ...plain, ...parts }
  return [head, title, to, opening, body, thanks, agency, date, tail]
    .filter((part): part is string => part !== null)
    .join('\n')
}

const plain = {
  head: null as string | null,
  title: '关于对青禾县第十七届人大一次会议第81号建议的答复' as string | null,
  to: '林知秋代表:' as string | null,
  opening: '您提出的《关于改善农村饮水条件的建议》收悉,现答复如下:' as string | null,
  body: '接到建议后,我局组织人员到现场查看了水源和管网,并与乡镇作了商量,计划明年春季开工。' as string | null,
  thanks: '感谢您对水利工作的关心和支持!' as string | null,
  agency: '青禾县水务局' as string | null,
  date: '2019年6月5日' as string | null,
  tail: null as string | null,
}
