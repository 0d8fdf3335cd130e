import {
  breadcrumbHomes,
  breadcrumbLasts,
  breadcrumbSigns,
  trailColumn,
  trailCopulas,
  trailEnd,
  trailNouns,
  trailTimes,
  trailVerbs,
  unitsBeforeColumn,
} from '../grammar/breadcrumb.ts'
import { youUnits } from '../grammar/salutation.ts'
import type { Mention } from '../model/mention.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { hasSign, signBits } from '../text/line-signs.ts'
import type { Line } from '../text/lines.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import { withoutBlanks } from '../text/range.ts'
import { either, maybe } from '../text/shapes.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { lazyPattern } from '../text/sticky.ts'
import { firstsOf, holds, unitSet } from '../text/unit-set.ts'
import { type Around, neighbour, type Reading } from './reader.ts'

const label = lazyPattern(() => {
  const bullet = '(?:[•·●▪◆■*-][ \\t]*)?'
  const where = `${maybe(oneOf(trailTimes))}[ \\t]?的?${maybe(oneOf(trailVerbs))}的?`
  const noun = either(oneOf(trailNouns), `(?<=[${unitsBeforeColumn}])${trailColumn}`)
  return new RegExp(`^${bullet}[${youUnits}]?[ \\t]?${where}${noun}[${trailCopulas}]?[ \\t]{0,6}[:>]`)
})
const sign = new RegExp(oneOf(breadcrumbSigns), 'g')
const anySign = new RegExp(sign.source)
const separator = new RegExp(
  `(?<![ \\t])[ \\t]*${oneOf(breadcrumbSigns)}(?:[ \\t]*${oneOf(breadcrumbSigns)})*[ \\t]*`,
  'g',
)
const home = new RegExp(`^${oneOf(breadcrumbHomes)}`)
/** A sign that a line begins or ends with. */
const leads = new RegExp(`^${oneOf(breadcrumbSigns)}`)
const trails = new RegExp(`${oneOf(breadcrumbSigns)}$`)
const prose = /[。;!?]|https?:|www\./
const labelBehind = new RegExp(`(?<![ \t])[ \t]{2,}(?=[${hanziUnits}][${hanziUnits} ]{1,8}:)`, 'u')
const anyHanzi = new RegExp(`[${hanziUnits}]`, 'u')
const otherSigns = /[|-]/
const homeFirsts = unitSet(firstsOf(breadcrumbHomes))
const lastSteps: ReadonlySet<string> = new Set(breadcrumbLasts)
const longestStep = 24
const longestTrail = 400

/** Whether a text begins with the label of a breadcrumb: 当前位置:. */
export function beginsTrail(text: string): boolean {
  return label().test(text)
}

/**
 * Reads a breadcrumb (您当前的位置: 首页>>政务公开>>正文), one item a step, with or without its label and with any of the signs between.
 * The last step may be the letter's title. A label alone gives no step; null is for a line of another kind.
 */
export function readBreadcrumb(source: SourceText, printed: Line): Mention[] | null {
  const line = withoutLabel(printed)
  const { text } = line
  if (text.length > longestTrail) return null
  const isHome = holds(homeFirsts, text.charCodeAt(0)) && home.test(text)
  if (!isHome && !hasSign(line, signBits.trail | signBits.colon)) return null
  const labelled = label().exec(text)
  if (!labelled && ((!isHome && !hasSign(line, signBits.trail)) || prose.test(text))) return null
  const from = labelled ? labelled[0].length : 0
  const steps = split(text, from)
  const other = (labelled || isHome) && !anySign.test(text) ? splitOther(text, from) : null
  if (other !== null)
    return other.map(([start, end]) => mentionAt(source, line.start + start, line.start + end))
  const isTrail = labelled ? steps.length > 0 || from === text.length : isBareTrail(text, steps)
  if (!isTrail) return null
  return steps.map(([start, end]) => mentionAt(source, line.start + start, line.start + end))
}

/** A trail without what a label says far behind it: 首页>政协提案    索引号:JX-2024-0619. */
function withoutLabel(line: Line): Line {
  const at = hasSign(line, signBits.colon) ? line.text.search(labelBehind) : -1
  if (at < 0) return line
  const behind = line.text.slice(at).trimStart()
  // 设为首页    当前位置:首页 > …: the label is the trail's own.
  if (label().test(behind)) return { ...line, start: line.end - behind.length, text: behind }
  return { ...line, end: line.start + at, text: line.text.slice(0, at) }
}

/** The steps of a line of 您当前的位置; `isMore` where it goes on with the line above. */
export interface BreadcrumbLine {
  readonly steps: readonly Mention[]
  readonly isLabelled: boolean
  readonly isMore: boolean
  /** What stands on the line behind the trail. */
  readonly rest: Mention | null
}

function restOf(source: SourceText, line: Line): Mention | null {
  const { end } = withoutLabel(line)
  return end === line.end
    ? null
    : mentionAt(source, end + (line.text.slice(end - line.start).search(/[^ \t]/) || 0), line.end)
}

