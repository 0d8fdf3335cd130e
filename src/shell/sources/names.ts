import { createHash } from 'node:crypto'

const utf8 = new TextDecoder('utf-8', { fatal: true })
const gb18030 = new TextDecoder('gb18030')

/** A name as an archive or a disk holds it: UTF-8, else GB18030, which Chinese systems write without saying so. */
export function decodeName(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return gb18030.decode(bytes)
  }
}

/**
 * Tells members of one name apart: the second `a.txt` of an archive becomes `a.txt#2`. It keeps a number of six bytes for each name and not the
 * name, so that an archive of a million members costs little; were two names ever taken for one, the later would only get a needless `#2`.
 */
export function distinctNames(): (name: string) => string {
  const seen = new Set<number>()
  const again = new Map<number, number>()
  return (name) => {
    const key = createHash('sha1').update(name).digest().readUIntBE(0, 6)
    if (!seen.has(key)) {
      seen.add(key)
      return name
    }
    const count = (again.get(key) ?? 1) + 1
    again.set(key, count)
    return `${name}#${count}`
  }
}
