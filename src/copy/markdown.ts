import { type Edit, leaveOut } from '../text/edit.ts'
import { isFoldedBlank } from '../text/folded-blank.ts'
import { hasContents } from '../text/lines.ts'
import { either } from '../text/shapes.ts'
import type { SourceText } from '../text/source-text.ts'
import { unitAt } from '../text/unit-at.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import type { Form } from './form.ts'
import { inlineMarks } from './markdown-inline.ts'
import { countOf, type Signs } from './signs.ts'

/** Quotes that a text may have without being Markdown. */
const fewestQuotes = 3
/** Pairs of `**` that show a page to be written with them. */
const fewestPairs = 1
/** A step of a breadcrumb may stand after a > of its own. */
const longestStep = 8
const quote = /^[ \t]*(?:>[ \t]?)+/
const bullet = /^[ \t]*[-*+][ \t]+(?=\S)/
const heading = /^[ \t]{0,3}#{1,6}(?:[ \t]+|(?=[^#\s][^#]*$))/
const numbered = /^(?:[一二三四五六七八九十]{1,3}(?:、|是)|\([一二三四五六七八九十\d]{1,3}\))/
/** — 1 — and - 1 - are marks of pages. */
const pageMark = /^[ \t]*-[ \t]*\d{1,4}[ \t]*-[ \t]*$/
/** Of longer lines a pattern that repeats a group has no room on the stack. */
const longestRule = 10_000
/** Lines of signs alone: rules, underlines of headings, the row under the head of a table, fences. */
const dashes = ':?-{2,}:?[ \\t]*'
const ruling = new RegExp(
  either(
    '^[ \\t]*(?:[-=_*][ \\t]*){3,}$',
    `^[ \\t]*(?:\\|[ \\t]*)?(?:${dashes}\\|[ \\t]*)+(?:${dashes})?$`,
    '^[ \\t]*\\+(?:[-=:]+\\+)+$',
  ),
)
const fence = /^[ \t]*(?::{3,}|`{3,}|~{3,})[^。,]{0,60}$/
const colonFence = ':::'
const definition = /^[ \t]{0,3}\[[^\]\s]{1,40}\]:[ \t]+\S+/
const inlineSign = /[\\[\]*_~`]/
/** What each of these begins with. */
const firstsOfMarks = unitSet('-=_*|:+`~[>#')
const row = /^[ \t]*\|.*\|[ \t]*$/
/** What rules and fences begin with. */
const firstsOfRulings = unitSet('-=_*|:+`~')
const [bracket, bar] = ['['.charCodeAt(0), '|'.charCodeAt(0)]

/** What was found line by line and inside of lines. */
interface Marks {
  readonly edits: Edit[]
  readonly stray: Edit[]
  /** True where most lines begin with >. */
  readonly isQuoted: boolean
  headings: number
  inline: number
  lists: number
  /** Items before a marker: `- 一、`. */
  numbered: number
  quotes: number
  rulings: number
}

/** Markdown: headings, emphasis, lists, quotes, escapes, rules, links, images, tables, fenced blocks. */
export const markdownForm: Form = {
  name: 'marks of Markdown',
  isOnPages: false,
  read: ({ source, signs, lines }) => {
    if (!mayHaveMarks(signs, source.folded)) return null
    const hasInline = mayHaveInline(source, signs)
    if (!hasInline && !lines().some(({ text }) => holds(firstsOfMarks, text.charCodeAt(0)))) return null
    const marks = marksOf(source, hasInline, source.offsets === null && countOf(signs, '\r') === 0)
    const firm = marks.headings + marks.inline + marks.rulings
    const isMarkdown = firm > 0 || marks.numbered > 1 || marks.quotes >= fewestQuotes
    if (!isMarkdown || marks.edits.length === 0) return null
    const stray = marks.inline >= fewestPairs ? marks.stray : []
    const edits = [...marks.edits, ...stray].sort((a, b) => a.start - b.start)
    const told = [
      [marks.headings, 'headings'],
      [marks.inline, 'links, escapes and emphases'],
      [marks.lists, 'items'],
      [marks.quotes, 'quoted lines'],
      [marks.rulings, 'rules'],
    ] as const
    const evidence = told.flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]))
    return { edits, evidence: evidence.join(', ') }
  },
}

function mayHaveMarks(signs: Signs, folded: string): boolean {
  const rules = countOf(signs, '-') + countOf(signs, '=') + countOf(signs, '+')
  return (
    countOf(signs, '*') + countOf(signs, '_') > 1 ||
    countOf(signs, '#') + countOf(signs, '[') + countOf(signs, '\\') + countOf(signs, '`') > 0 ||
    countOf(signs, '>') >= fewestQuotes ||
    rules + countOf(signs, '~') >= fewestQuotes ||
    // A fence of colons, or a rule with those of a table: most letters have as many colons after their labels.
    (countOf(signs, ':') >= fewestQuotes &&
      (rules + countOf(signs, '*') + countOf(signs, '_') > 1 || folded.includes(colonFence)))
  )
}

