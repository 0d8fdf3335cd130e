/** Units a text is put together from at once: enough to be fast, few enough for the arguments of one call. */
const pieceSize = 8192
const units = new Uint16Array(pieceSize)

/** Replaces UTF-16 units one for one, so that every offset stays. */
export interface UnitTable {
  /** `text` with each unit of the table replaced; `text` itself where it holds none. */
  replaceIn(text: string): string
}

/** A table of units with what takes their place. Looking each unit up is many times as fast as a pattern that calls back for each hit. */
export function tableOf(pairs: readonly (readonly [from: number, to: number])[]): UnitTable {
  /** What to add to a unit; 0 for all but the units of the table. */
  const shifts = new Uint16Array(0x10000)
  for (const [from, to] of pairs) shifts[from] = to - from
  return {
    replaceIn(text) {
      const { length } = text
      let first = 0
      while (first < length && shifts[text.charCodeAt(first)] === 0) first++
      return first === length ? text : shifted(text, shifts)
    },
  }
}

function shifted(text: string, shifts: Uint16Array): string {
  const { length } = text
  let out = ''
  for (let from = 0; from < length; from += pieceSize) {
    const size = Math.min(pieceSize, length - from)
    for (let index = 0; index < size; index++) {
      const code = text.charCodeAt(from + index)
      units[index] = code + (shifts[code] as number)
    }
    out += String.fromCharCode.apply(null, units.subarray(0, size) as never)
  }
  return out
}
