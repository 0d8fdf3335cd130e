import { readPage } from '../src/html/read-page.ts'

/** The text of a page without its furniture. */
export function letterText(html: string): string {
  const { text, chrome } = readPage(html)
  let out = ''
  let from = 0
  for (const [start, end] of chrome) {
    out += text.slice(from, start)
    from = end + 1
  }
  return out + text.slice(from)
}
