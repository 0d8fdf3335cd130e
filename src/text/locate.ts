import { firstFrom } from './first-from.ts'
/** 1-based line and column of an offset. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Answers {@link Place} for offsets of `text`; builds its table of line starts once, on the first question. */
export function placer(text: string): (offset: number) => Place {
  let starts: number[] | null = null
  return (offset) => {
    starts ??= lineStarts(text)
    const line = firstFrom(starts, offset + 1)
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  if (/[\v\f\r\u0085\u2028\u2029]/.test(text)) {
    // \r\n is one break.
    for (const { index, 0: found } of text.matchAll(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g))
      starts.push(index + found.length)
    return starts
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
