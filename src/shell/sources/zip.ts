import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Entry } from 'yauzl'
import { reasonOf, tooLarge } from '../failure.ts'
import { DiskError } from './disk-error.ts'
import { largestRatio } from './gzip-members.ts'
import { decodeName, distinctNames } from './names.ts'
import { type Context, type Member, type Numbered, refuse } from './source.ts'
import { verified } from './verified.ts'
import { type OpenZip, openZip } from './zip-file.ts'

/** Deflate makes text ten to thirty times smaller; what claims more than the largest ratio, beyond a megabyte, was made to fill a memory. */
const unsuspected = 1_048_576
/** A nested archive up to this is read in memory, a larger one from a file beside the output. */
const mostInMemory = 33_554_432
const largestNested = 8_589_934_592

/**
 * The letters of a ZIP file in the order of its directory. Names are names alone: `../` leads nowhere. A member that is encrypted, damaged (its
 * checksum is verified), too large or a bomb is a failure in its place; a directory that cannot be read further is one more.
 */
export async function* readZip(
  file: string | Buffer,
  name: string,
  context: Context,
  isPath = true,
): AsyncGenerator<Numbered> {
  let zip: OpenZip
  try {
    zip = await openZip(file, isPath)
  } catch (error) {
    yield* refuse(context, name, `not a ZIP file, or a damaged one: ${(error as Error).message}`)
    return
  }
  const distinct = distinctNames()
  let count = 0
  try {
    for await (const entry of zip.members) {
      count++
      const printed = decodeName(entry.fileName as unknown as Buffer)
      if ('wrong' in entry) {
        yield* refuse(context, `${name}!/${distinct(printed)}`, `damaged: ${entry.wrong}`)
        continue
      }
      context.numbers.bytes += context.depth > 1 ? 0 : entry.compressedSize
      if (printed.endsWith('/') || printed.endsWith('\\')) continue
      yield* readEntry(zip, entry, printed, () => `${name}!/${distinct(printed)}`, context)
    }
    if (count === 0) yield* refuse(context, name, 'an archive without members')
  } catch (error) {
    if (error instanceof DiskError) throw error
    yield* refuse(context, name, `the directory of the ZIP file is damaged: ${(error as Error).message}`)
  } finally {
    zip.close()
  }
}

async function* readEntry(
  zip: OpenZip,
  entry: Entry,
  printed: string,
  name: () => string,
  context: Context,
): AsyncGenerator<Numbered> {
  const why = refusal(entry, printed, context)
  if (why === null) {
    const pieces = async () => verified(await zip.stream(entry), entry.crc32)
    yield* context.within.member(
      { name: name(), printed, isFound: true, pieces, size: entry.uncompressedSize },
      context,
    )
  } else if ('passed' in why) context.numbers.pass(name(), why.passed)
  else yield* refuse(context, name(), why.reason, why.category)
}

const archiveNames = /\.(?:zip|tar|tgz|gz|warc|ndjson|jsonl|json|csv|tsv|xml|sql)$/i
const assetNames = /\.(?:png|jpe?g|gif|webp|bmp|ico|svg|woff2?|ttf|eot|mp[34]|css|js)$/i

function refusal(
  { compressedSize, uncompressedSize, compressionMethod, ...entry }: Entry,
  printed: string,
  { limits }: Context,
) {
  const isAsset = assetNames.test(printed) || /(?:^|\/)(?:__MACOSX\/|\._)/.test(printed)
  const isEncrypted = (entry.generalPurposeBitFlag & 0x1) !== 0
  const refused = (reason: string, category: 'unreadable' | 'too-large' = 'unreadable') =>
    isAsset ? { passed: 'a part of a page' } : { reason, category }
  if (isEncrypted) return refused('it is encrypted')
  if (compressionMethod !== 0 && compressionMethod !== 8)
    return refused(`compressed by a method that is not read (${compressionMethod})`)
  if (uncompressedSize > unsuspected && uncompressedSize > compressedSize * largestRatio)
    return refused(`a ZIP bomb: ${compressedSize} bytes claim to hold ${uncompressedSize}`, 'too-large')
  if (uncompressedSize > limits.maxBytes && !archiveNames.test(printed))
    return refused(tooLarge(uncompressedSize, limits.maxBytes), 'too-large')
  return null
}

/** A ZIP file inside of another archive: its directory is at its end, so that all of it must be there. */
export async function* readNestedZip(
  { name, pieces }: Pick<Member, 'name' | 'pieces'>,
  context: Context,
): AsyncGenerator<Numbered> {
  const held: Uint8Array[] = []
  let size = 0
  const file = new Spool(context)
  try {
    try {
      for await (const piece of await pieces()) {
        size += piece.length
        if (size > largestNested) throw new Error(`an archive of over ${largestNested} bytes within another`)
        if (size <= mostInMemory) held.push(piece)
        else await file.write(...held.splice(0), piece)
      }
    } catch (error) {
      if (error instanceof DiskError) throw error
      yield* refuse(context, name, `damaged: ${reasonOf(error as NodeJS.ErrnoException)}`)
      return
    }
    if (size <= mostInMemory) yield* readZip(Buffer.concat(held, size), name, context, false)
    else yield* readZip(await file.finish(), name, context)
  } finally {
    await file.remove()
  }
}

let spools = 0

/** A file beside the output. What goes wrong with it ends the run. */
class Spool {
  readonly #context: Context
  #path: string | null = null
  #stream: ReturnType<typeof createWriteStream> | null = null
  #failure: NodeJS.ErrnoException | null = null

  constructor(context: Context) {
    this.#context = context
  }

  async write(...pieces: Uint8Array[]): Promise<void> {
    if (this.#stream === null) {
      this.#path = join(this.#context.limits.scratch(), `nested-${process.pid}-${spools++}.zip`)
      this.#stream = createWriteStream(this.#path, { flags: 'wx' })
      this.#stream.on('error', (error) => {
        this.#failure = error
      })
    }
    for (const piece of pieces)
      if (!this.#stream.write(piece) && this.#failure === null)
        await Promise.race([once(this.#stream, 'drain'), once(this.#stream, 'close')]).catch(() => {})
    if (this.#failure !== null) throw new DiskError(this.#failure)
  }

  async finish(): Promise<string> {
    const stream = this.#stream
    await new Promise<void>((resolve) => stream?.end(resolve) ?? resolve())
    if (this.#failure !== null) throw new DiskError(this.#failure)
    return this.#path ?? ''
  }

  async remove(): Promise<void> {
    this.#stream?.destroy()
    if (this.#path !== null) await rm(this.#path, { force: true })
  }
}
