import type { Document } from '../../model/document.ts'
import type { Finding } from '../../model/finding.ts'
import type { Column } from './column.ts'
import { inputColumn } from './letter.ts'

/** A finding with its position in `document.findings`. */
export interface FindingRow {
  readonly document: Document
  readonly finding: Finding
  readonly index: number
}

/** The rows of a letter, in the order of its findings. */
export function findingRows(document: Document): FindingRow[] {
  return document.findings.map((finding, index) => ({ document, finding, index }))
}

/** The table `findings`: one row a doubt of the reader. */
export const findingColumns: readonly Column<FindingRow>[] = [
  inputColumn,
  {
    name: 'position',
    type: 'integer',
    description: 'Position among the findings of the letter, from 0',
    of: ({ index }) => index,
  },
  { name: 'ruleId', type: 'string', description: 'Id of the rule', of: ({ finding }) => finding.rule },
  {
    name: 'severity',
    type: 'string',
    description: 'error, warning or info',
    of: ({ finding }) => finding.severity,
  },
  {
    name: 'message',
    type: 'string',
    description: 'What is doubtful, in one sentence',
    of: ({ finding }) => finding.message,
  },
  {
    name: 'lineNumber',
    type: 'integer',
    description: 'Line in document.text, from 1',
    of: ({ finding }) => finding.line,
  },
  {
    name: 'columnNumber',
    type: 'integer',
    description: 'Column in UTF-16 code units, from 1',
    of: ({ finding }) => finding.column,
  },
  {
    name: 'startOffset',
    type: 'integer',
    description: 'Where it begins in document.text, in UTF-16 code units',
    of: ({ finding }) => finding.span?.[0] ?? null,
  },
  {
    name: 'endOffset',
    type: 'integer',
    description: 'Where it ends in document.text, in UTF-16 code units',
    of: ({ finding }) => finding.span?.[1] ?? null,
  },
]
