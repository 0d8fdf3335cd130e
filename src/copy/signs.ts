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
  readonly hanzi: number
}

/** Counts the signs of a text. */
export function signsOf(text: string): Signs {
  const ascii = new Uint32Array(128)
  let invisible = 0
  let tones = 0
  let hanzi = 0
  let otherBreaks = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 128) ascii[code] = (ascii[code] as number) + 1
    else if (code >= 0x4e00 && code <= 0x9fff) hanzi++
    else if (code < 0x1e0 ? ((toned[code >> 5] as number) >>> (code & 31)) & 1 : 0) tones++
    else if (code === 0x85 || code === 0x2028 || code === 0x2029) otherBreaks++
    else if (isInvisible(code)) invisible++
  }
  const count = (sign: string) => ascii[sign.charCodeAt(0)] as number
  return {
    ascii,
    invisible,
    toned: tones,
    breaks: Math.max(count('\n'), count('\r')) + count('\v') + count('\f') + otherBreaks,
    formFeeds: count('\f'),
    hanzi,
  }
}

/** How often an ASCII sign stands in the text. */
export function countOf({ ascii }: Signs, sign: string): number {
  return ascii[sign.charCodeAt(0)] ?? 0
}
