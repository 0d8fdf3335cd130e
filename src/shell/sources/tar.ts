import { Readable } from 'node:stream'
import { extract, type Header } from 'tar-stream'
import { tooLarge } from '../failure.ts'
import { collect } from './collect.ts'
import { foundKind } from './kinds.ts'
import type { Member } from './member.ts'
import { decodeName, distinctNames } from './names.ts'
import { failed, type Input, type Limits, type Numbered, type Numbering } from './source.ts'

/** The letters of a tar file in its order. A stream that breaks off or is damaged ends in one failure; what came before it stays. */
export async function* readTar(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  limits: Limits,
  numbers: Numbering,
  open: (member: Member) => AsyncGenerator<Numbered>,
): AsyncGenerator<Numbered> {
  // Names as bytes, one a unit, so that those that are not UTF-8 can be read.
  const members = extract({ filenameEncoding: 'latin1' } as Parameters<typeof extract>[0])
  const source = Readable.from(pieces, { objectMode: false })
  source.on('error', (error) => members.destroy(error))
  source.pipe(members)
  const distinct = distinctNames()
  try {
    for await (const member of members) {
      const { header } = member
      const printed = nameOf(header)
      const isFile = header.type === 'file' || header.type === 'contiguous-file'
      const kind = isFile ? foundKind(printed) : null
      if (kind === null) {
        if (isFile) numbers.passedOver++
        member.resume()
        continue
      }
      const inner = `${name}!/${distinct(printed)}`
      if (kind !== 'letter') {
        yield* open({ name: inner, kind, printed, pieces: async () => member as AsyncIterable<Uint8Array> })
        member.resume()
        continue
      }
      const letter = numbers.next()
      if (letter === null) member.resume()
      else
        yield {
          letter,
          input: await readMember(member as unknown as Readable, header, inner, limits.maxBytes),
        }
    }
  } catch (error) {
    const letter = numbers.next()
    if (letter !== null)
      yield {
        letter,
        input: failed({ name, category: 'unreadable', reason: `the archive breaks off: ${wordsOf(error)}` }),
      }
  } finally {
    source.destroy()
    members.destroy()
  }
}

async function readMember(member: Readable, header: Header, name: string, maxBytes: number): Promise<Input> {
  const size = header.size ?? 0
  if (size > maxBytes) {
    member.resume()
    return failed({ name, category: 'too-large', reason: tooLarge(size, maxBytes) })
  }
  let got: Awaited<ReturnType<typeof collect>>
  try {
    got = await collect(member as AsyncIterable<Uint8Array>, maxBytes, true)
  } catch (error) {
    return failed({ name, category: 'unreadable', reason: `breaks off: ${wordsOf(error)}` })
  }
  if (!('bytes' in got))
    return failed({ name, category: 'too-large', reason: tooLarge(got.overSize, maxBytes) })
  if (got.bytes.length < size)
    return failed({
      name,
      category: 'unreadable',
      reason: `only ${got.bytes.length} of its ${size} bytes are there`,
    })
  return { kind: 'bytes', name, bytes: got.bytes }
}

function nameOf({ name, pax }: Header): string {
  // A PAX header is UTF-8 by definition and comes decoded.
  const isDecoded = typeof pax === 'object' && pax !== null && 'path' in pax
  return isDecoded ? name : decodeName(Buffer.from(name, 'latin1'))
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
