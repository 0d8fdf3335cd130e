import type { Answer } from '../../model/answer.ts'
import type { Document } from '../../model/document.ts'
import type { Column } from './column.ts'
import { aboutColumns, ownColumns } from './letter.ts'

/** What became of a point, with the letter that says so and its position in `document.answers`. */
export interface AnswerRow {
  readonly document: Document
  readonly answer: Answer
  readonly index: number
}

/** The rows of a letter, in text order. */
export function answerRows(document: Document): AnswerRow[] {
  return document.answers.map((answer, index) => ({ document, answer, index }))
}

/** The table `answers` (逐条答复): one row a point that the letter answers. */
export const answerColumns: readonly Column<AnswerRow>[] = [
  ...ownColumns,
  {
    name: 'position',
    type: 'integer',
    description: 'Position among the answers of the letter, from 0',
    of: ({ index }) => index,
  },
  {
    name: 'ask',
    type: 'string',
    description: 'The words in which the letter repeats the point (所提事项)',
    of: ({ answer }) => answer.ask?.text ?? null,
  },
  {
    name: 'disposition',
    type: 'string',
    description:
      'resolved (已解决采纳), underway (正在办理), planned (列入计划), explained (解释说明), reference (留作参考), declined (未采纳) or passedOn (转交); empty without clear words',
    of: ({ answer }) => answer.disposition,
  },
  {
    name: 'evidence',
    type: 'string',
    description: 'The sentences that say so',
    of: ({ answer }) => answer.evidence.map(({ text }) => text).join(' ') || null,
  },
  {
    name: 'section',
    type: 'string',
    description: 'Path of section numbers, empty outside',
    of: ({ answer }) => answer.section.join(' > ') || null,
  },
  {
    name: 'startOffset',
    type: 'integer',
    description: 'Where the point begins in the text, in UTF-16 units',
    of: ({ answer }) => answer.ask?.span[0] ?? null,
  },
  ...aboutColumns,
]
