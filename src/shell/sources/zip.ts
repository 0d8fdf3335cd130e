import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { tooLarge } from '../failure.ts'
import { collect } from './collect.ts'
import { foundKind } from './kinds.ts'
import type { Member } from './member.ts'
import { decodeName, distinctNames } from './names.ts'
import { failed, type Limits, type Numbered, type Numbering } from './source.ts'

/** Deflate makes text ten to thirty times smaller; what claims more than this, beyond a megabyte, was made to fill a memory. */
const largestRatio = 200
const unsuspected = 1_048_576

/**
 * The letters of a ZIP file in the order of its directory. Names are names alone: `../` leads nowhere. A member that is encrypted, damaged, too
 * large or a bomb is a failure in its place; a directory that cannot be read further is one more.
 */
export async function* readZip(
  path: string | Buffer,
  name: string,
  limits: Limits,
  numbers: Numbering,
  open: (member: Member) => AsyncGenerator<Numbered>,
): AsyncGenerator<Numbered> {
  const refuse = function* (
    inner: string,
    reason: string,
    category: 'unreadable' | 'too-large' = 'unreadable',
  ) {
    const letter = numbers.next()
    if (letter !== null) yield { letter, input: failed({ name: inner, category, reason }) }
  }
  let zip: ZipFile
  try {
    // A name of bytes that are no UTF-8 goes through as bytes: yauzl hands it to the file system.
    zip = await openPromise(path as string, { lazyEntries: true, decodeStrings: false, autoClose: true })
  } catch (error) {
    yield* refuse(name, `not a ZIP file, or a damaged one: ${(error as Error).message}`)
    return
  }
  const distinct = distinctNames()
  try {
    for await (const entry of zip.eachEntry()) {
      const printed = decodeName(entry.fileName as unknown as Buffer)
      numbers.bytes += entry.compressedSize
      if (printed.endsWith('/') || printed.endsWith('\\')) continue
      const kind = foundKind(printed)
      if (kind === null) {
        numbers.passedOver++
        continue
      }
      const inner = `${name}!/${distinct(printed)}`
      const why = refusal(entry, kind === 'letter' ? limits.maxBytes : Number.POSITIVE_INFINITY)
      if (why !== null) {
        yield* refuse(inner, why.reason, why.category)
        continue
      }
      if (kind !== 'letter') {
        yield* open({ name: inner, kind, printed, pieces: () => zip.openReadStreamPromise(entry) })
        continue
      }
      const letter = numbers.next()
      if (letter === null) continue
      yield { letter, input: await readMember(zip, entry, inner, limits.maxBytes) }
    }
  } catch (error) {
    yield* refuse(name, `the directory of the ZIP file is damaged: ${(error as Error).message}`)
  } finally {
    if (zip.isOpen) zip.close()
  }
}

function refusal(entry: Entry, maxBytes: number) {
  const { compressedSize, uncompressedSize } = entry
  if (entry.isEncrypted()) return { reason: 'encrypted', category: 'unreadable' as const }
  if (!entry.canDecodeFileData())
    return {
      reason: `compressed by a method that is not read (${entry.compressionMethod})`,
      category: 'unreadable' as const,
    }
  if (uncompressedSize > unsuspected && uncompressedSize > compressedSize * largestRatio)
    return {
      reason: `a ZIP bomb: ${compressedSize} bytes claim to hold ${uncompressedSize}`,
      category: 'too-large' as const,
    }
  if (uncompressedSize > maxBytes)
    return { reason: tooLarge(uncompressedSize, maxBytes), category: 'too-large' as const }
  return null
}

async function readMember(zip: ZipFile, entry: Entry, name: string, maxBytes: number) {
  try {
    const stream = await zip.openReadStreamPromise(entry)
    const got = await collect(stream, maxBytes, false)
    if ('bytes' in got) return { kind: 'bytes', name, bytes: got.bytes } as const
    return failed({ name, category: 'too-large', reason: tooLarge(got.overSize, maxBytes) })
  } catch (error) {
    return failed({ name, category: 'unreadable', reason: `damaged: ${(error as Error).message}` })
  }
}
