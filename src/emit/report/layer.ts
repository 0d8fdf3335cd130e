import type { PackedRows } from '../../model/report.ts'

/** Makes text small: zlib, written as base64. */
export type Pack = (text: string) => string

/** Rows of letters in packed blocks. It keeps the first ones up to a size, and counts the rest. */
export class Layer<Row> {
  readonly #blocks: { readonly packed: string; readonly letters: number; readonly rows: number }[] = []
  readonly #pack: Pack
  readonly #encode: (rows: readonly Row[]) => unknown
  readonly #lettersPerBlock: number
  /** Units that the blocks may still take. */
  #left: number
  #rows: Row[] = []
  #letters = 0
  #allRows = 0

  /** `most` units of packed blocks are kept; a block is what `encode` makes of the rows of `lettersPerBlock` letters. */
  constructor(pack: Pack, most: number, lettersPerBlock: number, encode: (rows: readonly Row[]) => unknown) {
    this.#pack = pack
    this.#left = most
    this.#lettersPerBlock = lettersPerBlock
    this.#encode = encode
  }

  /** Takes the `count` rows of the next letter, which are asked for only where they are kept; they must not hold the letter's text in memory. */
  add(count: number, rows: () => readonly Row[]): void {
    this.#allRows += count
    if (this.#left < 0) return
    for (const row of rows()) this.#rows.push(row)
    if (++this.#letters === this.#lettersPerBlock) this.#close()
  }

  /** The blocks from the first on that fit into `size` units. */
  take(size: number): PackedRows {
    if (this.#letters > 0) this.#close()
    const taken: string[] = []
    let left = size
    let letters = 0
    let rows = 0
    for (const block of this.#blocks) {
      left -= sizeOf(block.packed)
      if (left < 0) break
      taken.push(block.packed)
      letters += block.letters
      rows += block.rows
    }
    return { blocks: taken, lettersPerBlock: this.#lettersPerBlock, letters, rows, allRows: this.#allRows }
  }

  #close(): void {
    const packed = this.#pack(JSON.stringify(this.#encode(this.#rows)))
    this.#left -= sizeOf(packed)
    if (this.#left >= 0) this.#blocks.push({ packed, letters: this.#letters, rows: this.#rows.length })
    this.#rows = []
    this.#letters = 0
  }
}

/** Units that a block takes in the page, with its quotes and comma. */
function sizeOf(packed: string): number {
  return packed.length + 3
}

/** Units that rows take in the page. */
export function sizeOfRows({ blocks }: PackedRows): number {
  return blocks.reduce((sum, block) => sum + sizeOf(block), 0)
}
