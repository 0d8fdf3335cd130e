import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs'
import { Readable } from 'node:stream'
import {
  type Entry,
  fromBufferPromise,
  fromRandomAccessReaderPromise,
  RandomAccessReader,
  type ZipFile,
} from 'yauzl'

/** A member of a ZIP file, or what is wrong with its entry in the directory. */
export type ZipMember = Entry | { readonly fileName: Buffer; readonly wrong: string }

/** A ZIP file that is open. */
export interface OpenZip {
  readonly members: AsyncGenerator<ZipMember>
  readonly stream: (entry: Entry) => Promise<Readable>
  readonly close: () => void
}

/** The end of a ZIP file may carry a comment of 64 KiB. */
const tailSize = 65_557
const pieceSize = 65_536
const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const

/** Opens a ZIP file by its path, or one that is in memory. Bytes before it (a program that unpacks itself) and after it are left out. Throws for what is none. */
export async function openZip(file: string | Buffer, isPath: boolean): Promise<OpenZip> {
  if (!isPath && file instanceof Buffer) {
    const [start, end] = extentOf(file, 0)
    const whole = file.subarray(start, end)
    const zip = await fromBufferPromise(whole, { ...options, autoClose: undefined } as never)
    return opened(zip, async (at, size) => whole.subarray(at, at + size))
  }
  // A name of bytes that are no UTF-8 is handed to the file system as it is.
  const handle = openSync(file, 'r')
  try {
    const { size } = fstatSync(handle)
    const tail = Buffer.allocUnsafe(Math.min(size, tailSize))
    readSync(handle, tail, 0, tail.length, size - tail.length)
    const [start, end] = extentOf(tail, size - tail.length)
    const reader = new ShiftedFile(handle, start)
    const zip = await fromRandomAccessReaderPromise(reader, end - start, options)
    return opened(
      zip,
      (at, count) => reader.bytes(at, count),
      () => closeSync(handle),
    )
  } catch (error) {
    closeSync(handle)
    throw error
  }
}

/** Where an archive begins and ends in its file, told by the record at its end and the directory before it. `at` is where `tail` begins. */
function extentOf(tail: Buffer, at: number): [number, number] {
  for (
    let end = tail.lastIndexOf('PK\u0005\u0006');
    end >= 0;
    end = end === 0 ? -1 : tail.lastIndexOf('PK\u0005\u0006', end - 1)
  ) {
    if (end + 22 > tail.length) continue
    const size = tail.readUInt32LE(end + 12)
    const offset = tail.readUInt32LE(end + 16)
    const after = end + 22 + tail.readUInt16LE(end + 20)
    const isLarge = tail.toString('latin1', Math.max(0, end - 20), end - 16) === 'PK\u0006\u0007'
    const shift = isLarge ? 0 : at + end - size - offset
    if (shift < 0 || after > tail.length) continue
    return [shift, at + after]
  }
  return [0, at + tail.length]
}

class ShiftedFile extends RandomAccessReader {
  readonly #handle: number
  readonly #shift: number

  constructor(handle: number, shift: number) {
    super()
    this.#handle = handle
    this.#shift = shift
  }

  override _readStreamForRange(start: number, end: number): Readable {
    // A stream of the file system closes the file when it is left.
    return Readable.from(this.#range(start, end), { objectMode: false })
  }

  async *#range(start: number, end: number): AsyncGenerator<Buffer> {
    for (let at = start; at < end; ) {
      const piece = Buffer.allocUnsafe(Math.min(pieceSize, end - at))
      const count = await new Promise<number>((resolve, reject) =>
        read(this.#handle, piece, 0, piece.length, at + this.#shift, (error, got) =>
          error === null ? resolve(got) : reject(error),
        ),
      )
      if (count === 0) throw new Error('the file ends too early')
      at += count
      yield piece.subarray(0, count)
    }
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, count?: number) => void,
  ): void {
    read(this.#handle, buffer, offset, length, position + this.#shift, (error, count) =>
      callback(error ?? (count < length ? new Error('the file ends too early') : null), count),
    )
  }

  async bytes(at: number, size: number): Promise<Buffer> {
    const buffer = Buffer.allocUnsafe(size)
    return buffer.subarray(0, readSync(this.#handle, buffer, 0, size, at + this.#shift))
  }
}

/** What the typed surface of yauzl leaves out: where it is in the directory. */
interface Cursor {
  readEntryCursor: number
  entriesRead: number
  emittedError: boolean
}

function opened(
  zip: ZipFile,
  bytes: (at: number, size: number) => Promise<Buffer>,
  close = () => {},
): OpenZip {
  return {
    members: membersOf(zip, bytes),
    stream: (entry) => zip.openReadStreamPromise(entry),
    close,
  }
}

/** The entries of the directory. One that cannot be read is passed over by its lengths; throws where even they are wrong. */
async function* membersOf(
  zip: ZipFile,
  bytes: (at: number, size: number) => Promise<Buffer>,
): AsyncGenerator<ZipMember> {
  const cursor = zip as unknown as Cursor
  for (;;) {
    const { readEntryCursor: at, entriesRead: count } = cursor
    let entry: Entry | null
    try {
      entry = await nextEntry(zip)
    } catch (error) {
      const head = await bytes(at, 46)
      if (head.length < 46 || head.readUInt32LE(0) !== 0x02014b50) throw error
      const fileName = await bytes(at + 46, head.readUInt16LE(28))
      cursor.readEntryCursor = at + 46 + fileName.length + head.readUInt16LE(30) + head.readUInt16LE(32)
      cursor.entriesRead = count + 1
      cursor.emittedError = false
      yield { fileName, wrong: (error as Error).message }
      continue
    }
    if (entry === null) return
    yield entry
  }
}

function nextEntry(zip: ZipFile): Promise<Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (then: () => void) => {
      zip.off('entry', onEntry)
      zip.off('end', onEnd)
      zip.off('error', onError)
      then()
    }
    const onEntry = (entry: Entry) => settle(() => resolve(entry))
    const onEnd = () => settle(() => resolve(null))
    const onError = (error: Error) => settle(() => reject(error))
    zip.on('entry', onEntry)
    zip.on('end', onEnd)
    zip.on('error', onError)
    zip.readEntry()
  })
}
