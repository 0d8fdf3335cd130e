/**
 * The hanzi as the inside of a character class (`[${hanziUnits}·]{2,4}`), 々 and 〇 with them. Written out, since `\p{Script=Han}` takes ten times as
 * long to compile.
 */
export const hanziUnits = '々-〇㐀-鿿𠀀-𲎯'

/** The hanzi that texts are written in, of one unit each, as the inside of a character class, without 々 and 〇. */
export const usualHanzi = '㐀-鿿'

/** Whether the UTF-16 unit of that code is a hanzi or a half of one. */
export function isHanzi(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0x3005 && code <= 0x3007) ||
    (code >= 0xd840 && code <= 0xd888) ||
    (code >= 0xdc00 && code <= 0xdfff)
  )
}

/** True for the hanzi of one unit in the blocks that texts are written in, without 々 and 〇: one comparison for the units of running text. */
export function isUsualHanzi(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff
}
