import type { CorrectionRow } from '../../model/correction.ts'
import type { Column } from './column.ts'

/** A correction that counts, and what became of it, where that was asked. */
export type ListedCorrection = Omit<CorrectionRow, 'status'> & {
  readonly status: CorrectionRow['status'] | null
}

/** The columns of `fuhan corrections list`. */
export const correctionColumns: readonly Column<ListedCorrection>[] = [
  { name: 'lineNumber', type: 'integer', description: 'Line of the file', of: ({ line }) => line },
  {
    name: 'status',
    type: 'string',
    description: 'applied, agreed, reopened or orphan',
    of: ({ status }) => status,
  },
  { name: 'reason', type: 'string', description: 'Why it is an orphan', of: ({ reason }) => reason },
  { name: 'input', type: 'string', description: 'The letter', of: ({ input }) => input },
  { name: 'path', type: 'string', description: 'The field, as a JSON Pointer', of: ({ path }) => path },
  {
    name: 'wasText',
    type: 'string',
    description: 'What fuhan read, as JSON',
    of: ({ was }) => JSON.stringify(was),
  },
  {
    name: 'isText',
    type: 'string',
    description: 'What is right, as JSON',
    of: ({ is }) => JSON.stringify(is),
  },
  { name: 'why', type: 'string', description: 'Why it is right', of: ({ why }) => why },
  { name: 'author', type: 'string', description: 'Who says so', of: ({ by }) => by },
  { name: 'madeAt', type: 'string', description: 'When it was said', of: ({ at }) => at },
  {
    name: 'sha256',
    type: 'string',
    description: 'Hash of the text that was corrected',
    of: ({ sha256 }) => sha256,
  },
]
