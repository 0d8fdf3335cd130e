import { Readable } from 'node:stream'
import { extract, type Header } from 'tar-stream'
import { DiskError } from './disk-error.ts'
import { decodeName, distinctNames } from './names.ts'
import { type Context, type Numbered, refuse } from './source.ts'
import { soundBlocks, type TarGarbage } from './tar-blocks.ts'

/** Letters kept for the hard links that may name them. */
const mostKept = 33_554_432

const passed: Readonly<Record<string, string>> = {
  symlink: 'a symbolic link',
  'character-device': 'a device',
  'block-device': 'a device',
  fifo: 'a pipe',
}

/**
 * The letters of a tar file in its order. Hard links are read as the members they name. What stands between members and is none is a failure with its
 * offset; so is the end of a stream that breaks off. What came before it stays.
 */
export async function* readTar(
  pieces: AsyncIterable<Uint8Array>,
  name: string,
  context: Context,
): AsyncGenerator<Numbered> {
  const garbage: TarGarbage[] = []
  let size = 0
  const counted = (async function* () {
    for await (const piece of pieces) {
      size += piece.length
      yield piece
    }
  })()
  const blocks = soundBlocks(counted, (found) => garbage.push(found))
  // Names as bytes, one a unit, so that those that are not UTF-8 can be read.
  const members = extract({ filenameEncoding: 'latin1', allowUnknownFormat: true } as Parameters<
    typeof extract
  >[0])
  const source = Readable.from(blocks, { objectMode: false })
  source.on('error', (error) => members.destroy(error))
  source.pipe(members)
  const around: Around = { kept: new Kept(), distinct: distinctNames(), name, context }
  let count = 0
  const told = function* () {
    for (const { offset, size: lost } of garbage.splice(0))
      yield* refuse(context, name, `${lost} bytes at offset ${offset} belong to no member`)
  }
  try {
    for await (const member of members) {
      yield* told()
      count++
      yield* expandEntry(member as never, around)
      member.resume()
    }
    if (count === 0 && garbage.length > 0) {
      yield* refuse(context, name, 'not a tar archive, or a damaged one: it has no header')
      return
    }
    yield* told()
    if (count === 0 && size > 0 && garbage.length === 0)
      yield* refuse(context, name, 'an archive without members')
    if (size === 0) yield* refuse(context, name, 'is empty')
  } catch (error) {
    if (error instanceof DiskError) throw error
    if (count === 0 && garbage.length > 0) garbage.length = 0
    yield* told()
    yield* refuse(context, name, `the archive breaks off: ${(error as Error).message}`)
  } finally {
    source.destroy()
    members.destroy()
  }
}

interface Around {
  readonly kept: Kept
  readonly distinct: (name: string) => string
  readonly name: string
  readonly context: Context
}

/** What comes of one member: the letter or archive that it is, the letter that it links to, or nothing. */
async function* expandEntry(
  member: AsyncIterable<Uint8Array> & { readonly header: Header },
  around: Around,
): AsyncGenerator<Numbered> {
  const { kept, distinct, name, context } = around
  const { header } = member
  const printed = nameOf(header)
  const own = `${name}!/${printed}`
  if (header.type === 'link') yield* readLink(header, printed, own, around)
  else if (isSparse(header)) yield* refuse(context, own, 'a file with holes (sparse), which is not read')
  else if (header.type === 'file' || header.type === 'contiguous-file') {
    const bytes = member[Symbol.asyncIterator]()
    const pieces = async () => kept.keeping(printed, bytes)
    const size = header.size ?? 0
    yield* context.within.member(
      { name: `${name}!/${distinct(printed)}`, printed, isFound: true, size, pieces },
      context,
    )
    while ((await bytes.next()).done !== true); // what was not wanted of it
  } else if (header.type !== 'directory')
    context.numbers.pass(own, passed[header.type ?? ''] ?? 'a member of an unknown type')
}

async function* readLink(
  header: Header,
  printed: string,
  own: string,
  { kept, distinct, name, context }: Around,
): AsyncGenerator<Numbered> {
  const target = decodeName(Buffer.from(header.linkname ?? '', 'latin1'))
  const bytes = kept.of(target)
  if (bytes === null) {
    yield* refuse(context, own, `a link to ${target}, which is not a letter before it, or is too far back`)
    return
  }
  const capture = {}
  yield* context.within.bytes(
    { name: () => `${name}!/${distinct(printed)}`, printed, capture },
    bytes,
    context,
  )
}

/** The last members read, by name, up to a size. */
class Kept {
  readonly #bytes = new Map<string, Buffer>()
  #size = 0

  /** The bytes of a member, which are kept when all of them have been read. */
  async *keeping(name: string, pieces: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
    const read: Uint8Array[] = []
    let size = 0
    // A loop that is left would end the stream, and with it the archive.
    for (let next = await pieces.next(); next.done !== true; next = await pieces.next()) {
      size += next.value.length
      if (size <= mostKept) read.push(next.value)
      yield next.value
    }
    if (size <= mostKept) this.#keep(name, Buffer.concat(read))
  }

  of(name: string): Buffer | null {
    return this.#bytes.get(name) ?? null
  }

  #keep(name: string, bytes: Buffer): void {
    this.#size += bytes.length - (this.#bytes.get(name)?.length ?? 0)
    this.#bytes.delete(name)
    this.#bytes.set(name, bytes)
    for (const [first, old] of this.#bytes) {
      if (this.#size <= mostKept) break
      this.#size -= old.length
      this.#bytes.delete(first)
    }
  }
}

/** Holes told by GNU tar in attributes of their own: the bytes begin with a table. */
function isSparse({ type, pax }: Header): boolean {
  const attributes = typeof pax === 'object' && pax !== null ? Object.keys(pax) : []
  return type === null || attributes.some((key) => key.startsWith('GNU.sparse'))
}

function nameOf({ name, pax }: Header): string {
  // A PAX header is UTF-8 by definition and comes decoded.
  const isDecoded = typeof pax === 'object' && pax !== null && 'path' in pax
  return isDecoded ? name : decodeName(Buffer.from(name, 'latin1'))
}
