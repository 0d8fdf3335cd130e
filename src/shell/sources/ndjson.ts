import { tooLarge } from '../failure.ts'
import { failed, type Limits, type Numbered, type Numbering } from './source.ts'

const newline = 0x0a

/** A record may be longer than its letter: JSON escapes take up to six bytes for a byte. */
const escapes = 6

/**
 * The records of an NDJSON file, one a line; blank lines are none. A line too long to be a letter is passed over piece by piece and becomes a
 * failure, as does the break of a damaged gzip stream. Records are named by their line: `crawl.ndjson!/17`.
 */
export async function* readNdjson(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  { maxBytes }: Limits,
  numbers: Numbering,
): AsyncGenerator<Numbered> {
  const longest = maxBytes * escapes
  let line = 0
  let size = 0
  let isBlank = true
  let kept: Uint8Array[] = []
  const keep = (bytes: Uint8Array) => {
    size += bytes.length
    if (isBlank) isBlank = bytes.every((byte) => byte <= 0x20)
    if (size <= longest) kept.push(bytes)
    else kept = []
  }
  const finish = (): Numbered | null => {
    line++
    const letter = isBlank ? null : numbers.next()
    const record = `${name}!/${line}`
    const input =
      size > longest
        ? failed({ name: record, category: 'too-large', reason: tooLarge(size, longest) })
        : ({
            kind: 'record',
            name: record,
            line: kept.length === 1 ? (kept[0] ?? empty) : Buffer.concat(kept),
          } as const)
    size = 0
    isBlank = true
    kept = []
    return letter === null ? null : { letter, input }
  }
  try {
    for await (const piece of pieces) {
      let from = 0
      for (let end = piece.indexOf(newline); end >= 0; end = piece.indexOf(newline, from)) {
        keep(piece.subarray(from, end))
        const record = finish()
        if (record !== null) yield record
        from = end + 1
      }
      if (from < piece.length) keep(piece.subarray(from))
    }
    const record = finish()
    if (record !== null) yield record
  } catch (error) {
    const letter = numbers.next()
    const reason = `breaks off after line ${line}: ${(error as Error).message}`
    if (letter !== null) yield { letter, input: failed({ name, category: 'unreadable', reason }) }
  }
}

const empty = new Uint8Array()
