import type { TimeScope } from '../../fields/time-scope.ts'
import type { OpenRange, Range } from '../../text/range.ts'
import { cueBits, type Frame, hasCue, type Related, visit } from './frame.ts'
import { isName, piecesOf, roles } from './phrase.ts'

const inTurn = cueBits('respectively')

const between = /[、和与及]/
const betweenTimes = /^[、和及,]?$/
const longestName = 20
/** What stands before the first name of a list, and after the last. */
const leadsOn = roles.lead | roles.having | roles.verb
const endsList = roles.tail | roles.ending | roles.lead | roles.break
/** A name of numbers alone: 数量|分别为, 增速|分别达: the things stand in the clause before it. */
const onlyQuantity = /^[一-鿿]{0,2}(?:数量|个数|数|占比|比例|比重|增速|增幅|总量|金额|面积)$/

/**
 * Gives each number of a list after 分别 its own name (光伏、风电分别达到|186万千瓦和|72万千瓦) or its own year (2021年、2022年分别投入|3亿元、|4亿元). Where names and
 * numbers are not as many, none has a name.
 */
export function readLists(frame: Frame): void {
  const { text } = frame
  if (!hasCue(frame, inTurn)) return
  for (const { row, cue } of rowsOf(frame)) {
    const first = row[0] as Related
    const times = timesBefore(frame, cue, row.length)
    if (times !== null) {
      times.forEach(({ asOf, period }, i) => {
        const figure = row[i] as Related
        figure.period = period
        figure.asOf = asOf
        if (i > 0) figure.sharesWith = first
      })
      continue
    }
    const names = namesBefore(text, first.clause, startOfNames(frame, first, cue), cue, row.length)
    row.forEach((figure, i) => {
      if (figure.noun !== null) return
      figure.isListed = true
      figure.measure = names?.[i] ?? null
    })
  }
}

type Scope = Pick<TimeScope, 'asOf' | 'period'>

interface Row {
  readonly row: Related[]
  /** Where 分别 stands. */
  readonly cue: number
}

/** The numbers in a row after each 分别. */
function rowsOf(frame: Frame): Row[] {
  const rows: Row[] = []
  let cue: number | null = null
  let open: Row | null = null
  visit(frame, {
    cue(token) {
      if (token.cue === 'respectively' && frame.text.startsWith('分别', token.start)) {
        cue = token.start
        open = null
      }
    },
    clauseEnd() {
      cue = null
      open = null
    },
    figure(figure) {
      if (open !== null && figure.isInRow) open.row.push(figure)
      else if (cue !== null) {
        open = { row: [figure], cue }
        rows.push(open)
        cue = null
      } else open = null
    },
  })
  return rows.filter(({ row }) => row.length > 1)
}

/** The times of a list right before 分别 (2021年、2022年, 11月、12月), as many as numbers. */
function timesBefore({ text, tokens }: Frame, cue: number, count: number): readonly Scope[] | null {
  const times: Scope[] = []
  let end = cue
  for (let i = tokens.length - 1; i >= 0 && times.length < count; i--) {
    const token = tokens[i] as (typeof tokens)[number]
    if (token.type !== 'time' || token.scope.end > end) continue
    const { scope } = token
    if (!betweenTimes.test(text.slice(scope.end, end))) break
    if (scope.years !== null) {
      const whole = scope.years.map((year) => ({
        asOf: null,
        period: [`${year}-01-01`, `${year}-12-31`] as const,
      }))
      return whole.length === count && times.length === 0 ? whole : null
    }
    times.unshift(scope)
    end = scope.start
  }
  return times.length === count ? times : null
}

/** After the last figure, word of time and stop before the names; the commas of a list of names are 、. */
function startOfNames({ tokens }: Frame, first: Related, cue: number): number {
  let from = Math.max(first.clause, first.before?.draft.end ?? 0)
  for (const token of tokens) {
    if (token.type === 'time' && token.scope.end <= cue) from = Math.max(from, token.scope.end)
    if (token.type === 'stop' && token.mark !== '、' && token.end <= cue) from = Math.max(from, token.end)
  }
  return from
}

function namesBefore(text: string, clause: number, from: number, cue: number, count: number): Range[] | null {
  const names = splitNames(text, from, cue)
  if (names.length === count) return names.every(({ start, end }) => isName(text, start, end)) ? names : null
  const [only] = names
  if (names.length !== 1 || only === undefined || !onlyQuantity.test(text.slice(only.start, only.end)))
    return null
  // 公办、民办幼儿园,数量分别为…: the names stand in the clause before it.
  if (from !== clause || text.charAt(clause - 1) !== ',') return null
  const begin =
    Math.max(text.lastIndexOf(',', clause - 2), text.lastIndexOf('。', clause - 2), clause - 60) + 1
  const earlier = splitNames(text, begin, clause - 1)
  return earlier.length === count && earlier.every(({ start, end }) => isName(text, start, end))
    ? earlier
    : null
}

/** The names between 、 and 和, without the adverbs before the first and the verbs after the last. */
function splitNames(text: string, from: number, to: number): Range[] {
  const names: OpenRange[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    if (at < to && !between.test(text.charAt(at))) continue
    if (at > start && at - start <= longestName) names.push({ start, end: at })
    else if (at > start) return []
    start = at + 1
  }
  const [first] = names
  const last = names.at(-1)
  if (first !== undefined)
    for (const piece of piecesOf(text, first.start, first.end)) {
      if ((piece.role & leadsOn) === 0) break
      first.start = piece.end
    }
  if (last !== undefined) {
    const pieces = piecesOf(text, last.start, last.end)
    for (let i = pieces.length - 1; i > 0; i--) {
      const { role, start: begins } = pieces[i] as (typeof pieces)[number]
      if ((role & endsList) === 0) break
      last.end = begins
    }
  }
  return names
}
