import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Extent } from './part-file.ts'

/** Brings a file to the disk and tells its length and SHA-256. */
export async function extentOf(path: string): Promise<Extent> {
  const handle = await open(path, 'r+')
  await handle.datasync()
  await handle.close()
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of createReadStream(path, { highWaterMark: 1_048_576 })) {
    hash.update(piece as Buffer)
    bytes += (piece as Buffer).length
  }
  return { bytes, sha256: hash.digest('hex') }
}
