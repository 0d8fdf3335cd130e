import type { ColumnBlock, PackedRows } from '../../model/report.ts'
import { inflated } from '../read-data.ts'

/** What a packed block holds. */
export async function unpacked<Block>(block: string): Promise<Block> {
  return JSON.parse(await inflated(block))
}

/** What a cell of a report's row holds. */
export type RowCell = ColumnBlock['columns'][string][number]

/** The rows of a report, column by column; a row is known by its place. */
export class Rows {
  readonly length: number
  readonly #columns = new Map<string, RowCell[]>()

  constructor(blocks: readonly ColumnBlock[]) {
    for (const { columns } of blocks)
      for (const [name, cells] of Object.entries(columns)) {
        const column = this.#columns.get(name) ?? []
        this.#columns.set(name, column)
        for (const cell of cells) column.push(cell)
      }
    this.length = this.#columns.values().next().value?.length ?? 0
  }

  cell(name: string, row: number): RowCell {
    return this.#columns.get(name)?.[row] ?? null
  }

  text(name: string, row: number): string {
    return String(this.cell(name, row) ?? '')
  }

  number(name: string, row: number): number | null {
    const cell = this.cell(name, row)
    return typeof cell === 'number' ? cell : null
  }
}

/** All rows of a packed table. */
export async function unpackedRows({ blocks }: PackedRows): Promise<Rows> {
  return new Rows(await Promise.all(blocks.map((block) => unpacked<ColumnBlock>(block))))
}
