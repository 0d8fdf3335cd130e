import type { Document } from '../../model/document.ts'
import type { Explanation } from '../../model/explanation.ts'
import type { Column } from './column.ts'

/** A piece of a letter with why it was read as it was. */
export interface ExplanationRow {
  readonly document: Document
  readonly piece: Explanation
}

/** One row a line of a letter, or a piece of one. */
export const explanationColumns: readonly Column<ExplanationRow>[] = [
  {
    name: 'input',
    type: 'string',
    description: 'Name of the input, as given',
    of: ({ document }) => document.source.name,
  },
  { name: 'line', type: 'integer', description: 'The line, from 1', of: ({ piece }) => piece.line },
  { name: 'part', type: 'string', description: 'The part it was read as', of: ({ piece }) => piece.part },
  {
    name: 'margin',
    type: 'number',
    description: 'By how much the whole letter reads better so; near 0 is a guess',
    of: ({ piece }) => piece.margin,
  },
  { name: 'runnerUp', type: 'string', description: 'The next best part', of: ({ piece }) => piece.runnerUp },
  {
    name: 'evidence',
    type: 'string',
    description: 'What spoke for that part and against it, with its worth',
    of: ({ piece }) =>
      piece.evidence.map(({ fact, worth }) => `${fact} ${worth > 0 ? '+' : ''}${worth}`).join(', '),
  },
  { name: 'text', type: 'string', description: 'The line as printed', of: ({ piece }) => piece.text },
]
