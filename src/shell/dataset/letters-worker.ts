import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { Tinypool } from 'tinypool'
import { formatNdjson } from '../../emit/json.ts'
import { tables } from '../../emit/tables/index.ts'
import type { Document } from '../../model/document.ts'
import { type Category, reasonOf, shortageOf, tooLarge } from '../failure.ts'
import { type Result, readLetter } from '../read-letter.ts'
import { readRecordLine } from '../record.ts'
import type { Input } from '../sources/source.ts'
import { type Batch, type Item, type Job, noCounts, type Outcome, partNames } from './batch.ts'
import { PartBuffer } from './part-buffer.ts'
import { csvLines, withoutText } from './table-rows.ts'

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
    const result = await readItem(item.input, job)
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
      putDocument(result.document, item, job, put, counts.rows)
    }
    counts.inputs++
    put(partNames.manifest, `${item.origin}\t${item.stamp}\t${sha256}\t${JSON.stringify(item.input.name)}\n`)
  }
  const blocks: Record<string, Uint8Array> = {}
  for (const [part, { bytes }] of buffers) blocks[part] = bytes
  return Tinypool.move({
    [Tinypool.transferableSymbol]: Object.values(blocks).map(({ buffer }) => buffer),
    [Tinypool.valueSymbol]: { blocks, counts },
  } as never) as unknown as Outcome
}

function putDocument(
  document: Document,
  { letter }: Item,
  job: Job,
  put: (part: string, line: string) => void,
  counts: Record<string, number>,
): void {
  if (job.hasDocuments) put(partNames.documents, `${formatNdjson(document, job.hasText)}\n`)
  if (!job.hasCsv && !job.hasRows) return
  const rows = tables.map(({ cells }) => cells(document, letter))
  for (const [index, { name }] of tables.entries())
    counts[name] = (counts[name] ?? 0) + (rows[index]?.length ?? 0)
  if (job.hasCsv) for (const [part, line] of csvLines(rows, job.hasText)) put(part, line)
  if (job.hasRows)
    put(partNames.rows, `${JSON.stringify([letter, ...(job.hasRowText ? rows : withoutText(rows))])}\n`)
}

async function readItem(input: Input, job: Job): Promise<Result> {
  const { name } = input
  try {
    if (input.kind === 'failure') return { failure: input }
    if (input.kind === 'record') return await readRecordLine(input.line, name, job.maxBytes, job.selector)
    const bytes = input.kind === 'file' ? readFile(input.path, job.maxBytes) : input.bytes
    if (!(bytes instanceof Uint8Array)) return { failure: { name, ...bytes } }
    const about =
      input.kind === 'file'
        ? { name }
        : { name, url: input.url ?? null, capturedAt: input.capturedAt ?? null, offset: input.offset ?? null }
    const plain = unzip(bytes, job.maxBytes)
    if (!(plain instanceof Uint8Array)) return { failure: { name, ...plain } }
    return await readLetter(plain, about, job)
  } catch (error) {
    if (shortageOf(error) !== null) throw error
    const reason = `a bug of fuhan: ${error instanceof Error ? error.message : String(error)}`
    return { failure: { name, category: 'internal', reason } }
  }
}

interface Refusal {
  readonly category: Category
  readonly reason: string
}

/** Synchronously: the thread has nothing else to do, and each file costs half of what the asynchronous way does. */
function readFile(path: string | Uint8Array, maxBytes: number): Uint8Array | Refusal {
  try {
    const file = openSync(typeof path === 'string' ? path : Buffer.from(path), 'r')
    try {
      const { size } = fstatSync(file)
      if (size > maxBytes) return { category: 'too-large', reason: tooLarge(size, maxBytes) }
      return readFileSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (shortageOf(error) !== null) throw error
    return { category: 'unreadable', reason: reasonOf(error as NodeJS.ErrnoException) }
  }
}

/** A letter compressed by gzip, whatever its name says. */
function unzip(bytes: Uint8Array, maxBytes: number): Uint8Array | Refusal {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes })
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return code === 'ERR_BUFFER_TOO_LARGE'
      ? {
          category: 'too-large',
          reason: `too large: over ${maxBytes} bytes when decompressed; --max-bytes raises the limit`,
        }
      : { category: 'unreadable', reason: `damaged gzip: ${message}` }
  }
}
