import type { Command } from 'commander'
import { formatJson, formatNdjson } from '../../emit/json.ts'
import { isColored } from '../color.ts'
import { exitCodes } from '../exit-codes.ts'
import { languageOf, wordsOf } from '../language.ts'
import { openCorrections } from '../open-corrections.ts'
import { openOutput } from '../output.ts'
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
  if (output === null) return exitCodes.failed
  const { documents, isSingle, code } = readDocuments(inputs, flags, streams, { corrections })
  let count = 0
  for await (const document of documents) {
    if (format === 'ndjson') await output.put(`${formatNdjson(document, hasText)}\n`)
    else if (formatPretty !== null)
      await output.put(`${count > 0 ? '\n' : ''}${formatPretty(document, paint, { width, words })}`)
    else if (isSingle()) await output.put(`${formatJson(document, hasText)}\n`)
    else await output.put(`${count === 0 ? '[\n' : ',\n'}${formatJson(document, hasText)}`)
    count++
  }
  if (format === 'json' && !isSingle()) await output.put(count === 0 ? '[]\n' : '\n]\n')
  return (await output.close()) ? code() : exitCodes.failed
}
