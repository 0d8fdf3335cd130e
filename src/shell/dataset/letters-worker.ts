import { Tinypool } from 'tinypool'
import { rowOf } from '../../corrections/tally.ts'
import { ndjsonPiecesOf } from '../../emit/json.ts'
import { tables } from '../../emit/tables/index.ts'
import type { Document } from '../../model/document.ts'
import { type CorrectionFile, correct, readCorrectionFile } from '../corrections.ts'
import { keepYoungSmall } from '../frugal-heap.ts'
import { readInput } from '../read-input.ts'
import { type Batch, type Item, type Job, noCounts, type Outcome, partNames } from './batch.ts'
import { correctionLine } from './correction-lines.ts'
import { PartBuffer } from './part-buffer.ts'
import { csvLines, withoutText } from './table-rows.ts'

// Each thread that begins makes this anew of what its process has set.
keepYoungSmall()

/** Makes the lines of one batch for every part file. An error thrown on a document is that document's failure alone. */
export default async function work({ job, items, pulse }: Batch): Promise<Outcome> {
  const buffers = new Map<string, PartBuffer>()
  const put = (part: string, line: string) => {
    let buffer = buffers.get(part)
    if (buffer === undefined) {
      buffer = new PartBuffer()
      buffers.set(part, buffer)
    }
    buffer.add(line)
  }
  const counts = noCounts()
  for (const [index, item] of items.entries()) {
    Atomics.store(pulse, 0, index + 1)
    const result = await readInput(item.input, job)
    let sha256 = '-'
    if ('failure' in result) {
      const { name, category, reason } = result.failure
      counts.quarantined[category] = (counts.quarantined[category] ?? 0) + 1
      put(
        partNames.quarantine,
        `${JSON.stringify({ letter: item.letter, name, category, message: reason })}\n`,
      )
    } else {
      sha256 = result.document.source.sha256 ?? '-'
      counts.documents++
      const document = await corrected(result.document, item, job, put)
      putDocument(document, item, job, put, counts.rows)
    }
    counts.inputs++
    put(partNames.manifest, `${item.origin}\t${item.stamp}\t${sha256}\t${JSON.stringify(item.input.name)}\n`)
  }
  const blocks: Record<string, readonly Uint8Array[]> = {}
  for (const [part, buffer] of buffers) blocks[part] = buffer.blocks
  return Tinypool.move({
    [Tinypool.transferableSymbol]: Object.values(blocks).flatMap((bytes) =>
      bytes.map(({ buffer }) => buffer),
    ),
    [Tinypool.valueSymbol]: { blocks, counts },
  } as never) as unknown as Outcome
}

/** The file of corrections of the run, read once by each thread. */
let file: Promise<CorrectionFile> | null = null

/** The document with the corrections of the run made, a line for each. */
async function corrected(
  document: Document,
  { letter }: Item,
  { corrections }: Job,
  put: (part: string, line: string) => void,
): Promise<Document> {
  if (corrections === undefined) return document
  file ??= readCorrectionFile(corrections)
  const { document: changed, outcomes } = correct((await file).book, document)
  for (const outcome of outcomes)
    put(partNames.corrections, correctionLine(letter, rowOf(document.source.name, outcome)))
  return changed
}

function putDocument(
  document: Document,
  { letter }: Item,
  job: Job,
  put: (part: string, line: string) => void,
  counts: Record<string, number>,
): void {
  if (job.hasDocuments) {
    for (const piece of ndjsonPiecesOf(document, job.hasText)) put(partNames.documents, piece)
    put(partNames.documents, '\n')
  }
  if (!job.hasCsv && !job.hasRows) return
  const rows = tables.map(({ cells }) => cells(document, letter, job.view))
  for (const [index, { name }] of tables.entries())
    counts[name] = (counts[name] ?? 0) + (rows[index]?.length ?? 0)
  if (job.hasCsv) for (const [part, line] of csvLines(rows, job.hasText)) put(part, line)
  if (job.hasRows)
    put(partNames.rows, `${JSON.stringify([letter, ...(job.hasRowText ? rows : withoutText(rows))])}\n`)
}
