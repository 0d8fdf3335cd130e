import type { Commitment } from '../../model/commitment.ts'
import type { Document } from '../../model/document.ts'
import { sentenceAround } from '../../text/sentence-around.ts'
import type { ViewColumn } from './column.ts'
import { aboutColumns, issuerPlace, ownColumns } from './letter.ts'
import { regionColumns } from './region.ts'

/** A promise with the letter it stands in and its position in `document.commitments`. */
export interface CommitmentRow {
  readonly document: Document
  readonly commitment: Commitment
  readonly index: number
}

/** The rows of a letter, in text order. */
export function commitmentRows(document: Document): CommitmentRow[] {
  return document.commitments.map((commitment, index) => ({ document, commitment, index }))
}

/** The largest amount of money among the figures of a promise, in its currency's units; null without one. */
export function amountOf({ document, commitment }: CommitmentRow): number | null {
  let most: number | null = null
  for (const index of commitment.figures) {
    const figure = document.figures[index]
    const value = figure?.high ?? figure?.value ?? null
    if (figure?.kind === 'money' && value !== null && (most === null || value > most)) most = value
  }
  return most
}

const withoutBreaks = (text: string) => text.replaceAll(/(?<!\s)\s*[\r\n]\s*/g, '')

/** The table `commitments` (承诺台账): one row a promise. */
export const commitmentColumns: readonly ViewColumn<CommitmentRow>[] = [
  ...ownColumns,
  {
    name: 'position',
    type: 'integer',
    description: 'Position among the promises of the letter, from 0',
    of: ({ index }) => index,
  },
  {
    name: 'promise',
    type: 'string',
    description: 'The promise (承诺事项) as printed',
    of: ({ commitment }) => commitment.text,
  },
  {
    name: 'promiseForce',
    type: 'string',
    description:
      'will (将、确保), plan (拟、计划), strive (力争), study (研究、探索) or continue (继续、加强)',
    of: ({ commitment }) => commitment.force,
  },
  {
    name: 'actor',
    type: 'string',
    description: 'Who is to do it (责任单位), where it is named; empty is the writer',
    of: ({ commitment }) => commitment.actor?.text ?? null,
  },
  {
    name: 'dueOn',
    type: 'date',
    description: 'The last day by which (时限)',
    of: ({ commitment }) => commitment.due?.iso ?? null,
  },
  {
    name: 'dueText',
    type: 'string',
    description: 'The words that say so',
    of: ({ commitment }) => commitment.due?.text ?? null,
  },
  {
    name: 'dueFrom',
    type: 'date',
    description: 'The day that a relative time is counted from',
    of: ({ commitment }) => commitment.due?.from ?? null,
  },
  {
    name: 'amount',
    type: 'number',
    description: 'The largest amount of money in it',
    of: amountOf,
  },
  {
    name: 'figures',
    type: 'string',
    description: 'Its figures as printed, joined by 、',
    of: ({ document, commitment }) =>
      commitment.figures.map((index) => document.figures[index]?.text ?? '').join('、') || null,
  },
  {
    name: 'section',
    type: 'string',
    description: 'Path of section numbers, empty outside',
    of: ({ commitment }) => commitment.section.join(' > ') || null,
  },
  {
    name: 'sentence',
    type: 'string',
    description: 'Its sentence as printed, one of over 2,000 characters cut around it',
    of: ({ document, commitment: { sentence, span, text } }) =>
      withoutBreaks(sentenceAround(document.text ?? '', sentence, span)) || text,
  },
  {
    name: 'startOffset',
    type: 'integer',
    description: 'Where it begins in the text, in UTF-16 units',
    of: ({ commitment }) => commitment.span[0],
  },
  {
    name: 'endOffset',
    type: 'integer',
    description: 'Where it ends',
    of: ({ commitment }) => commitment.span[1],
  },
  ...regionColumns<CommitmentRow>('', ({ document }) => issuerPlace(document)),
  ...aboutColumns,
]
