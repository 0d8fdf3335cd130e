import type { Truth } from '../../fixtures/generator/letter.mjs'
import type { Document } from '../../src/model/document.ts'

/** A text as it is compared: without blanks, and with full-width punctuation folded, as a scraper may have done. */
const plain = (text: string | undefined | null) =>
  (text ?? '')
    .replaceAll(/\s+/gu, '')
    .replaceAll(/[！-～]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))

/** What of a generated letter's truth the document does not say, a line each. */
export function differences(document: Document, truth: Truth): string[] {
  const { proposal, signature } = document
  const pairs: Record<string, [unknown, unknown]> = {
    kind: [document.kind, 'reply'],
    documentNumber: [plain(document.documentNumber?.text), plain(truth.documentNumber)],
    title: [plain(document.title?.text), plain(truth.title)],
    addressees: [document.addressees.map(({ name }) => name), truth.addressees],
    roles: [[...new Set(document.addressees.map(({ role }) => role))], [truth.role]],
    proposalKind: [proposal?.kind, truth.proposalKind],
    proposalNumber: [proposal?.number?.text, truth.proposalNumber],
    proposalTitle: [plain(proposal?.title?.text), plain(truth.proposalTitle)],
    session: [
      [proposal?.session?.term, proposal?.session?.meeting],
      [truth.term, truth.meeting],
    ],
    sections: [document.body.sections.map(({ marker }) => marker), truth.markers],
    figures: [
      document.figures.map(({ kind, value, unit }) => ({ kind, value, unit })),
      truth.figures.map(({ kind, value, unit }) => ({ kind, value, unit })),
    ],
    citations: [document.citations.map(({ title }) => plain(title)), truth.citations.map(plain)],
    signature: [signature?.agencies.map(({ text }) => plain(text)), [plain(truth.agency)]],
    date: [signature?.date?.iso, truth.date],
    unclaimed: [document.unclaimed.map(({ text }) => text), []],
  }
  return Object.entries(pairs).flatMap(([field, [is, should]]) =>
    JSON.stringify(is) === JSON.stringify(should)
      ? []
      : [`${field}: ${JSON.stringify(is)} instead of ${JSON.stringify(should)}`],
  )
}
