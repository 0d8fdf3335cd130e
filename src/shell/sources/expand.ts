import { closeSync, createReadStream, openSync, readSync } from 'node:fs'
import { reasonOf, shortageOf, tooLarge } from '../failure.ts'
import { collect } from './collect.ts'
import { gunzip } from './gunzip.ts'
import { type Peeked, peek, unpackedHead } from './head.ts'
import { headSize, type Kind, kindOf } from './kinds.ts'
import {
  type Capture,
  type Context,
  type Member,
  type Numbered,
  refuse,
  type Source,
  type Within,
} from './source.ts'

/** Archives that may hold archives: of those in one another two are read. */
const nesting: ReadonlySet<Kind> = new Set(['zip', 'tar', 'warc'])
const deepest = 2

/** Reads what stands within archives. */
export const within: Within = { member: expandMember, bytes: expandBytes }

/**
 * The inputs of one source: itself, or the members of the archive or the records of the file that it is, whatever its name says. Readers of archives
 * are loaded when the first one comes. Nothing is thrown for what an archive holds.
 */
export async function* expand(
  source: Source,
  stdin: AsyncIterable<Uint8Array | string>,
  outer: Omit<Context, 'depth' | 'within'>,
): AsyncGenerator<Numbered> {
  const context: Context = { ...outer, depth: 0, within }
  const { name, path, stamp, size, isFound } = source
  const { numbers } = context
  if (stamp === '') {
    const pieces = async () =>
      name === '-' ? bytesOf(stdin) : (createReadStream(path) as AsyncIterable<Uint8Array>)
    yield* expandMember({ name, printed: name, isFound, pieces }, context)
    return
  }
  let head: Uint8Array
  try {
    head = readHead(path)
  } catch (error) {
    if (shortageOf(error) !== null) throw error
    yield* refuse(context, name, reasonOf(error as NodeJS.ErrnoException))
    return
  }
  const seen = kindOf(unpackedHead(head), name, isFound)
  if ('passed' in seen) numbers.pass(name, seen.passed)
  else if ('refused' in seen) yield* refuse(context, name, seen.refused)
  else if (seen.kind === 'letter') {
    numbers.bytes += size
    const letter = numbers.next()
    if (letter !== null) yield { letter, input: { kind: 'file', name, path, size } }
  } else if (seen.kind === 'zip') {
    const { readZip } = await import('./zip.ts')
    yield* readZip(path, name, { ...context, depth: context.depth + 1 })
  } else {
    const pieces = async () => counted(createReadStream(path), context)
    yield* expandKind({ name, printed: name, isFound, pieces }, seen.kind, context)
  }
}

/** The inputs of what comes as a stream: standard input, a pipe, a member of an archive. */
async function* expandMember(member: Member, context: Context): AsyncGenerator<Numbered> {
  const { name, printed, isFound, pieces, size, capture } = member
  let peeked: Peeked
  try {
    peeked = await peek(await pieces())
  } catch (error) {
    yield* refuse(context, name, reasonOf(error as NodeJS.ErrnoException))
    return
  }
  const { head, all, close } = peeked
  const seen = kindOf(unpackedHead(head), printed, isFound)
  if ('passed' in seen) context.numbers.pass(name, seen.passed)
  else if ('refused' in seen) yield* refuse(context, name, seen.refused)
  else if (seen.kind !== 'letter') {
    yield* expandKind({ ...member, pieces: async () => all }, seen.kind, context)
    return
  } else {
    const letter = context.numbers.next()
    if (letter !== null)
      yield { letter, input: await readStream(all, name, context.limits.maxBytes, size, capture) }
  }
  await close()
}

/** The inputs of bytes that are at hand. The name is asked for where it is used, since asking makes it distinct from others. */
async function* expandBytes(
  { name, printed, capture }: { name: () => string; printed: string; capture: Capture },
  bytes: Uint8Array,
  context: Context,
): AsyncGenerator<Numbered> {
  const head = bytes.subarray(0, headSize)
  const seen = kindOf(unpackedHead(head), printed, true)
  if ('passed' in seen) context.numbers.pass(name(), seen.passed)
  else if ('refused' in seen) yield* refuse(context, name(), seen.refused)
  else if (seen.kind === 'letter') {
    const { maxBytes } = context.limits
    const own = name()
    if (bytes.length > maxBytes) {
      yield* refuse(context, own, tooLarge(bytes.length, maxBytes), 'too-large')
      return
    }
    const letter = context.numbers.next()
    if (letter !== null) yield { letter, input: { kind: 'bytes', name: own, bytes, ...capture } }
  } else {
    const pieces = async () => only(bytes)
    yield* expandKind({ name: name(), printed, isFound: true, pieces, capture }, seen.kind, context)
  }
}

async function* only(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function* expandKind(member: Member, kind: Kind, context: Context): AsyncGenerator<Numbered> {
  const { name, pieces } = member
  const deeper = { ...context, depth: context.depth + 1 }
  if (nesting.has(kind) && deeper.depth > deepest) {
    yield* refuse(context, name, 'an archive within an archive within an archive is not read')
    return
  }
  if (kind === 'zip') {
    const { readNestedZip } = await import('./zip.ts')
    yield* readNestedZip({ ...member, pieces: async () => gunzip(await pieces()) }, deeper)
  } else if (kind === 'warc') {
    const { readWarc } = await import('./warc.ts')
    yield* readWarc(await pieces(), name, deeper)
  } else if (kind === 'tar') {
    const { readTar } = await import('./tar.ts')
    yield* readTar(gunzip(await pieces()), name, deeper)
  } else if (kind === 'lines') {
    const { readNdjson } = await import('./ndjson.ts')
    yield* readNdjson(gunzip(await pieces()), name, context)
  } else {
    const { readRecords } = await import('./records.ts')
    yield* readRecords({ ...member, pieces: async () => gunzip(await pieces()) }, kind, context)
  }
}

/** One letter that comes as a stream. */
async function readStream(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  maxBytes: number,
  size: number | undefined,
  capture: Capture | undefined,
) {
  const failure = (category: 'too-large' | 'unreadable', reason: string) =>
    ({ kind: 'failure', name, category, reason }) as const
  try {
    const got = await collect(pieces, maxBytes)
    if (!('bytes' in got)) return failure('too-large', tooLarge(got.overSize, maxBytes))
    if (size !== undefined && got.bytes.length < size)
      return failure('unreadable', `only ${got.bytes.length} of its ${size} bytes are there`)
    return { kind: 'bytes', name, bytes: got.bytes, ...capture } as const
  } catch (error) {
    return failure('unreadable', `damaged: ${reasonOf(error as NodeJS.ErrnoException)}`)
  }
}

/** Synchronously, as letters are: asking the thread pool would cost ten times as much for each of a million files. */
function readHead(path: string | Buffer): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const head = Buffer.allocUnsafe(headSize)
    return head.subarray(0, readSync(file, head))
  } finally {
    closeSync(file)
  }
}

async function* counted(pieces: AsyncIterable<Uint8Array>, { numbers }: Context): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    numbers.bytes += piece.length
    yield piece
  }
}

async function* bytesOf(pieces: AsyncIterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield typeof piece === 'string' ? Buffer.from(piece) : piece
}
