import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { tell } from './read-documents.ts'
import { type Streams, write } from './streams.ts'

/** Where a command's data goes: standard output, or a file that appears whole or not at all. */
export interface Output {
  readonly put: (text: string) => Promise<void>
  /** Puts the file in its place; answers false, having told why, where that or an earlier write failed. */
  readonly close: () => Promise<boolean>
}

/** Opens `file`, or standard output where it is undefined; null where it cannot be opened, which has been told. */
export async function openOutput(file: string | undefined, streams: Streams): Promise<Output | null> {
  if (file === undefined) return { put: (text) => write(streams.stdout, text), close: async () => true }
  const temporary = `${file}.${process.pid}.tmp`
  const fail = async (error: unknown): Promise<false> => {
    await rm(temporary, { force: true }).catch(() => {})
    tell(streams, `${file}: cannot be written: ${error instanceof Error ? error.message : String(error)}`)
    return false
  }
  let handle: FileHandle
  try {
    handle = await open(temporary, 'w')
  } catch (error) {
    await fail(error)
    return null
  }
  let broken: unknown = null
  return {
    put: async (text) => {
      if (broken !== null) return
      await handle.writeFile(text).catch((error: unknown) => {
        broken = error
      })
    },
    close: async () => {
      await handle.close()
      if (broken !== null) return fail(broken)
      return rename(temporary, file).then(() => true, fail)
    },
  }
}
