import { reasonOf } from '../shell/failure.ts'
import { openWhole } from '../shell/write-whole.ts'
import { type Streams, write } from './streams.ts'
import { tell } from './tell.ts'

/** Where a command's data goes: standard output, or a file that appears whole or not at all. */
export interface Output {
  readonly put: (content: string | Uint8Array) => Promise<void>
  /** Puts the file in its place; answers false, having told why, where that or an earlier write failed. */
  readonly close: () => Promise<boolean>
}

/** Opens `file`, or standard output where it is undefined; null where it cannot be opened, which has been told. */
export async function openOutput(file: string | undefined, streams: Streams): Promise<Output | null> {
  if (file === undefined) return { put: (content) => write(streams.stdout, content), close: async () => true }
  const fail = (error: NodeJS.ErrnoException): false => {
    tell(streams, `${file}: cannot be written: ${reasonOf(error)}`)
    return false
  }
  const opened = await openWhole(file).catch((error: NodeJS.ErrnoException) => {
    fail(error)
    return null
  })
  if (opened === null) return null
  let broken: NodeJS.ErrnoException | null = null
  return {
    put: async (content) => {
      if (broken !== null) return
      await opened.write(content).catch((error: NodeJS.ErrnoException) => {
        broken = error
      })
    },
    close: async () => {
      if (broken === null) return opened.commit().then(() => true, fail)
      await opened.abort()
      return fail(broken)
    },
  }
}