/** A line of 您当前的位置, or one that goes on with it: > 政务公开 below 首页. */
export function readBreadcrumbLine(
  source: SourceText,
  line: Line,
  around: Around,
): Reading<BreadcrumbLine> | null {
  const above = neighbour(around, -1)
  if (line.text.length <= longestStep && above !== undefined && goesOn(above, line)) {
    const steps = split(line.text, 0).map(([start, end]) =>
      mentionAt(source, line.start + start, line.start + end),
    )
    return {
      value: { steps, isLabelled: false, isMore: true, rest: null },
      says: ['breadcrumb', 'breadcrumbMore'],
    }
  }
  const steps = readBreadcrumb(source, line)
  if (steps === null) return null
  const below = neighbour(around, 1)
  const isOpen = below !== undefined && below.text.length <= longestStep && goesOn(line, below)
  return {
    value: {
      steps,
      isLabelled: label().test(withoutLabel(line).text),
      isMore: false,
      rest: restOf(source, line),
    },
    says: isOpen ? ['breadcrumb', 'breadcrumbMore'] : ['breadcrumb'],
  }
}

/** Whether a trail goes on in `text`: a sign begins it or ends the line above, which is one of the trail itself. */
function goesOn(lineAbove: Line, line: Line): boolean {
  if (!hasSign(lineAbove, signBits.trail) && !hasSign(line, signBits.trail)) return false
  const [above, text] = [lineAbove.text, line.text]
  if (lastSteps.has(text) && isTrailAbove(lineAbove)) return true
  if (above.length > longestTrail || prose.test(text) || /[:,]/.test(text)) return false
  const isBegun = label().test(above) || home.test(above) || leads.test(above) || trails.test(above)
  return isBegun && (leads.test(text) || trails.test(above))
}

/** Whether a line is a trail whose last step may be on the line below. */
function isTrailAbove(line: Line): boolean {
  const { text } = line
  if (text.length > longestTrail || prose.test(text)) return false
  const from = label().exec(text)?.[0].length ?? 0
  return from > 0 || isBareTrail(text, split(text, 0))
}

function split(text: string, from: number): [number, number][] {
  const steps: [number, number][] = []
  let start = from
  const keep = (end: number) => {
    const step = withoutBlanks(text, start, end)
    if (step.end > step.start) steps.push([step.start, step.end])
  }
  separator.lastIndex = from
  for (let found = separator.exec(text); found !== null; found = separator.exec(text)) {
    keep(found.index)
    start = separator.lastIndex
  }
  keep(text.length)
  return splitHome(text, steps)
}

/** 网站首页-政务公开-正文, 首页|政务公开|正文: signs that part other things, too, between a home page and the page itself. */
function splitOther(text: string, from: number): [number, number][] | null {
  const rest = text.slice(from)
  if (!home.test(rest.trimStart()) || !otherSigns.test(rest)) return null
  const steps: [number, number][] = []
  let start = from
  for (const piece of rest.split(otherSigns)) {
    const lead = piece.length - piece.trimStart().length
    if (piece.trim() !== '') steps.push([start + lead, start + lead + piece.trim().length])
    start += piece.length + 1
  }
  const last = steps.at(-1)
  const isPage = last !== undefined && lastSteps.has(text.slice(...last))
  const isShort = steps.every(([a, b]) => b - a <= longestStep)
  return isShort && steps.length >= 3 && (isPage || from > 0) ? steps : null
}

/** 首页 公示公告 > …: the sign after the home page is sometimes lost. */
function splitHome(text: string, steps: [number, number][]): [number, number][] {
  const [first, ...rest] = steps
  if (!first) return steps
  const step = text.slice(...first)
  const size = home.exec(step)?.[0].length ?? 0
  const gap = /^[ \t]+/.exec(step.slice(size))?.[0].length ?? 0
  if (size === 0 || gap === 0) return steps
  return [[first[0], first[0] + size], [first[0] + size + gap, first[1]], ...rest]
}

/** 首页 and a sign behind it: its trail is on the lines below. */
function isHomeAlone(word: string): boolean {
  return home.exec(word)?.[0].length === word.length
}

/** A trail without label begins at the home page, ends at 正文, or has several steps between arrows, all of them short. */
function isBareTrail(text: string, steps: readonly [number, number][]): boolean {
  const [only] = steps
  if (steps.length === 1 && only !== undefined) return trails.test(text) && isHomeAlone(text.slice(...only))
  // Words with blanks between them are a menu.
  if (steps.length < 2 || !anySign.test(text)) return false
  const words = steps.map(([start, end]) => text.slice(start, end))
  if (words.slice(0, -1).some((word) => word.length > longestStep || /[,《》]/.test(word))) return false
  if (words.some((word) => !anyHanzi.test(word) && word.length > 8)) return false
  if (home.test(words[0] ?? '') || words.at(-1) === trailEnd) return true
  const arrows = matchesOf(sign, text).filter(([arrow]) => arrow !== '/' && arrow !== '-')
  return arrows.length >= 2 && words.length >= 3
}
