import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunFile } from './run-file.ts'

/** What of a dataset's files is not as its `run.json` says, in words; null where all are there with their sizes and, if asked, their hashes. */
export async function damageOf(
  folder: string,
  { outputs }: Pick<RunFile, 'outputs'>,
  hasHashes: boolean,
): Promise<string | null> {
  for (const { path, bytes, sha256 } of outputs) {
    const file = join(folder, path)
    const found = await stat(file).catch((error: NodeJS.ErrnoException) => error)
    if (found instanceof Error) {
      if (found.code !== 'ENOENT') throw found
      return `${path} is missing`
    }
    if (!found.isFile() || found.size !== bytes) return `${path} is not what its run.json says`
    if (hasHashes && (await hashOf(file)) !== sha256) return `${path} is not what its run.json says`
  }
  return null
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(file, { highWaterMark: 1_048_576 })) hash.update(piece as Buffer)
  return hash.digest('hex')
}
