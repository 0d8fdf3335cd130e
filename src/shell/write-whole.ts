import { randomBytes } from 'node:crypto'
import { copyFile, type FileHandle, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

/** A file that is written whole or not at all, or something that is no file of its own, such as a pipe, and takes what comes. */
export interface WholeFile {
  readonly write: (content: string | Uint8Array) => Promise<void>
  /** Puts the file in its place. Rejects, with nothing changed, where that fails. */
  readonly commit: () => Promise<void>
  /** Leaves what was there as it was. */
  readonly abort: () => Promise<void>
}

/**
 * Opens `file` for writing: beside it, flushed, then renamed into its place. Keeps its mode and owner; a symbolic link stays one and the file it names
 * is replaced. Devices, pipes and what the process has open already (`/dev/stdout`) are written to as they are.
 */
export async function openWhole(file: string): Promise<WholeFile> {
  const found = await stat(file).catch(() => null)
  const target = await targetOf(file)
  // After a redirection with >> stands what others wrote.
  if (isOpenAlready.test(target)) return straight(await open(target, 'a'))
  if (found !== null && !found.isFile()) return straight(await open(file, 'w'))
  const mode = found === null ? undefined : found.mode & 0o7777
  // A name that nobody can know, so that nobody can have put a link there.
  const temporary = join(dirname(target), `.fuhan-${randomBytes(12).toString('hex')}.tmp`)
  const handle = await open(temporary, 'wx', mode)
  const abort = async () => {
    await handle.close().catch(() => {})
    await rm(temporary, { force: true }).catch(() => {})
  }
  const commit = async () => {
    let isOwn = true
    if (found !== null && mode !== undefined) {
      isOwn = await handle.chown(found.uid, found.gid).then(
        () => true,
        () => false,
      )
      await handle.chmod(mode)
    }
    await handle.datasync()
    await handle.close()
    if (isOwn) return rename(temporary, target)
    // What cannot be given to the owner is written into the owner's file.
    await copyFile(temporary, target)
    await rm(temporary)
  }
  return {
    write: (content) => handle.writeFile(content),
    commit: () =>
      commit().catch(async (error: unknown) => {
        await abort()
        throw error
      }),
    abort,
  }
}

/** Writes `file` whole or not at all, as {@link openWhole} does. Rejects, with nothing changed, where that fails. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const whole = await openWhole(file)
  try {
    await whole.write(content)
  } catch (error) {
    await whole.abort()
    throw error
  }
  await whole.commit()
}

const isOpenAlready = /^\/(?:proc\/[^/]+|dev)\/fd\/\d+$/

/** Where a path leads, also where nothing is there yet: links are followed to their end. */
async function targetOf(file: string): Promise<string> {
  let path = file
  for (let links = 0; links < 40; links++) {
    const folder = await realpath(dirname(path)).catch(() => dirname(path))
    const own = resolve(folder, path.slice(path.lastIndexOf('/') + 1))
    if (isOpenAlready.test(own)) return own
    const next = await readlink(own).catch(() => null)
    if (next === null) return own
    path = resolve(folder, next)
  }
  throw Object.assign(new Error('too many links'), { code: 'ELOOP' })
}

function straight(handle: FileHandle): WholeFile {
  return {
    write: async (content) => {
      // No position: what is no regular file has none.
      let rest = Buffer.from(content as string)
      while (rest.length > 0)
        rest = rest.subarray((await handle.write(rest, 0, rest.length, null)).bytesWritten)
    },
    commit: () => handle.close(),
    abort: () => handle.close(),
  }
}
