import { type MarkerStyle, readMarker } from '../fields/marker.ts'

/** A marker inside a paragraph, at offsets into the paragraph's text. */
export interface InlineMarker {
  readonly style: MarkerStyle
  readonly number: number
  readonly start: number
  readonly content: number
  readonly isDamaged: boolean
}

const candidate =
  /(?:[一二三四五六七八九十]{1,2}(?:是|要|在|、)|第[一二三四五六七八九十]{1,2}[,、:]|首先,|其次,?|再次,?|最后,|\([一二三四五六七八九十]{1,2}\)|[①-⑳])/gu
const before = /[。;:,!?”)》\s\r\n]$/u

/**
 * The list that runs inside a paragraph: 一是…二是…, 第一,…第二,…, (一)…(二)…. It must begin with 1 and go on with 2, each marker behind a stop; a
 * slot such as 三在 between 二是 and 四是 is a damaged 三是.
 */
export function findInlineMarkers(text: string, from: number): InlineMarker[] {
  const found: InlineMarker[] = []
  candidate.lastIndex = from
  for (let match = candidate.exec(text); match !== null; match = candidate.exec(text)) {
    const at = match.index
    if (at > 0 && at !== from && !before.test(text.slice(Math.max(0, at - 1), at))) continue
    const isSlot = /在$/u.test(match[0])
    const marker = readMarker(isSlot ? `${match[0].slice(0, -1)}是` : text.slice(at, at + 8))
    if (marker === null) continue
    if (marker.style === 'chinese' && at > 0 && !/[。:;\s]/u.test(text.charAt(at - 1))) continue
    found.push({
      style: marker.style,
      number: marker.number,
      start: at,
      content: at + marker.length - (isSlot ? 1 : 0),
      isDamaged: isSlot,
    })
  }
  return firstList(found)
}

/** The first run 1, 2, 3 … of one style among the candidates; damaged slots count only where they fill a gap. */
function firstList(found: readonly InlineMarker[]): InlineMarker[] {
  for (let i = 0; i < found.length; i++) {
    const head = found[i]
    if (head === undefined || head.number !== 1 || head.isDamaged) continue
    const list = [head]
    for (let k = i + 1; k < found.length; k++) {
      const next = found[k]
      const last = list.at(-1)
      if (
        next === undefined ||
        last === undefined ||
        family(next.style) !== family(head.style) ||
        next.number !== last.number + 1
      )
        continue
      if (
        next.isDamaged &&
        !found
          .slice(k + 1, k + 12)
          .some(
            (later) =>
              family(later.style) === family(head.style) &&
              later.number === next.number + 1 &&
              !later.isDamaged,
          )
      )
        continue
      list.push(next)
    }
    if (list.length > 1) return list
  }
  return []
}

function family(style: MarkerStyle): string {
  return style === 'first' || style === 'ordinal' ? 'ordinal' : style
}