/** Whether a link, an escape or a pair of marks can stand in a line: a bracket or a star alone is none. */
function mayHaveInline({ folded, offsets }: SourceText, signs: Signs): boolean {
  // What was written out (&ast;) is not counted.
  if (offsets !== null) return inlineSign.test(folded)
  return (
    countOf(signs, '\\') > 0 ||
    countOf(signs, '*') > 1 ||
    countOf(signs, '_') > 1 ||
    countOf(signs, '`') > 1 ||
    countOf(signs, '~') > 3 ||
    (countOf(signs, '[') > 0 && (folded.includes('](') || folded.includes(']{')))
  )
}

function marksOf({ folded }: SourceText, hasInline: boolean, hasOneBreak: boolean): Marks {
  const marks: Marks = {
    edits: [],
    stray: [],
    isQuoted: isQuoted(folded),
    headings: 0,
    inline: 0,
    lists: 0,
    numbered: 0,
    quotes: 0,
    rulings: 0,
  }
  let paragraph = -1
  const finish = (end: number) => {
    if (paragraph >= 0 && hasInline) addInline(folded, paragraph, end, marks)
    paragraph = -1
  }
  for (let from = 0; from < folded.length; ) {
    const end = hasOneBreak ? breakFrom(folded, from) : lineEnd(folded, from)
    const next = end + (folded.startsWith('\r\n', end) ? 2 : 1)
    const line = folded.slice(from, end)
    const first = firstOf(line)
    if (first > 0 && !holds(firstsOfMarks, first)) {
      // A line of running text, which no mark begins.
      if (paragraph < 0) paragraph = from
    } else if (line.trim() === '') finish(from)
    else if (isRuled(line, first)) {
      finish(from)
      marks.edits.push(leaveOut(from, Math.min(next, folded.length)))
      if (!/^[ \t]*[-_]+[ \t]*$/.test(line)) marks.rulings++
    } else {
      const size = blockMarks(line, from, marks)
      // A mark, a row and a heading begin a paragraph of their own.
      if (size > 0 || isRow(line, first)) finish(from)
      if (paragraph < 0) paragraph = from + size
      if (isRow(line, first)) finish(end)
    }
    from = next
  }
  finish(folded.length)
  return marks
}

/** The first unit of a line that is no blank, 0 where there is none. */
function firstOf(line: string): number {
  let at = 0
  while (isFoldedBlank(unitAt(line, at))) at++
  return unitAt(line, at)
}

/** Whether most lines begin with >, so that it is no sign of a breadcrumb. */
function isQuoted(text: string): boolean {
  if (!text.includes('>')) return false
  const quoted = text.match(/^[ \t]*>/gm)?.length ?? 0
  return quoted >= fewestQuotes && quoted * 2 > (text.match(/^[ \t]*\S/gm)?.length ?? 0)
}

function isRuled(line: string, first: number): boolean {
  if (line.length > longestRule) return false
  return (
    (holds(firstsOfRulings, first) && (ruling.test(line) || fence.test(line))) ||
    (first === bracket && definition.test(line)) ||
    (isRow(line, first) && !hasContents(line))
  )
}

function isRow(line: string, first: number): boolean {
  return first === bar && row.test(line)
}

/** Leaves out the marks that begin a line and gives their size. */
function blockMarks(line: string, from: number, marks: Marks): number {
  let size = 0
  const take = (pattern: RegExp): boolean => {
    const found = pattern.exec(line.slice(size))
    if (found === null) return false
    marks.edits.push(leaveOut(from + size, from + size + found[0].length))
    size += found[0].length
    return true
  }
  if (pageMark.test(line)) return 0
  if (quote.test(line) && (marks.isQuoted || line.replace(quote, '').length > longestStep) && take(quote))
    marks.quotes++
  if (bullet.test(line.slice(size)) && take(bullet)) {
    marks.lists++
    if (numbered.test(line.slice(size, size + 12))) marks.numbered++
  }
  if (take(heading)) {
    marks.headings++
    let end = line.length
    while (end > size && ' \t#'.includes(line.charAt(end - 1))) end--
    if (end < line.length) marks.edits.push(leaveOut(from + end, from + line.length))
  }
  return size
}

function addInline(text: string, start: number, end: number, marks: Marks): void {
  const { edits, count, stray } = inlineMarks(text, start, end)
  marks.inline += count
  for (const edit of edits) marks.edits.push(edit)
  for (const edit of stray) marks.stray.push(edit)
}

/** Where the next \n stands, or the end: faster than {@link lineEnd}, for a text whose breaks are all \n. */
function breakFrom(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

function lineEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++
  return end
}
