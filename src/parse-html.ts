import { readCopy } from './copy/read-copy.ts'
import { readPage } from './html/read-page.ts'
import { annotated } from './letter/annotated.ts'
import { assemble } from './letter/assemble.ts'
import type { Document } from './model/document.ts'
import type { ParseOptions } from './parse.ts'
import { expectText } from './text/expected.ts'
import type { Range } from './text/range.ts'
import { wellFormed, wellFormedKnown } from './text/well-formed.ts'

/** What the caller knows of a page besides its markup. */
export interface ParseHtmlOptions extends ParseOptions {
  /** The range of the source that holds the letter, where a site defeats the locator. */
  readonly within?: Range
}

/** Reads the letter of an HTML page: its lines go through the same readers as text, its furniture to `chrome`, its meta tags to `page`. */
export function parseHtml(html: string, { within, ...options }: ParseHtmlOptions = {}): Document {
  expectText(html, 'html')
  const given = wellFormed(html)
  const { text, page, chrome } = readPage(given.text, within)
  // A letter that a script holds is spelt in escapes, which may be halves too.
  const shown = wellFormed(text)
  const { source, lines, findings: forms } = readCopy(shown.text, true)
  const told = wellFormedKnown(options)
  const findings = [...forms, ...given.findings, ...shown.findings, ...told.findings]
  const asked = { ...told, findings, source: { format: 'html' as const, ...told.source }, page, chrome }
  return annotated(source, assemble(source, lines, asked))
}
