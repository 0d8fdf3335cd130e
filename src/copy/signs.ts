import type { SourceText } from '../text/source-text.ts'
import { unitSet } from '../text/unit-set.ts'

/** Units that print nothing: soft hyphens, zero-width and direction marks, private use. */
export const isInvisible = (code: number): boolean =>
  code === 0xad ||
  (code >= 0x200b &&
    (code <= 0x200f ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2060 && code <= 0x2064) ||
      (code >= 0xe000 && code <= 0xf8ff) ||
      code === 0xfeff))

const toned = unitSet('āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü')

/** How often the signs that forms of copy are known by stand in a text: what one look at each unit tells. */
export interface Signs {
  /** How often each ASCII unit stands in the text, by its code. */
  readonly ascii: Uint32Array
  readonly invisible: number
  /** Latin vowels with the tone marks of pinyin. */
  readonly toned: number
  /** Breaks of lines of any kind; \r\n is one. */
  readonly breaks: number
  readonly formFeeds: number
}

/** Counts the signs of a text: ASCII as folded, so that full-width signs are the same, the others as printed. */
export function signsOf({ text, folded }: SourceText): Signs {
  const ascii = new Uint32Array(128)
  let invisible = 0
  let tones = 0
  let formFeeds = 0
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at)
    if (code >= 0x2e80 && code <= 0xd7ff) continue
    if (code < 128) ascii[code] = (ascii[code] as number) + 1
    const printed = text.charCodeAt(at)
    if (printed === 0x0c) formFeeds++
    else if (printed < 128) continue
    else if (printed < 0x1e0) tones += ((toned[printed >> 5] as number) >>> (printed & 31)) & 1
    if (isInvisible(printed)) invisible++
  }
  const count = (sign: string) => ascii[sign.charCodeAt(0)] as number
  return { ascii, invisible, toned: tones, breaks: Math.max(count('\n'), count('\r')), formFeeds }
}

/** How often an ASCII sign stands in the text. */
export function countOf({ ascii }: Signs, sign: string): number {
  return ascii[sign.charCodeAt(0)] ?? 0
}
