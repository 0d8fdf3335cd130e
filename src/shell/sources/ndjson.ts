import { tooLarge } from '../failure.ts'
import { longestRecord } from '../longest-record.ts'
import { asUtf8 } from './as-utf8.ts'
import { readLines } from './lines.ts'
import { type Context, failed, type Numbered, refuse } from './source.ts'

/**
 * The records of an NDJSON file, one a line; blank lines are none. A line too long to be a letter is passed over piece by piece and becomes a
 * failure, as does the break of a damaged gzip stream. Records are named by their line: `crawl.ndjson!/17`.
 */
export async function* readNdjson(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  context: Context,
): AsyncGenerator<Numbered> {
  const longest = longestRecord(context.limits.maxBytes)
  let last = 0
  try {
    for await (const { number, size, bytes } of readLines(asUtf8(pieces, context.limits.encoding), longest)) {
      last = number
      const letter = context.numbers.next()
      if (letter === null) continue
      const record = `${name}!/${number}`
      const input =
        bytes === null
          ? failed({ name: record, category: 'too-large', reason: tooLarge(size, longest) })
          : ({ kind: 'record', name: record, line: bytes, format: null } as const)
      yield { letter, input }
    }
    if (last === 0) yield* refuse(context, name, 'holds no record')
  } catch (error) {
    yield* refuse(context, name, `breaks off after line ${last}: ${(error as Error).message}`)
  }
}
