import { bare, isBreadcrumb } from './cues.ts'
import type { PageLine } from './page-outline.ts'

/** Fewer links in a row than this may be the letter's own: a title that links to itself, an attachment. */
const leastLinks = 3

/**
 * Takes lists of links (链接列表) out of what is kept: menus and other letters that stand in the letter's container where nothing smaller holds
 * it. Attachments and the breadcrumb stay.
 */
export function dropLinkLists(lines: readonly PageLine[], isKept: boolean[]): void {
  let from = -1
  for (let index = 0; index <= lines.length; index++) {
    const line = lines[index]
    if (line !== undefined && isKept[index] && line.links * 2 > line.text.length) {
      if (from < 0) from = index
      continue
    }
    if (from >= 0 && index - from >= leastLinks && !isOwnList(lines, from))
      for (let at = from; at < index; at++) if (!isOwn(lines[at])) isKept[at] = false
    from = -1
  }
}

/** True for links under a label of the letter: 附件：. */
function isOwnList(lines: readonly PageLine[], from: number): boolean {
  return [lines[from - 1], lines[from]].some((line) => line !== undefined && /^附件/.test(bare(line.text)))
}

function isOwn(line: PageLine | undefined): boolean {
  if (line === undefined) return false
  const text = bare(line.text)
  return isBreadcrumb(text) || /^附/.test(text)
}
