/**
 * A set of UTF-16 units, asked by code: `digits[text.charCodeAt(at)] === 1`, false at the end of a text. A hanzi taken out of a text as a string is
 * allocated, and a pattern or a record asked for it hashes it; its code costs one load.
 */
export type UnitSet = Uint8Array

/** The {@link UnitSet} of every unit in the strings of `units`. */
export function unitSet(...units: readonly string[]): UnitSet {
  const set = new Uint8Array(0x10000)
  for (const part of units) for (let i = 0; i < part.length; i++) set[part.charCodeAt(i)] = 1
  return set
}
