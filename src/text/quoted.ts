import { holds, unitSet } from './unit-set.ts'

const closing: Readonly<Record<string, string>> = { '》': '《', '”': '“' }
const marks = unitSet('《》“”')

/**
 * The outermost ranges of `text` in 《》 or “”, marks included, in order. Marks without a mate are none. Linear in the length of
 * `text`, which /《[^》]*》/g is not where many a 《 is never closed.
 */
export function quotedRanges(text: string): [number, number][] {
  const ranges: [number, number][] = []
  const open: [string, number][] = []
  const waiting: Record<string, number> = { '《': 0, '“': 0 }
  for (let index = 0; index < text.length; index++) {
    if (!holds(marks, text.charCodeAt(index))) continue
    const mark = text.charAt(index)
    const mate = closing[mark]
    if (mate === undefined) {
      open.push([mark, index])
      waiting[mark] = (waiting[mark] ?? 0) + 1
      continue
    }
    if (!waiting[mate]) continue
    for (let last = open.pop(); last !== undefined; last = open.pop()) {
      waiting[last[0]] = (waiting[last[0]] ?? 0) - 1
      if (last[0] !== mate) continue
      while ((ranges.at(-1)?.[0] ?? -1) > last[1]) ranges.pop()
      ranges.push([last[1], index + 1])
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
