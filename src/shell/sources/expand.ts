import { createReadStream, createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { reasonOf, tooLarge } from '../failure.ts'
import { collect } from './collect.ts'
import { gunzip } from './gunzip.ts'
import type { Member } from './member.ts'
import { failed, type Limits, type Numbered, type Numbering, type Source } from './source.ts'

/**
 * The inputs of one source: itself, or the members of the archive it is. Readers of archives are loaded when the first one comes. Nothing is
 * thrown for what an archive holds.
 */
export async function* expand(
  source: Source,
  stdin: AsyncIterable<Uint8Array | string>,
  limits: Limits,
  numbers: Numbering,
): AsyncGenerator<Numbered> {
  const { name, path, kind, stamp, size } = source
  if (kind === 'letter') {
    const letter = numbers.next()
    numbers.bytes += size
    if (letter === null) return
    if (stamp === '') yield { letter, input: await readStream(createReadStream(path), name, limits.maxBytes) }
    else yield { letter, input: { kind: 'file', name, path, size } }
  } else if (kind === 'stdin') {
    const { readStandardInput } = await import('./standard-input.ts')
    yield* readStandardInput(bytesOf(stdin), limits, numbers, (member) => nested(member, limits, numbers))
  } else if (kind === 'zip') {
    const { readZip } = await import('./zip.ts')
    yield* readZip(path, name, limits, numbers, (member) => nested(member, limits, numbers))
  } else
    yield* expandStream(
      { name, kind, printed: name, pieces: async () => counted(createReadStream(path), numbers) },
      limits,
      numbers,
      (member) => nested(member, limits, numbers),
    )
}

/** Reads an archive that comes as a stream. */
export async function* expandStream(
  { name, kind, pieces }: Member,
  limits: Limits,
  numbers: Numbering,
  open: (member: Member) => AsyncGenerator<Numbered>,
): AsyncGenerator<Numbered> {
  let stream: AsyncIterable<Uint8Array>
  try {
    stream = await pieces()
  } catch (error) {
    yield* refuse(name, reasonOf(error as NodeJS.ErrnoException), numbers)
    return
  }
  if (kind === 'warc') {
    const { readWarc } = await import('./warc.ts')
    yield* readWarc(stream, name, limits, numbers)
  } else if (kind === 'tar') {
    const { readTar } = await import('./tar.ts')
    yield* readTar(gunzip(stream), name, limits, numbers, open)
  } else {
    const { readNdjson } = await import('./ndjson.ts')
    yield* readNdjson(gunzip(stream), name, limits, numbers)
  }
}

/** An archive inside an archive. One inside of that is not read. */
async function* nested(member: Member, limits: Limits, numbers: Numbering): AsyncGenerator<Numbered> {
  const deeper = (inner: Member) =>
    refuse(inner.name, 'an archive within an archive within an archive is not read', numbers)
  if (member.kind !== 'zip') {
    yield* expandStream(member, limits, numbers, deeper)
    return
  }
  // The directory of a ZIP is at its end, so it must be a file.
  const file = join(limits.scratch, `nested-${process.pid}.zip`)
  try {
    await pipeline(await member.pieces(), createWriteStream(file))
  } catch (error) {
    yield* refuse(member.name, reasonOf(error as NodeJS.ErrnoException), numbers)
    await rm(file, { force: true })
    return
  }
  try {
    const { readZip } = await import('./zip.ts')
    yield* readZip(file, member.name, limits, numbers, deeper)
  } finally {
    await rm(file, { force: true })
  }
}

async function* refuse(name: string, reason: string, numbers: Numbering): AsyncGenerator<Numbered> {
  const letter = numbers.next()
  if (letter !== null) yield { letter, input: failed({ name, category: 'unreadable', reason }) }
}

/** One letter that comes as a stream. */
export async function readStream(pieces: AsyncIterable<Uint8Array>, name: string, maxBytes: number) {
  try {
    const got = await collect(pieces, maxBytes, false)
    if ('bytes' in got) return { kind: 'bytes', name, bytes: got.bytes } as const
    return failed({ name, category: 'too-large', reason: tooLarge(got.overSize, maxBytes) })
  } catch (error) {
    return failed({ name, category: 'unreadable', reason: reasonOf(error as NodeJS.ErrnoException) })
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>, numbers: Numbering): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    numbers.bytes += piece.length
    yield piece
  }
}

async function* bytesOf(pieces: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}
