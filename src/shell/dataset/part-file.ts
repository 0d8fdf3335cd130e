import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, type FileHandle, open, rename, rm } from 'node:fs/promises'

/** Length and SHA-256 of the beginning of a file. */
export interface Extent {
  readonly bytes: number
  readonly sha256: string
}

const enough = 1_048_576

/**
 * A file that grows by appending and can be cut back to any of its checkpoints. Its hash runs along, so that a checkpoint costs nothing and the hash
 * of the whole is known at the end.
 */
export class PartFile {
  readonly path: string
  readonly #handle: FileHandle
  readonly #hash: Hash
  #bytes: number
  #waiting: Uint8Array[] = []
  #waitingBytes = 0
  #isDirty = false

  private constructor(path: string, handle: FileHandle, hash: Hash, bytes: number) {
    this.path = path
    this.#handle = handle
    this.#hash = hash
    this.#bytes = bytes
  }

  /** Opens `path`, cut back to its first `keep` bytes; a copy of it where another run may still have it open (`isApart`). */
  static async open(path: string, keep: number, isApart = false): Promise<PartFile> {
    if (keep === 0) await rm(path, { force: true })
    else if (isApart) {
      const copy = `${path}.copy`
      await copyFile(path, copy)
      await rename(copy, path)
    }
    const handle = await open(path, keep === 0 ? 'wx' : 'r+')
    const hash = createHash('sha256')
    if (keep > 0) {
      for await (const piece of createReadStream(path, { end: keep - 1 })) hash.update(piece as Buffer)
      await handle.truncate(keep)
    }
    return new PartFile(path, handle, hash, keep)
  }

  /** Where the next byte goes. */
  get bytes(): number {
    return this.#bytes
  }

  async append(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes)
    this.#bytes += bytes.length
    this.#waiting.push(bytes)
    this.#waitingBytes += bytes.length
    if (this.#waitingBytes >= enough) await this.#flush()
  }

  /** Brings everything to the disk and tells the extent. */
  async checkpoint(): Promise<Extent> {
    await this.#flush()
    if (this.#isDirty) await this.#handle.datasync()
    this.#isDirty = false
    return { bytes: this.#bytes, sha256: this.#hash.copy().digest('hex') }
  }

  async close(): Promise<void> {
    await this.#handle.close()
  }

  async #flush(): Promise<void> {
    if (this.#waitingBytes === 0) return
    const [only] = this.#waiting
    const isOne = only !== undefined && this.#waiting.length === 1
    const bytes = isOne ? only : Buffer.concat(this.#waiting, this.#waitingBytes)
    let position = this.#bytes - bytes.length
    for (let from = 0; from < bytes.length; ) {
      const { bytesWritten } = await this.#handle.write(bytes, from, bytes.length - from, position)
      from += bytesWritten
      position += bytesWritten
    }
    this.#waiting = []
    this.#waitingBytes = 0
    this.#isDirty = true
  }
}

/** How many of a file's checkpoints, given in their order, still hold: up to the first whose bytes are not there or are others. */
export async function soundCheckpoints(path: string, extents: readonly Extent[]): Promise<number> {
  const hash = createHash('sha256')
  let sound = 0
  let at = 0
  const settle = () => {
    while (sound < extents.length && extents[sound]?.bytes === at) {
      if (hash.copy().digest('hex') !== extents[sound]?.sha256) return false
      sound++
    }
    return true
  }
  if (!settle()) return sound
  try {
    for await (const piece of createReadStream(path, { highWaterMark: enough })) {
      let bytes = piece as Buffer
      while (bytes.length > 0) {
        const next = extents[sound]
        if (next === undefined) return sound
        const taken = bytes.subarray(0, next.bytes - at)
        hash.update(taken)
        at += taken.length
        bytes = bytes.subarray(taken.length)
        if (!settle()) return sound
      }
    }
  } catch {
    // A file that is gone or cannot be read holds no further checkpoint.
  }
  return sound
}
