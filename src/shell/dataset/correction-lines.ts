import { appendFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CorrectionBook } from '../../corrections/book.ts'
import { CorrectionTally } from '../../corrections/tally.ts'
import { formatLine } from '../../emit/json.ts'
import type { CorrectionRow } from '../../model/correction.ts'
import { partNames } from './batch.ts'
import type { ConvertOptions } from './options.ts'
import { linesBetween } from './rows.ts'

/** What became of a correction, with the number of its letter, null where none took it. */
export function correctionLine(letter: number | null, row: CorrectionRow): string {
  return `${formatLine({ letter, ...row })}\n`
}

/** What a file of such lines says of the corrections of a book. */
export async function tallyOf(path: string, { entries }: CorrectionBook): Promise<CorrectionTally> {
  const tally = new CorrectionTally(entries)
  for (const line of await linesOf(path)) tally.add(JSON.parse(line))
  return tally
}

/** Adds the corrections that no letter took to the lines of a run that read all its letters; of a shard the other shards may have them. */
export async function addOrphans(
  work: string,
  book: CorrectionBook,
  { corrections, shard }: Pick<ConvertOptions, 'corrections' | 'shard'>,
): Promise<CorrectionTally> {
  const path = join(work, partNames.corrections)
  const tally = await tallyOf(path, book)
  const rows = shard === undefined ? tally.finish(corrections?.isWhole === true) : []
  await appendFile(path, rows.map((row) => correctionLine(null, row)).join(''))
  return tally
}

/** Joins the lines of the files of parts in the order of the letters; nothing where the parts have none. */
export async function joinCorrections(paths: readonly string[], work: string): Promise<void> {
  if (paths.length === 0) return
  const lines: { readonly letter: number; readonly line: string }[] = []
  for (const path of paths)
    for (const line of await linesOf(path)) lines.push({ letter: JSON.parse(line).letter, line })
  lines.sort((a, b) => a.letter - b.letter)
  await writeFile(join(work, partNames.corrections), lines.map(({ line }) => `${line}\n`).join(''))
}

async function linesOf(path: string): Promise<Generator<string>> {
  return linesBetween(path, 0, (await stat(path)).size)
}
