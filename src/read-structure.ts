import { decodeReferences } from './copy/encoded.ts'
import { readCopy } from './copy/read-copy.ts'
import { assemble } from './letter/assemble.ts'
import type { Document, Page, Source } from './model/document.ts'
import type { Finding } from './model/finding.ts'
import { expectOptions, expectText } from './text/expected.ts'
import type { SourceText } from './text/source-text.ts'
import { wellFormed, wellFormedKnown } from './text/well-formed.ts'

/** What the caller knows of a document besides its text. */
export interface ParseOptions {
  /** Where it came from; what is left out stays null. */
  readonly source?: Partial<Source>
  /** Findings made before there was a text, those of decoding. */
  readonly findings?: readonly Finding[]
  /** What the record that holds the text says of it. */
  readonly page?: Page
}

/** Gives every line of a text to a part of the letter; what stands in the parts is not read yet. */
export function readStructure(
  text: string,
  options: ParseOptions,
): { readonly source: SourceText; readonly document: Document } {
  expectText(text, 'text')
  expectOptions(options, 'options')
  const given = wellFormed(decodeReferences(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text))
  const copy = readCopy(given.text)
  const told = wellFormedKnown(options)
  const findings = [...copy.findings, ...given.findings, ...told.findings]
  const known = { ...told, findings, ...(copy.page === null ? {} : { page: copy.page }) }
  return { source: copy.source, document: assemble(copy.source, copy.lines, known) }
}
