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

/** What a file of such lines says of the corrections of a book. What no letter of a shard took, a letter of another may have taken: that says nothing. */
export async function tallyOf(
  path: string,
  { entries }: CorrectionBook,
  { shard }: Pick<ConvertOptions, 'shard'>,
): Promise<CorrectionTally> {
  const tally = new CorrectionTally(entries)
  for (const line of await linesOf(path)) {
    const row = JSON.parse(line)
    if (shard === undefined || row.letter !== null) tally.add(row)
  }
  return tally
}

/** Adds the corrections that no letter took to the lines of a run that read all its letters. */
export async function addOrphans(
  work: string,
  book: CorrectionBook,
  options: Pick<ConvertOptions, 'corrections' | 'shard'>,
): Promise<CorrectionTally> {
  const path = join(work, partNames.corrections)
  const all = await tallyOf(path, book, options)
  const rows = all.finish(options.corrections?.isWhole === true)
  await appendFile(path, rows.map((row) => correctionLine(null, row)).join(''))
  return options.shard === undefined ? all : tallyOf(path, book, options)
}

/** A line of a file of such lines with the line of the corrections that it is of. */
interface Joined {
  readonly letter: number | null
  readonly line: number
  readonly text: string
}

/** Joins the lines of the files of parts in the order of the letters, then what no letter of any part took; nothing where the parts have none. */
export async function joinCorrections(paths: readonly string[], work: string): Promise<void> {
  if (paths.length === 0) return
  const taken: (Joined & { readonly letter: number })[] = []
  const left = new Map<number, { readonly text: string; parts: number }>()
  for (const path of paths)
    for (const text of await linesOf(path)) {
      const { letter, line }: Joined = JSON.parse(text)
      if (letter !== null) taken.push({ letter, line, text })
      else left.set(line, { text, parts: (left.get(line)?.parts ?? 0) + 1 })
    }
  taken.sort((a, b) => a.letter - b.letter)
  const orphans = [...left].filter(([, { parts }]) => parts === paths.length).sort(([a], [b]) => a - b)
  const texts = [...taken, ...orphans.map(([, orphan]) => orphan)].map(({ text }) => `${text}\n`)
  await writeFile(join(work, partNames.corrections), texts.join(''))
}

async function linesOf(path: string): Promise<Generator<string>> {
  return linesBetween(path, 0, (await stat(path)).size)
}
