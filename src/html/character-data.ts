import { markupOf } from './embedded.ts'

const declaration = /^\s{0,100}<\?xml\b/
const page = /<(?:html|body)\b/i
const open = '<![CDATA['
const close = ']]>'

/**
 * An XML record (TRS, RSS) with its `<![CDATA[…]]>` as the markup or the lines that it holds; in a page of HTML that is a comment. What comes after an opening
 * without an end is all of it.
 */
export function withCharacterData(source: string): string {
  if (!declaration.test(source) || !source.includes(open) || page.test(source)) return source
  let out = ''
  let from = 0
  for (let at = source.indexOf(open); at >= 0; at = source.indexOf(open, from)) {
    const start = at + open.length
    const found = source.indexOf(close, start)
    const end = found < 0 ? source.length : found
    out += `${source.slice(from, at)}<div>${markupOf(source.slice(start, end))}</div>`
    from = found < 0 ? source.length : found + close.length
  }
  return out + source.slice(from)
}
