/** A bracket or quotation mark without its partner, at an offset of the text. */
export interface Stray {
  readonly at: number
  readonly sign: string
  /** The sign that is missing. */
  readonly mate: string
}

/** What the marks of a text enclose, and which of them stand alone. */
export interface Brackets {
  /** Ranges inside 《》 and “” that begin and end on one line, marks aside, in order and apart. */
  readonly quoted: readonly (readonly [number, number])[]
  readonly strays: readonly Stray[]
}

import { isBlank } from '../../text/source-text.ts'
import { holds, unitSet } from '../../text/unit-set.ts'

const openers = '《“(〔'
const closers = '》”)〕'
/** 〕; hanzi lie after it. */
const lastMark = 0x3015
const marks = unitSet(openers, closers, '\r\n')
/** A mark that closes on another line further after its opener than this belongs to another one. */
const farthest = 800

/**
 * Pairs 《》 “” () 〔〕 of width-folded text in one pass, each kind by itself. Quotation marks of a passage that is quoted over several
 * paragraphs open in each of them and close in the last: none of these stands alone.
 */
export function readBrackets(folded: string): Brackets {
  const open: number[][] = [[], [], [], []]
  const quoted: [number, number][] = []
  const strays: Stray[] = []
  let lineStart = 0
  let head = -1
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at)
    if (code > lastMark || !holds(marks, code)) continue
    const sign = folded.charAt(at)
    const opening = openers.indexOf(sign)
    if (sign === '\n' || sign === '\r') lineStart = at + 1
    else if (opening >= 0) open[opening]?.push(at)
    else close(at, closers.indexOf(sign))
  }
  open.forEach((stack, kind) => {
    for (const at of stack) strays.push({ at, sign: openers.charAt(kind), mate: closers.charAt(kind) })
  })
  strays.sort((a, b) => a.at - b.at)
  return { quoted, strays }

  function close(at: number, kind: number): void {
    const stack = open[kind] ?? []
    const start = stack.at(-1)
    if (start === undefined || (start < lineStart && at - start > farthest)) {
      strays.push({ at, sign: closers.charAt(kind), mate: openers.charAt(kind) })
      return
    }
    stack.pop()
    if (start >= lineStart && kind <= 1) {
      while ((quoted.at(-1)?.[0] ?? -1) > start) quoted.pop()
      quoted.push([start + 1, at])
    }
    if (kind === 1 && (start < lineStart || start === lineHead()))
      while (stack.length > 0 && at - (stack.at(-1) ?? 0) <= farthest) stack.pop()
  }

  /** Offset of the first unit of the line that is no blank, found once a line. */
  function lineHead(): number {
    if (head < lineStart) for (head = lineStart; isBlank(folded.charCodeAt(head)); head++);
    return head
  }
}

/** The text with every unit of the ranges replaced by a sign that no pattern matches, so that offsets hold. */
export function maskRanges(text: string, ranges: readonly (readonly [number, number])[]): string {
  let out = ''
  let from = 0
  for (const [start, end] of ranges) {
    if (start < from) continue
    out += text.slice(from, start) + '\ufffc'.repeat(end - start)
    from = end
  }
  return out + text.slice(from)
}
