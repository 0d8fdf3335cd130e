import { lineSigns } from '../grammar/line-signs.ts'

/** What units of a line may speak for; a row of `grammar/line-signs.ts`. */
export type Sign = keyof typeof lineSigns

const names = Object.keys(lineSigns) as Sign[]

/** The bit of each {@link Sign} in the signs of a line. */
export const signBits = Object.fromEntries(names.map((name, bit) => [name, 1 << bit])) as Readonly<
  Record<Sign, number>
>

/** The bits of each UTF-16 unit. */
const bits = new Uint16Array(0x10000)
for (const name of names)
  for (let i = 0; i < lineSigns[name].length; i++) {
    const code = lineSigns[name].charCodeAt(i)
    bits[code] = (bits[code] as number) | signBits[name]
  }

/** The bits of what the unit of that code is a sign of. */
export function signsOfUnit(code: number): number {
  return bits[code] as number
}

/** The bits of all signs that stand in the units `[from, to)`. */
export function signsIn(text: string, from = 0, to = text.length): number {
  let signs = 0
  for (let at = from; at < to; at++) signs |= bits[text.charCodeAt(at)] as number
  return signs
}

/** Whether a line may hold one of the signs that `needed` has the bits of. */
export function hasSign(line: { readonly signs: number }, needed: number): boolean {
  return (line.signs & needed) !== 0
}
