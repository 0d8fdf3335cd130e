import type { Edit } from '../text/edit.ts'
import type { Line } from '../text/lines.ts'
import { either } from '../text/shapes.ts'
import { type SourceText, startAt } from '../text/source-text.ts'
import { holds, unitSet } from '../text/unit-set.ts'
import type { Form } from './form.ts'
import { isDayOrNumber } from './line-starts.ts'

/** — 3 —, 第3页, 第 3 页 共 8 页, 3/8, Page 3 of 8, 3: a number and what stands around it. */
const dashed = /^[—–―─‐-]{1,2} ?(\d{1,4}) ?[—–―─‐-]{1,2}$/u
const ofTotal = '共 ?\\d{1,4} ?页'
const page = '第 ?(\\d{1,4}) ?页'
const named = new RegExp(
  `^${either(
    `${page}(?: ?[,/]? ?[(]?${ofTotal}[)]?)?`,
    `${ofTotal}[, ]{0,2}${page}`,
    'Page (\\d{1,4})(?: of \\d{1,4})?',
  )}$`,
  'iu',
)
const total = /^共 ?\d{1,4} ?页$/u
const fraction = /^(\d{1,3}) ?\/ ?\d{1,3}$/
const bare = /^\d{1,3}$/
/** What each of these begins with. */
const firsts = unitSet('—–―─‐-第共Pp0123456789')
/** Numbers alone that are nearer to each other are those of a table. */
const shortestPage = 8
const longestHead = 40

/** The text of a PDF: marks of pages, form feeds, heads that run over every page. */
export const pagesForm: Form = {
  name: 'pages',
  isOnPages: true,
  read: ({ source, signs: { formFeeds }, lines: linesOf }) => {
    const lines = linesOf()
    const marks = marksIn(lines)
    if (marks.size === 0 && formFeeds === 0) return null
    const heads = runningHeads(lines, marks)
    const edits: Edit[] = []
    for (let i = 0; i < lines.length; i++) {
      const first = i
      while (i < lines.length && (marks.has(i) || heads.has(i))) i++
      if (i > first) edits.push(gapEdit(source, lines[first - 1], lines[i]))
      else if (formFeeds > 0 && hasFormFeed(source, lines[i - 1], lines[i]))
        edits.push(gapEdit(source, lines[i - 1], lines[i]))
    }
    if (edits.length === 0) return null
    const told = marks.size > 0 ? `${marks.size} marks of pages` : `${formFeeds} form feeds`
    return { edits, evidence: heads.size > 0 ? `${told}, ${heads.size} running heads` : told }
  },
}

/** Indices of the lines that are marks of pages. */
function marksIn(lines: readonly Line[]): Set<number> {
  const marks = new Set<number>()
  const numbers: [index: number, number: number][] = []
  const fractions: [index: number, number: number][] = []
  for (const { index, text } of lines) {
    if (text.length > 24 || !holds(firsts, text.charCodeAt(0))) continue
    if (dashed.test(text) || named.test(text) || total.test(text)) marks.add(index)
    else if (fraction.test(text)) fractions.push([index, Number(fraction.exec(text)?.[1])])
    else if (bare.test(text)) numbers.push([index, Number(text)])
  }
  for (const list of [numbers, fractions])
    if (isCounted(list, lines.length)) for (const [index] of list) marks.add(index)
  return marks
}

/** Whether the numbers count pages: one by one, far enough from each other, the last near the end. */
function isCounted(numbers: readonly (readonly [index: number, number: number])[], count: number): boolean {
  const last = numbers.at(-1)
  if (last === undefined || numbers.length < 2 || last[0] < count - shortestPage * 6) return false
  return numbers.every(([index, number], i) => {
    const before = numbers[i - 1]
    return before === undefined || (number === before[1] + 1 && index - before[0] >= shortestPage)
  })
}

/** Indices of the lines next to a mark that stand there again and again, or above the letter. */
function runningHeads(lines: readonly Line[], marks: ReadonlySet<number>): Set<number> {
  const heads = new Set<number>()
  const seen = new Map<string, number>()
  // One line alone on its page stands beside two marks, and is printed once.
  const beside = new Set<number>()
  for (const index of marks)
    for (const next of [index + 1, index - 1]) {
      const text = lines[next]?.text
      if (text === undefined || text.length > longestHead || marks.has(next) || beside.has(next)) continue
      beside.add(next)
      seen.set(text, (seen.get(text) ?? 0) + 1)
    }
  const first = lines[0]?.text
  for (const index of beside) {
    const text = lines[index]?.text ?? ''
    const isAgain = (seen.get(text) ?? 0) > 1 || text === first
    let below = index + 1
    while (marks.has(below)) below++
    const isSigned = isDayOrNumber().test(lines[below]?.text ?? '')
    if (isAgain && index > 0 && !isSigned && !isDayOrNumber().test(text)) heads.add(index)
  }
  return heads
}

/** One break between the lines around a mark, so that a paragraph may go on over it. */
function gapEdit({ folded }: SourceText, above: Line | undefined, below: Line | undefined): Edit {
  const start = above?.end ?? 0
  if (below === undefined) return { start, end: folded.length, by: '' }
  return { start, end: below.start - below.indent, by: above === undefined ? '' : '\n' }
}

function hasFormFeed(source: SourceText, above: Line | undefined, below: Line | undefined): boolean {
  if (above === undefined || below === undefined) return false
  const { text } = source
  const from = startAt(source, above.end)
  const to = startAt(source, below.start)
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x0c) return true
  return false
}
