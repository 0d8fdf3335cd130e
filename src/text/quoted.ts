import { holds, unitSet } from './unit-set.ts'

const marks = unitSet('《》“”')
const [openTitle, closeTitle, openWords, closeWords] = [...'《》“”'].map((mark) => mark.charCodeAt(0))

/**
 * The outermost ranges of `text` in 《》 or “”, marks included, in order. Marks without a mate are none. Linear in the length of
 * `text`, which /《[^》]*》/g is not where many a 《 is never closed.
 */
export function quotedRanges(text: string): [number, number][] {
  const ranges: [number, number][] = []
  // Most texts open none, which a search tells before each unit is looked at.
  if (!text.includes('《') && !text.includes('“')) return ranges
  const open: number[] = []
  let titles = 0
  let words = 0
  for (let index = 0; index < text.length; index++) {
    const mark = text.charCodeAt(index)
    if (!holds(marks, mark)) continue
    if (mark === openTitle || mark === openWords) {
      open.push(index)
      if (mark === openTitle) titles++
      else words++
      continue
    }
    const mate = mark === closeTitle ? openTitle : openWords
    if ((mark === closeWords ? words : titles) === 0) continue
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      const opened = text.charCodeAt(last)
      if (opened === openTitle) titles--
      else words--
      if (opened !== mate) continue
      while ((ranges.at(-1)?.[0] ?? -1) > last) ranges.pop()
      ranges.push([last, index + 1])
      break
    }
  }
  return ranges
}

/** `text` with every unit of its quoted ranges replaced by `fill`, which is one unit or none. */
export function blankQuoted(text: string, fill: string): string {
  let out = ''
  let from = 0
  for (const [start, end] of quotedRanges(text)) {
    out += text.slice(from, start) + fill.repeat(end - start)
    from = end
  }
  return from === 0 ? text : out + text.slice(from)
}
