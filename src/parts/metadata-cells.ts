import { coHandlingVerbs } from '../grammar/co-handlers.ts'
import { mainHandlers } from '../grammar/contacts.ts'
import { type LabelRow, labels, letterLabels, proseLabels } from '../grammar/labels.ts'
import { append } from '../text/append.ts'
import { hanziUnits } from '../text/hanzi.ts'
import type { Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { lazyPattern, matchAt } from '../text/sticky.ts'
import {
  colonHits,
  type Hit,
  hitOf,
  isLabelWord,
  labelRows,
  mayBeginKnown,
  mayBeginLabel,
} from './label-hits.ts'
import { longestHeadLine, spacedLabels, unspaced } from './label-pattern.ts'
import { isValueOf } from './label-value.ts'

const hanziWord = new RegExp(`^[${hanziUnits}]{2,8}$`, 'u')

/** One label (标签) of a block with the range of its value; offsets are those of the folded text, `start === end` where it is empty. */
export interface Cell {
  /** Without blanks. */
  readonly label: string
  /** Null for a label of no table. */
  readonly row: LabelRow | null
  readonly labelStart: number
  readonly labelEnd: number
  start: number
  end: number
}

/** The cells of one line, and the way it sets label and value apart. */
export interface LabelLine {
  readonly cells: Cell[]
  readonly style: 'bracket' | 'pipe' | 'colon' | 'bare' | 'glued'
  /** True when the line is one label and no more: its value may be on the next line. */
  readonly isLabelAlone: boolean
}

/** How a body handles a proposal, alone or first, or helping: the value of 办理方式, and labels themselves. */
export const manners: ReadonlySet<string> = new Set([...mainHandlers, ...coHandlingVerbs])
const letterLabel: ReadonlySet<string> = new Set(letterLabels)
const proseLabel: ReadonlySet<string> = new Set(proseLabels)
/** Patterns of all labels are long: a letter that needs none has none compiled. */
const known = () => spacedLabels([...labelRows.keys()])
const bullet = /^(?:[•·●▪◆■○*-]|[0-9]{1,2}[.、](?![0-9]))[ \t]*/
const bracketed = /[[【](?<label>[^[\]【】:]{1,60})[\]】][ \t]*:?/gu
/** A known label with its colon after a value and wide blanks. */
const further = lazyPattern(() => new RegExp(`(?<![ \\t])[ \\t]{2,}(?:${known()})[ \\t]{0,8}:`))
const wideBlank = /[ \t]{2}/
const bare = lazyPattern(() => new RegExp(`(?<![^ \\t])(?<label>${known()})(?![^ \\t])`, 'g'))
const bareFirst = lazyPattern(() => new RegExp(`(?<label>${known()})(?![^ \\t])`, 'y'))
const glued = lazyPattern(() => {
  const own = labels.filter(({ isOwn }) => isOwn).map(({ label }) => label)
  return new RegExp(`(?<label>${spacedLabels(own)})`, 'g')
})
const sentence = /[。!?]/
const longestFreeLine = 17

/** Blanks and a sign of a list before a line: • ·. */
export function bulletSize(text: string): number {
  // Hanzi, which most lines begin with, are none.
  return text.charCodeAt(0) < 0x3000 ? (bullet.exec(text)?.[0].length ?? 0) : 0
}

/** True for 问题答复, 回复内容 …: what follows is the letter, no value of a block. */
export function isLetterLabel(label: string): boolean {
  return letterLabel.has(label)
}

/** True for 建议内容, 内容 …: the value is the proposal's own text. */
export function isProseLabel(cell: Cell | undefined): boolean {
  return cell !== undefined && proseLabel.has(cell.label)
}

/**
 * Reads the labels of a line, whatever sets them apart: brackets, cells, colons, blanks, or nothing at all. Null when the line does not
 * begin with a label. Labels of no table are read inside of a line that begins with a known one, or when `isInside` a block.
 */
export function readLabelLine(line: Line, isInside: boolean): LabelLine | null {
  const text = line.text.slice(0, longestHeadLine)
  const read = bracketLine(line, text) ?? pipeLine(line, text) ?? plainLine(line, text, isInside)
  if (!read || read.cells.length === 0) return null
  const last = read.cells.at(-1)
  if (line.text.length > longestHeadLine && !(last && proseLabel.has(last.label))) return null
  return read
}

/** A line that is a label of no table and its colon. */
export function readFreeLabel(line: Line): LabelLine | null {
  const { text } = line
  if (text.length > longestFreeLine || !text.endsWith(':')) return null
  const [hit] = colonHits(text)
  return hit?.at === 0 && hit.end === text.length ? lineOf(line, text, [hit], 'colon') : null
}

function bracketLine(line: Line, text: string): LabelLine | null {
  if (!text.includes('[') && !text.includes('【')) return null
  const from = /^[|\s]*/.exec(text)?.[0].length ?? 0
  if (!/[[【]/.test(text.slice(0, from + bulletSize(text.slice(from)) + 1))) return null
  const hits: Hit[] = []
  for (const hit of matchesOf(bracketed, text)) {
    const label = hit.groups?.label ?? ''
    if (isLabelWord(label.trim())) hits.push(hitOf(hit, label))
  }
  const first = hits[0]
  if (!first || first.at > from + bulletSize(text.slice(from)) || !labelRows.has(first.label)) return null
  return lineOf(line, text, hits, 'bracket')
}

function plainLine(line: Line, text: string, isInside: boolean): LabelLine | null {
  const from = bulletSize(text)
  if (!mayBeginLabel(text, from)) return null
  const colons = colonHits(text)
  const first = colons[0]
  if (first?.at === from && (!first.isFree || isFreeLabel(text, colons, isInside))) {
    return lineOf(line, text, colons, 'colon')
  }
  if (!mayBeginKnown(text, from)) return null
  const head = matchAt(bareFirst(), text, from)
  if (head) {
    const hits = matchesOf(bare(), text).map((hit) => hitOf(hit, hit.groups?.label ?? ''))
    const opening = hitOf(head, head.groups?.label ?? '')
    return lineOf(line, text, merge([opening, ...hits, ...colons.filter(({ isFree }) => !isFree)]), 'bare')
  }
  return gluedLine(line, text, from, colons)
}

/** 文号甲工商信函〔2020〕02号: a label of the block with its value right after it, known by the form of the value. */
function gluedLine(line: Line, text: string, from: number, colons: readonly Hit[]): LabelLine | null {
  if (text.length > 400) return null
  const hits = matchesOf(glued(), text)
    .map((hit) => hitOf(hit, hit.groups?.label ?? ''))
    .filter((hit, i, all) => isValueOf(labelRows.get(hit.label), text.slice(hit.end, all[i + 1]?.at)))
  if (hits[0]?.at !== from) return null
  return lineOf(line, text, merge([...hits, ...colons]), 'glued')
}

/** A short label at the front of its line, no label but the colon says so: only inside a block and before a short value. */
function isFreeLabel(text: string, hits: readonly Hit[], isInside: boolean): boolean {
  const value = text.slice(hits[0]?.end ?? 0, hits[1]?.at ?? text.length)
  return isInside && text.length <= 80 && value.trim() !== '' && !sentence.test(text)
}

function merge(hits: readonly Hit[]): Hit[] {
  const sorted = hits.toSorted((a, b) => a.at - b.at || b.end - a.end)
  // Of those that begin at one place the longest.
  return sorted.filter(({ at }, i) => at !== sorted[i - 1]?.at)
}

function lineOf(line: Line, text: string, hits: readonly Hit[], style: LabelLine['style']): LabelLine | null {
  const prose = hits.findIndex(({ label }) => proseLabel.has(label))
  const used = prose < 0 ? hits : hits.slice(0, prose + 1)
  const cells: Cell[] = []
  for (let i = 0; i < used.length; i++) {
    const { label, at, labelEnd, end } = used[i] as Hit
    const last = proseLabel.has(label) ? line.text.length : text.length
    const cell = cellOf(line, label, at, labelEnd, end, used[i + 1]?.at ?? last)
    if (isProse(label, line.text.slice(cell.start - line.start, cell.end - line.start))) return null
    cells.push(cell)
  }
  const [only] = cells
  return { cells, style, isLabelAlone: cells.length === 1 && only !== undefined && only.start === only.end }
}

function cellOf(line: Line, label: string, at: number, labelEnd: number, from: number, to: number): Cell {
  const [start, end] = trim(line.text, from, to)
  return {
    label,
    row: labelRows.get(label) ?? null,
    labelStart: line.start + at,
    labelEnd: line.start + labelEnd,
    start: line.start + start,
    end: line.start + end,
  }
}

/** A blank of folded text, a pipe, or one of two signs. */
function isAround(code: number, sign: number, other: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0x7c || code === sign || code === other
}

/** Where a value without the blanks, pipes and stops around it stands. */
function trim(text: string, from: number, to: number): [number, number] {
  let start = from
  let end = to
  while (start < end && isAround(text.charCodeAt(start), 0x3a, 0x3a)) start++
  while (end > start && isAround(text.charCodeAt(end - 1), 0x3b, 0x2c)) end--
  return [start, end]
}

function isProse(label: string, value: string): boolean {
  return !proseLabel.has(label) && (value.length > 200 || (value.length > 30 && /。./.test(value)))
}

/** | 索 引 号 | V | 公开目录 | V |, with or without colons, with cells that are missing. */
function pipeLine(line: Line, text: string): LabelLine | null {
  if (!text.includes('|')) return null
  const cells: Cell[] = []
  /** The label that waits for its value. */
  let open: Cell | null = null
  let isFirst = true
  for (let from = 0, to = 0; from <= line.text.length; from = to + 1) {
    to = barFrom(line.text, from)
    const [start, end] = trim(line.text, from, to)
    if (start === end) continue
    const label = labelCell(line.text.slice(start, end))
    const isManner = open !== null && !manners.has(open.label) && manners.has(line.text.slice(start, end))
    if (label !== null && labelRows.has(label) && !isManner) open = addLabel(cells, line, label, start, end)
    else {
      const inner = pairsIn(line, start, end)
      // A cell with a label and a value of its own leaves the label before it without one.
      const isPair = inner?.style === 'colon' && inner.cells[0]?.row?.isOwn === true
      const asked: Cell | null = isPair ? null : open
      open = null
      if (asked !== null) fillCell(cells, line, asked, start, end)
      else if (inner !== null) append(cells, inner.cells)
      else if (isFirst) return null
      else if (label !== null && hasValueBehind(line.text, to))
        open = addLabel(cells, line, label, start, end)
    }
    isFirst = false
  }
  const [only] = cells
  const isLabelAlone = cells.length === 1 && only !== undefined && only.start === only.end
  return cells.length === 0 ? null : { cells, style: 'pipe', isLabelAlone }
}

function addLabel(cells: Cell[], line: Line, label: string, start: number, end: number): Cell {
  const cell = cellOf(line, label, start, end, end, end)
  cells.push(cell)
  return cell
}

/** The labels with values of their own inside of a cell. */
function pairsIn(line: Line, start: number, end: number): LabelLine | null {
  const words = line.text.slice(start, end)
  const cell = { ...line, start: line.start + start, end: line.start + end, text: words }
  return plainLine(cell, words.slice(0, longestHeadLine), false)
}

/** Gives a cell's words to the label before it. | 索引号 | V  类别:B |: it may hold its value and further pairs. */
function fillCell(cells: Cell[], line: Line, asked: Cell, start: number, end: number): void {
  const words = line.text.slice(start, end)
  const more = wideBlank.test(words) ? words.search(further()) : -1
  const [, last] = more < 0 ? [start, end] : trim(line.text, start, start + more)
  Object.assign(asked, { start: line.start + start, end: line.start + last })
  if (more < 0) return
  const behind = start + more + 2
  const printed = line.text.slice(behind, end)
  const text = printed.trimStart()
  const shift = printed.length - text.length
  append(cells, plainLine({ ...line, start: line.start + behind + shift, text }, text, true)?.cells ?? [])
}

/** Whether the cell behind the bar at `bar` holds words that are no label. */
function hasValueBehind(text: string, bar: number): boolean {
  const next = text.slice(bar + 1, barFrom(text, bar + 1)).trim()
  return next !== '' && !labelRows.has(labelCell(next) ?? '')
}

/** Where the first bar at `from` or later stands, the end of the text without one. */
function barFrom(text: string, from: number): number {
  const bar = text.indexOf('|', from)
  return bar < 0 ? text.length : bar
}

/** The label that a cell is: 索 引 号, 索引号:, [ 索引号 ]; null for what is too long to be one. */
function labelCell(words: string): string | null {
  if (words.length > 40) return null
  if (labelRows.has(words)) return words
  // Values: days, numbers, addresses.
  if (words.charCodeAt(0) < 0x3000 && words.charAt(0) !== '[') return null
  const label = unspaced(
    words
      .replace(/^[[【]/, '')
      .replace(/:$/, '')
      .trimEnd()
      .replace(/[\]】]$/, ''),
  )
  return hanziWord.test(label) ? label : null
}
