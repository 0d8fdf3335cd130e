import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { DatasetError } from './errors.ts'

/** Makes a folder and those above it, where they are not there; answers whether it did. Node's own way never ends where a folder is there but takes no new ones, as `/proc`. */
export async function makeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTDIR') throw new DatasetError(`${path}: is not a folder`, true)
    if (code === 'EEXIST') {
      if ((await stat(path)).isDirectory()) return false
      throw new DatasetError(`${path}: is not a folder`, true)
    }
    if (code !== 'ENOENT') throw error
  }
  const above = dirname(path)
  const isThere = await stat(above).then(
    () => true,
    () => false,
  )
  if (isThere || above === path) throw new DatasetError(`${path}: a folder cannot be made there`, true)
  await makeFolder(above)
  return await makeFolder(path)
}
