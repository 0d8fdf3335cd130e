import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import { parse } from '../../parse.ts'
import type { Profile } from '../../rules/rule.ts'
import { check } from '../../rules/run.ts'

/** What there is to read: a text, or a document that is read already and only judged. */
export type Input =
  | { readonly kind: 'text'; readonly name: string; readonly text: string }
  | { readonly kind: 'document'; readonly document: Document }

/** A letter that was read and judged. */
export interface Reading {
  readonly document: Document
  readonly findings: readonly Finding[]
}

/** Reads and judges a letter: what the thread of the page does. */
export function readingOf(input: Input, profile: Profile): Reading {
  const document = documentOf(input)
  return { document, findings: check(document, { profile }).map(({ finding }) => finding) }
}

function documentOf(input: Input): Document {
  return input.kind === 'document' ? input.document : parse(input.text, { source: { name: input.name } })
}
