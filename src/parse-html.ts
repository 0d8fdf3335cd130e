import { readCopy } from './copy/read-copy.ts'
import { readPage, type SourceRange } from './html/read-page.ts'
import { annotated } from './letter/annotated.ts'
import { assemble } from './letter/assemble.ts'
import type { Document } from './model/document.ts'
import type { ParseOptions } from './parse.ts'
import { expectText } from './text/expected.ts'
import { wellFormed } from './text/well-formed.ts'

/** What the caller knows of a page besides its markup. */
export interface ParseHtmlOptions extends ParseOptions {
  /** The range of the source that holds the letter, where a site defeats the locator. */
  readonly within?: SourceRange
}

/** Reads the letter of an HTML page: its lines go through the same readers as text, its furniture to `chrome`, its meta tags to `page`. */
export function parseHtml(html: string, { within, ...options }: ParseHtmlOptions = {}): Document {
  expectText(html, 'html')
  const given = wellFormed(html)
  const { text, page, chrome } = readPage(given.text, within)
  const { source, lines, findings: forms } = readCopy(text, true)
  const findings = [...forms, ...given.findings, ...(options.findings ?? [])]
  const asked = { ...options, findings, source: { format: 'html' as const, ...options.source }, page, chrome }
  return annotated(source, assemble(source, lines, asked))
}
