/** A search: marks are few, and a loop looks at each unit three times as long. */
const marks = /[《》“”]/g
const [openTitle, closeTitle, openWords, closeWords] = [...'《》“”'].map((mark) => mark.charCodeAt(0))

/**
 * The outermost ranges of `text` in 《》 or “”, marks included, in order. Marks without a mate are none. Linear in the length of
 * `text`, which /《[^》]*》/g is not where many a 《 is never closed.
 */
export function quotedRanges(text: string): [number, number][] {
  const ranges: [number, number][] = []
  const open: number[] = []
  let titles = 0
  let words = 0
  marks.lastIndex = 0
  while (marks.test(text)) {
    const index = marks.lastIndex - 1
    const mark = text.charCodeAt(index)
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
