import type { CheckedDocument, CheckedFinding } from '../model/check-run.ts'

/** A place in the file that was read, 1-based. */
export interface FilePlace {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/**
 * Where a finding lies in its file, for tools that open the file there. Null for a finding on the whole letter, and for a web page: its
 * lines are those of the text taken out of it, not of its markup.
 */
export function placeInFile({ source }: CheckedDocument, finding: CheckedFinding): FilePlace | null {
  const { line, column, endLine, endColumn } = finding
  if (source.format !== 'text' || line === null || column === null) return null
  return { line, column, endLine: endLine ?? line, endColumn: endColumn ?? column }
}

/** The message with the place that {@link placeInFile} cannot give: `… (line 12 of the page's text)`. */
export function placedMessage({ source }: CheckedDocument, { line, message }: CheckedFinding): string {
  return source.format === 'text' || line === null ? message : `${message} (line ${line} of the page's text)`
}
