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
 * name, so that an archive of ten million members costs little; were two names ever taken for one, the later would only get a needless `#2`.
 */
export function distinctNames(): (name: string) => string {
  const seen = new Keys()
  const again = new Map<number, number>()
  return (name) => {
    const key = createHash('sha1').update(name).digest().readUIntBE(0, 6)
    if (seen.add(key)) return name
    const count = (again.get(key) ?? 1) + 1
    again.set(key, count)
    return `${name}#${count}`
  }
}

/** A set of numbers of 48 evenly spread bits in a table of its own: a `Set` takes five times the room and ends at 16 million. */
class Keys {
  #slots = new Float64Array(1024)
  #size = 0

  /** Adds `key`; false where it was there. */
  add(key: number): boolean {
    if (this.#size * 4 >= this.#slots.length * 3) this.#grow()
    const isNew = put(this.#slots, key + 1)
    if (isNew) this.#size++
    return isNew
  }

  #grow(): void {
    const larger = new Float64Array(this.#slots.length * 2)
    for (const filled of this.#slots) if (filled !== 0) put(larger, filled)
    this.#slots = larger
  }
}

/** Puts a number that is not 0 into the first free slot from where it belongs; false where it stands there. */
function put(slots: Float64Array, filled: number): boolean {
  const last = slots.length - 1
  let at = filled & last
  while (slots[at] !== 0) {
    if (slots[at] === filled) return false
    at = (at + 1) & last
  }
  slots[at] = filled
  return true
}
