import { breadcrumbHomes } from '../grammar/breadcrumb.ts'
import { bare, isBreadcrumb } from './cues.ts'
import type { PageLine } from './page-outline.ts'

const homes: ReadonlySet<string> = new Set(breadcrumbHomes)
const sign = /^[>/»›→≫\\|]/u
const signAlone = /^[>/»›→≫\\|-]+$/u
/** More steps than this are a menu. */
const mostSteps = 12
const longestStep = 40
/** In every opening of a breadcrumb: looked for before blanks and widths are. */
const mayOpen = /[位页]|所\s*在/

/** Joins a breadcrumb (当前位置) whose steps are items of a list or cells of a row into the one line that it looks like. */
export function joinBreadcrumb(lines: readonly PageLine[]): readonly PageLine[] {
  const start = lines.findIndex((line, index) => !line.isHidden && isOpening(line, lines[index + 1]))
  const first = lines[start]
  if (first === undefined) return lines
  let end = start + 1
  while (end < lines.length && end - start <= mostSteps && isStep(lines[end], lines[end - 1])) end++
  if (end === start + 1 && !first.isRow) return lines
  const steps = lines.slice(start, end)
  const joined: PageLine = {
    ...first,
    text: steps
      .map((step) => (step.isRow ? step.text.replace(/(?<!\s)\s*\|\s*/g, ' ').trim() : step.text))
      .join(' '),
    links: steps.reduce((sum, step) => sum + step.links, 0),
    isRow: false,
  }
  return [...lines.slice(0, start), joined, ...lines.slice(end)]
}

/** What a line prints, without blanks and the bars between its cells. */
function wordsOf({ text, isRow }: PageLine): string {
  return bare(isRow ? text.replaceAll('|', '') : text)
}

/** 当前位置： with nothing after it, or 首页 with a sign before what follows. */
function isOpening(line: PageLine, next: PageLine | undefined): boolean {
  if (line.text.length > longestStep * (line.isRow ? 4 : 1)) return false
  if (!mayOpen.test(line.text)) return false
  const text = wordsOf(line)
  if (line.isRow && isBreadcrumb(text)) return true
  if (homes.has(text)) return next !== undefined && sign.test(wordsOf(next))
  return isBreadcrumb(text) && /[:>]$/.test(text)
}

function isStep(line: PageLine | undefined, before: PageLine | undefined): boolean {
  if (
    line === undefined ||
    line.isHidden ||
    line.isHeading ||
    line.text.length > longestStep * (line.isRow ? 4 : 1)
  )
    return false
  if (line.links * 2 >= line.text.length || sign.test(wordsOf(line))) return true
  // The page itself, no link, after a sign of its own: > 正文.
  return (line.isRow && line.links > 0) || (before !== undefined && signAlone.test(wordsOf(before)))
}
