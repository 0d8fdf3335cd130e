import { printCounting } from '../../fields/counting.ts'
import { circled } from '../../fields/marker.ts'

/** The marker with another number, its style kept: `二、` and 3 give `三、`, `(2)` gives `(3)`. Null for a style that has no such number. */
export function renumbered(marker: string, value: number): string | null {
  if (/[①-⑳]/u.test(marker)) {
    const sign = circled.charAt(value - 1)
    return sign === '' ? null : marker.replace(/[①-⑳]/u, sign)
  }
  if (/[0-9]/u.test(marker)) return marker.replace(/[0-9]+/u, `${value}`)
  if (/[０-９]/u.test(marker))
    return marker.replace(
      /[０-９]+/u,
      `${value}`.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    )
  if (/[一二三四五六七八九十]/u.test(marker))
    return marker.replace(/[一二三四五六七八九十]+/u, printCounting(value))
  return null
}

/** Pattern source for every print of a number that can head an item, damaged ones too: 三、 (三) 3. ③ 第三、 三是 三在, or 三 at the front of a line. */
export function markerPattern(value: number): string {
  const numeral = `(?:${printCounting(value)}|${value}(?![0-9]))`
  const forms = [
    `(?<![一二三四五六七八九十0-9])${numeral}[ \\t]{0,3}[)）]?[ \\t]{0,3}[、丶.．,，:：·是要则在\\s]`,
    `(?:^|[\\r\\n])[ \\t\\u3000]{0,16}[(（]?${numeral}`,
    `第${numeral}(?:[、,，:：是]|部分|点|条|项)`,
  ]
  const sign = circled.charAt(value - 1)
  return (sign === '' ? forms : [...forms, sign]).join('|')
}
