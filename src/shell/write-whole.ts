import { open, realpath, rename, rm, stat } from 'node:fs/promises'

/**
 * Writes `file` whole or not at all: beside it, flushed, then renamed into its place. Keeps its mode; a symbolic link stays one and the file it
 * names is replaced. Rejects, with nothing changed, where that fails.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file)
  const mode = await stat(target).then(
    (found) => found.mode & 0o7777,
    () => undefined,
  )
  const temporary = `${target}.${process.pid}.tmp`
  try {
    const handle = await open(temporary, 'w', mode)
    try {
      if (mode !== undefined) await handle.chmod(mode)
      await handle.writeFile(content)
      await handle.datasync()
    } finally {
      await handle.close()
    }
    await rename(temporary, target)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {})
    throw error
  }
}
