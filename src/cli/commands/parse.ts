import type { Command } from 'commander'
import { jsonPiecesOf, ndjsonPiecesOf } from '../../emit/json.ts'
import { isColored } from '../color.ts'
import { exitCodes } from '../exit-codes.ts'
import { languageOf, wordsOf } from '../language.ts'
import { openCorrections } from '../open-corrections.ts'
import { type Output, openOutput } from '../output.ts'
import { chalkPaint, plainPaint } from '../paint.ts'
import { type InputFlags, lacksInputs, readDocuments } from '../read-documents.ts'
import type { Streams } from '../streams.ts'
import { widthOf } from '../terminal-width.ts'

/** The flags of `fuhan parse`. */
export interface ParseFlags extends InputFlags {
  readonly format: 'json' | 'ndjson' | 'pretty'
  readonly text?: boolean
  readonly output?: string
  readonly color?: boolean | undefined
}

/** `fuhan parse [inputs…]`: one document an input, in input order; a failing input is told on stderr and the others still come out. */
export async function runParse(
  inputs: readonly string[],
  flags: ParseFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  if (lacksInputs(inputs, streams, command)) return exitCodes.usage
  const { format } = flags
  const hasText = flags.text === true
  const paint =
    format === 'pretty' && isColored(flags.color, flags.output !== undefined, streams)
      ? await chalkPaint()
      : plainPaint
  const width = widthOf(flags.output !== undefined, streams)
  const words = await wordsOf(languageOf(flags.lang, streams.env))
  const formatPretty = format === 'pretty' ? (await import('../../emit/pretty.ts')).formatPretty : null
  const corrections = await openCorrections(flags, streams)
  const output = await openOutput(flags.output, streams)
  if (output === null) return exitCodes.unwritten
  const { documents, isSingle, code } = readDocuments(inputs, flags, streams, { corrections })
  let count = 0
  for await (const document of documents) {
    if (format === 'ndjson') await put(output, '', ndjsonPiecesOf(document, hasText), '\n')
    else if (formatPretty !== null)
      await output.put(`${count > 0 ? '\n' : ''}${formatPretty(document, paint, { width, words })}`)
    else if (isSingle()) await put(output, '', jsonPiecesOf(document, hasText), '\n')
    else await put(output, count === 0 ? '[\n' : ',\n', jsonPiecesOf(document, hasText), '')
    count++
  }
  if (format === 'json' && !isSingle()) await output.put(count === 0 ? '[]\n' : '\n]\n')
  return (await output.close()) ? code() : exitCodes.unwritten
}

/** Writes a document in pieces; of an ordinary one there is a single piece, which goes out with what stands before and after it. */
async function put(output: Output, before: string, pieces: Iterable<string>, after: string): Promise<void> {
  let held: string | null = null
  for (const piece of pieces) {
    if (held !== null) await output.put(held)
    held = held === null ? before + piece : piece
  }
  await output.put((held ?? before) + after)
}
