import { tableOf } from './unit-table.ts'

const blanks = [0xa0, 0x1680, 0x202f, 0x205f, 0x3000, 0xfeff]
for (let code = 0x2000; code <= 0x200b; code++) blanks.push(code)

/** The units that {@link foldWidth} replaces, each with what takes its place. */
export const widths: readonly (readonly [from: number, to: number])[] = [
  ...blanks.map((code) => [code, 0x20] as const),
  ...Array.from({ length: 0x5e }, (_, index) => [0xff01 + index, 0x21 + index] as const),
  ...[0xfe30, 0x2236, 0xfe55].map((code) => [code, 0x3a] as const),
  [0xfe50, 0x2c],
]
const table = tableOf(widths)

/**
 * Folds full-width forms (，：（）１Ａ) to ASCII and every kind of blank to a space, one UTF-16 unit in, one out, so
 * that an offset into the result is an offset into `text`. Ideographic 。、《》〔〕 stay. NFKC would not do: it
 * turns ㈠ into three characters.
 */
export function foldWidth(text: string): string {
  return table.replaceIn(text)
}
