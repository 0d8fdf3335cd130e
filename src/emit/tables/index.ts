import type { Document } from '../../model/document.ts'
import { addresseeColumns, addresseeRows } from './addressees.ts'
import { agencyColumns, agencyRows } from './agencies.ts'
import { answerColumns, answerRows } from './answers.ts'

import { citationColumns, citationRows } from './citations.ts'
import type { Cell, Column, View, ViewColumn } from './column.ts'
import { commitmentColumns, commitmentRows } from './commitments.ts'
import { figureColumns, figureRows } from './figures.ts'
import { findingColumns, findingRows } from './findings.ts'
import { letterColumns } from './letters.ts'
import { sectionColumns, sectionRows } from './sections.ts'

/** One table of a dataset (数据表): what its columns mean and the cells a letter brings to it. */
export interface Table {
  readonly name: string
  readonly description: string
  /** The first is always `letter`, the number of the letter in the dataset. */
  readonly columns: readonly Omit<Column<never>, 'of'>[]
  /** Names of the columns that together name a row. */
  readonly key: readonly string[]
  /** The rows of a letter, each with a cell a column. */
  readonly cells: (document: Document, letter: number, view: View) => Cell[][]
}

const letterKey = {
  name: 'letter',
  type: 'integer',
  description: 'Number of the letter: its place among the inputs, from 1',
} as const

function table<Row>(
  name: string,
  description: string,
  columns: readonly ViewColumn<Row>[],
  rows: (document: Document) => Row[],
  key: readonly string[],
): Table {
  return {
    name,
    description,
    columns: [letterKey, ...columns.map(({ of: _, ...column }) => column)],
    key: [letterKey.name, ...key],
    cells: (document, letter, view) =>
      rows(document).map((row) => [letter, ...columns.map(({ of }) => of(row, view))]),
  }
}

/** Every table of a dataset, `letters` first: the others refer to it by their column `letter`. */
export const tables: readonly Table[] = [
  table('letters', 'One row a letter', letterColumns, (document) => [document], []),
  table('sections', 'One row a numbered part of a body (结构层次)', sectionColumns, sectionRows, [
    'position',
  ]),
  table('figures', 'One row a quantity', figureColumns, figureRows, ['position']),
  table('citations', 'One row a cited document', citationColumns, citationRows, ['position']),
  table('commitments', 'One row a promise (承诺事项)', commitmentColumns, commitmentRows, ['position']),
  table('answers', 'One row a point that the letter answers (逐条答复)', answerColumns, answerRows, [
    'position',
  ]),
  table('findings', 'One row a doubt of the reader', findingColumns, findingRows, ['position']),
  table('addressees', 'One row a person or body addressed (主送)', addresseeColumns, addresseeRows, [
    'position',
  ]),
  table('agencies', 'One row an agency that the letter names in a role', agencyColumns, agencyRows, [
    'position',
  ]),
]
