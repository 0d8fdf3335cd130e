import { readdirSync } from 'node:fs'

const lost = '\ufffd'
const here = Buffer.from('.')

/**
 * The bytes of a path whose name is no UTF-8, and of which Node therefore gives a string with signs that it could not read: those of the one entry that reads
 * so. Null where there is none, or more than one.
 */
export function rawPath(path: string): Buffer | null {
  if (!path.includes(lost)) return null
  let found = Buffer.from(path.startsWith('/') ? '/' : '')
  for (const part of path.split('/').filter((name) => name !== '')) {
    const entry = part.includes(lost) ? entryOf(found.length === 0 ? here : found, part) : Buffer.from(part)
    if (entry === null) return null
    found = Buffer.concat([found, entry, Buffer.from('/')])
  }
  return found.subarray(0, -1)
}

function entryOf(folder: Buffer, name: string): Buffer | null {
  try {
    const entries = readdirSync(folder, { encoding: 'buffer' }).filter((entry) => entry.toString() === name)
    return entries.length === 1 ? (entries[0] ?? null) : null
  } catch {
    // A folder that cannot be read names nothing: the path is told as one that is not there.
    return null
  }
}
