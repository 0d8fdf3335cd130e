import { type LabelRow, labels, letterLabels, noLabelEndings, proseLabels } from '../grammar/labels.ts'
import { isFoldedBlank } from '../text/folded-blank.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { unitAt } from '../text/unit-at.ts'
import { labelsBeforeColons, labelTable } from './label-before.ts'
import { unspaced } from './label-pattern.ts'

/** The rows of the labels (标签) of blocks, registers and letters. */
export const labelRows: ReadonlyMap<string, LabelRow> = new Map(
  [
    ...labels,
    ...[...letterLabels, ...proseLabels]
      .filter((label) => !labels.some((row) => row.label === label))
      .map((label) => ({ label, concept: 'other', isOwn: false }) as const),
  ].map((row) => [row.label, row]),
)
const labelsBefore = labelTable(labelRows.keys())
const freeLabel = new RegExp(`^[${hanziUnits}]{2,8}$`, 'u')
/** Units of a free label at most, half of them outside of the basic plane. */
const longestFreeLabel = 16
const mostBlanks = 8
const notLabel = new RegExp(`${oneOf(noLabelEndings)}$`)
const hanzi = new RegExp(`[${hanziUnits}]`, 'u')

/** A label found in a line, at offsets into it; `end` is after its colon or bracket. */
export interface Hit {
  readonly label: string
  readonly at: number
  readonly labelEnd: number
  readonly end: number
}

/** The hit of a pattern that found `label`. */
export function hitOf(hit: RegExpExecArray, label: string): Hit {
  const end = hit.index + hit[0].length
  return { label: unspaced(label), at: hit.index, labelEnd: end, end }
}

/** 文号 in …的答复  文号: is the label, although 答复文号 is one, too: hanzi right in front belong to the value, and so does what follows them. */
function behindValue(text: string, hit: Hit): Hit {
  if (hit.at === 0 || !hanzi.test(text.charAt(hit.at - 1))) return hit
  const words = text.slice(hit.at, hit.end)
  const blank = /^[^\s]+[ \t]+/.exec(words)?.[0].length ?? 0
  const rest = unspaced(words.slice(blank)).replace(/:$/, '')
  return blank > 0 && labelRows.has(rest) ? { ...hit, label: rest, at: hit.at + blank } : hit
}

/** True for what may stand in brackets as a label: a known one, blanks between its units or not, or 2 to 8 hanzi without. */
export function isLabelWord(printed: string): boolean {
  return labelRows.has(unspaced(printed)) || freeLabel.test(printed)
}

/** Each label with its colon: a known one, or 2 to 8 hanzi after a blank or at the front (`isFree`), whichever begins first. */
export function colonHits(text: string): (Hit & { readonly isFree: boolean })[] {
  const startOf = (from: number, end: number) => {
    const known = labelsBefore.startBefore(text, from, end)
    const free = freeStart(text, from, end)
    return known < 0 || (free >= 0 && free < known) ? free : known
  }
  const hits: (Hit & { readonly isFree: boolean })[] = []
  for (const { start, end, behind } of labelsBeforeColons(text, mostBlanks, startOf)) {
    const label = unspaced(text.slice(start, end))
    const isFree = !labelRows.has(label)
    const hit = behindValue(text, { label, at: start, labelEnd: behind, end: behind })
    if (isSetApart(text, hit) && !(isFree && notLabel.test(hit.label))) hits.push({ ...hit, isFree })
  }
  return hits
}

function freeStart(text: string, from: number, end: number): number {
  const least = Math.max(from, end - longestFreeLabel)
  let at = end
  while (at > least && !isEdge(text.charCodeAt(at - 1))) at--
  if (at > 0 && !isEdge(text.charCodeAt(at - 1))) return -1
  return freeLabel.test(text.slice(at, end)) ? at : -1
}

/** What may stand before a free label. */
function isEdge(code: number): boolean {
  return isFoldedBlank(code) || code === 0x7c
}

/** The first two units of every known label, in one number. */
const beginnings: ReadonlySet<number> = new Set(
  [...labelRows.keys()].map((label) => pairOf(label.charCodeAt(0), label.charCodeAt(1))),
)
/** Eight units, eight blanks and the colon. */
const longestFree = 17

function pairOf(first: number, second: number): number {
  return first * 0x10000 + second
}

/** Whether the first two units of a known label stand at `from`: where they do not, the patterns of labels are neither run nor compiled. */
export function mayBeginKnown(text: string, from: number): boolean {
  let second = from + 1
  while (isFoldedBlank(unitAt(text, second))) second++
  return beginnings.has(pairOf(unitAt(text, from), unitAt(text, second)))
}

/** False for most lines of a letter, which begin with no label. */
export function mayBeginLabel(text: string, from: number): boolean {
  if (mayBeginKnown(text, from)) return true
  const end = Math.min(from + longestFree, text.length)
  for (let at = from + 1; at < end; at++) if (text.charCodeAt(at) === 0x3a) return true
  return false
}

/** 日期 in 面商日期: and 时间 in 咨询时间: are no labels; those of the block are, even with the last value right before them. */
function isSetApart(text: string, hit: Hit): boolean {
  return labelRows.get(hit.label)?.isOwn === true || hit.at === 0 || !hanzi.test(text.charAt(hit.at - 1))
}
