import { mkdir, readFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { Outcome } from '../../corrections/book.ts'
import { CorrectionTally, rowOf } from '../../corrections/tally.ts'
import { goldOf } from '../../corrections/to-gold.ts'
import { labelStudioTask } from '../../corrections/to-label-studio.ts'
import { annotationPage, webAnnotation } from '../../corrections/to-web-annotation.ts'
import { csvTable } from '../../emit/csv.ts'
import { jsonTable, ndjsonTable } from '../../emit/json-table.ts'
import { markdownTable } from '../../emit/markdown.ts'
import { safeJson } from '../../emit/safe-json.ts'
import { correctionColumns, type ListedCorrection } from '../../emit/tables/corrections.ts'
import type { Document } from '../../model/document.ts'
import { type CorrectionFile, correct, readCorrectionFile } from '../../shell/corrections.ts'
import { reasonOf } from '../../shell/failure.ts'
import { sha256Of } from '../../shell/read-letter.ts'
import { writeWhole } from '../../shell/write-whole.ts'
import { append } from '../../text/append.ts'
import { coverage } from '../check-suppressions.ts'
import type { correctionActions, exportFormats } from '../declarations/correction-actions.ts'
import { exitCodes } from '../exit-codes.ts'
import { languageOf, wordsOf } from '../language.ts'
import { openOutput } from '../output.ts'
import { type InputFlags, readDocuments } from '../read-documents.ts'
import type { Streams } from '../streams.ts'
import { tell } from '../tell.ts'

/** The flags of `fuhan corrections`. */
export interface CorrectionsFlags extends InputFlags {
  readonly to?: (typeof exportFormats)[number]
  readonly format: 'csv' | 'json' | 'ndjson' | 'markdown'
  readonly output?: string
}

/** A letter with what became of its corrections. */
interface Letter {
  /** With the corrections made. */
  readonly document: Document
  readonly outcomes: readonly Outcome[]
}

/** The letters of the inputs that have corrections, and the exit code that reading them asks for. */
interface Letters {
  readonly letters: readonly Letter[]
  readonly code: number
}

/** `fuhan corrections ACTION FILE [inputs…]`: lists, prunes or exports a file of corrections. */
export async function runCorrections(
  action: (typeof correctionActions)[number],
  file: string,
  inputs: readonly string[],
  flags: CorrectionsFlags,
  streams: Streams,
): Promise<number> {
  if ((action === 'export') !== (flags.to !== undefined)) return refuse(streams, '--to goes with export')
  if (action === 'export' && flags.to !== 'web-annotation' && inputs.length === 0)
    return refuse(streams, `--to ${flags.to} needs the letters`)
  if (flags.to === 'gold' && flags.output === undefined)
    return refuse(streams, '--to gold needs --output, the folder that it is written to')
  const corrections = await readCorrectionFile(file)
  const read = await correctedLetters(corrections, inputs, flags, streams)
  if (action === 'prune') return Math.max(read.code, await prune(file, corrections, read, flags, streams))
  if (flags.to === 'gold') return Math.max(read.code, await writeGold(read, flags.output ?? '', streams))
  const output = await openOutput(flags.output, streams)
  if (output === null) return exitCodes.unwritten
  if (action === 'list') await output.put(listOf(file, corrections, read, inputs, flags.format))
  else await output.put(`${safeJson(exported(corrections, read, flags.to), 2)}\n`)
  return (await output.close()) ? read.code : exitCodes.unwritten
}

function refuse(streams: Streams, reason: string): number {
  tell(streams, reason)
  return exitCodes.usage
}

async function correctedLetters(
  { book }: CorrectionFile,
  inputs: readonly string[],
  flags: CorrectionsFlags,
  streams: Streams,
): Promise<Letters> {
  if (inputs.length === 0) return { letters: [], code: exitCodes.done }
  const { documents, code } = readDocuments(inputs, flags, streams, { takesParsed: true })
  const letters: Letter[] = []
  for await (const document of documents) {
    const letter = correct(book, document)
    if (letter.outcomes.length > 0) letters.push(letter)
  }
  return { letters, code: code() }
}

function listOf(
  file: string,
  { book }: CorrectionFile,
  { letters }: Letters,
  inputs: readonly string[],
  format: CorrectionsFlags['format'],
): string {
  const tabulator = {
    csv: () => csvTable(correctionColumns, false),
    json: () => jsonTable(correctionColumns),
    ndjson: () => ndjsonTable(correctionColumns),
    markdown: () => markdownTable(correctionColumns),
  }[format]()
  const tally = new CorrectionTally(book.entries)
  const rows: ListedCorrection[] = []
  for (const { document, outcomes } of letters)
    for (const outcome of outcomes) {
      const row = rowOf(document.source.name, outcome)
      tally.add(row)
      rows.push(row)
    }
  if (inputs.length > 0) append(rows, tally.finish(coverage(inputs)(dirname(resolve(file)))))
  const settled = new Set(rows.map(({ line }) => line))
  for (const entry of book.entries.filter(({ line }) => !settled.has(line))) {
    const { key, is } = entry.correction
    const nothing = { entry, path: key.path, found: null, is, reason: null, isCarried: false }
    rows.push({ ...rowOf(null, { ...nothing, status: 'orphan' }), status: null })
  }
  rows.sort((a, b) => a.line - b.line)
  return tabulator.open() + rows.map((row) => tabulator.row(row)).join('') + tabulator.close()
}

/** Rewrites the file without the lines that count no more, and those that every letter that has them agrees with. */
async function prune(
  file: string,
  { book }: CorrectionFile,
  { letters }: Letters,
  flags: CorrectionsFlags,
  streams: Streams,
): Promise<number> {
  const outcomes = letters.flatMap((letter) => letter.outcomes)
  const agreed = new Set(outcomes.filter(({ status }) => status === 'agreed').map(({ entry }) => entry.line))
  for (const { entry, status } of outcomes) if (status !== 'agreed') agreed.delete(entry.line)
  const kept = new Set(book.entries.map(({ line }) => line).filter((line) => !agreed.has(line)))
  const lines = (await readFile(file, 'utf8')).split('\n')
  const left = lines.filter((_, index) => kept.has(index + 1))
  const gone = lines.filter((line) => line.trim() !== '').length - left.length
  if (gone > 0) {
    const failure = await writeWhole(file, left.map((line) => `${line}\n`).join('')).then(
      () => null,
      reasonOf,
    )
    if (failure !== null) {
      tell(streams, `${file}: cannot be written: ${failure}`)
      return exitCodes.unwritten
    }
  }
  if (flags.quiet !== true) {
    const words = await wordsOf(languageOf(flags.lang, streams.env))
    tell(streams, `${file}: ${words.corrections.pruned(gone, left.length)}`)
  }
  return exitCodes.done
}

/** Writes each letter that has corrections as a labelled fixture: its text, and what was corrected in it. */
async function writeGold({ letters }: Letters, folder: string, streams: Streams): Promise<number> {
  try {
    await mkdir(folder, { recursive: true })
    for (const { document, outcomes } of letters) {
      const { text = '' } = document
      // A name of its own, since those of letters may lead anywhere.
      const name = join(folder, `letter-${sha256Of(text).slice(0, 16)}`)
      await writeWhole(`${name}.txt`, text)
      await writeWhole(`${name}.labels.json`, `${JSON.stringify(goldOf(document, outcomes), null, 2)}\n`)
    }
    return exitCodes.done
  } catch (error) {
    tell(streams, `${folder}: cannot be written: ${reasonOf(error as NodeJS.ErrnoException)}`)
    return exitCodes.unwritten
  }
}

function exported({ book }: CorrectionFile, { letters }: Letters, to: CorrectionsFlags['to']): unknown {
  const hashed = letters.map((letter) => ({ ...letter, sha256: sha256Of(letter.document.text ?? '') }))
  if (to === 'label-studio')
    return hashed
      .map(({ document, sha256, outcomes }) => labelStudioTask(document, sha256, outcomes))
      .filter((task) => task !== null)
  const texts = new Map(hashed.map(({ document, sha256 }) => [sha256, document.text ?? null]))
  return annotationPage(
    book.entries.map((entry) => webAnnotation(entry, texts.get(entry.correction.key.sha256) ?? null)),
  )
}
