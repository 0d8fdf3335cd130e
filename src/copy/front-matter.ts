import { frontMatterNames } from '../grammar/front-matter.ts'
import type { Page } from '../model/document.ts'
import { type Edit, leaveOut } from '../text/edit.ts'
import { usualHanzi } from '../text/hanzi.ts'
import type { Line } from '../text/lines.ts'
import { type SourceText, spanAt } from '../text/source-text.ts'
import type { Form } from './form.ts'

/** Lines of a head; one with more is a text. */
const longestHead = 60
const pair = new RegExp(`^([a-z][a-z _-]{1,24}|[${usualHanzi}]{2,4}) ?: ?(.*)$`, 'i')
const bracketed = new RegExp(`^【 ?([${usualHanzi}]{2,4}) ?】 ?:? ?(.*)$`)
/** The name of the site that a page's own title ends in: …的答复_某市人民政府. */
const siteAfter = new RegExp(
  `(?: ?_|__| - | \\| |-(?=[${usualHanzi}]{2,16}(?:局|委|厅|办|政府|网|站|部)$))[^_。,;:|]{2,30}$`,
  'u',
)

interface Pair {
  readonly line: Line
  readonly field: string
  /** The folded offset of the value, which may be empty. */
  readonly from: number
}

/** What the copy says of itself above the letter: YAML between `---`, `Title:` to `Markdown Content:`, 【标题】 to 【正文】. */
export const frontMatterForm: Form = {
  name: 'front matter',
  isOnPages: false,
  read: ({ source, lines: linesOf }) => {
    const head = source.folded.slice(0, 400).trimStart()
    if (!(head.startsWith('---') || head.startsWith('【') || /^title ?:/i.test(head))) return null
    const lines = linesOf()
    const first = lines[0]?.text ?? ''
    const pairs = first.startsWith('---')
      ? yamlPairs(lines)
      : first.startsWith('【')
        ? bracketedPairs(lines)
        : namedPairs(lines)
    if (pairs === null || pairs.length === 0) return null
    return { ...editsOf(source, pairs), evidence: `${pairs.length} lines tell of the page` }
  },
}

function pairOf(line: Line, pattern: RegExp): Pair | null {
  const match = pattern.exec(line.text)
  const field = frontMatterNames[match?.[1]?.toLowerCase().trim() ?? '']
  return match === null || field === undefined
    ? null
    : { line, field, from: line.end - (match[2]?.length ?? 0) }
}

function yamlPairs(lines: readonly Line[]): Pair[] | null {
  const close = lines.findIndex(({ text, index }) => index > 0 && /^(?:---|\.\.\.)$/.test(text))
  if (close < 2 || close > longestHead) return null
  const inner = lines.slice(1, close)
  const pairs = inner.flatMap((line) => pairOf(line, pair) ?? [])
  if (!pairs.some(({ field }) => field !== 'other')) return null
  const known = new Map(pairs.map((found) => [found.line, found]))
  return lines.slice(0, close + 1).map((line) => known.get(line) ?? { line, field: 'other', from: line.end })
}

function namedPairs(lines: readonly Line[]): Pair[] | null {
  const pairs: Pair[] = []
  for (const line of lines.slice(0, longestHead)) {
    const found = pairOf(line, pair)
    if (found === null) break
    pairs.push(found)
    if (found.field === 'letter') break
  }
  return pairs.some(({ field }) => field === 'letter' || field === 'url') ? pairs : null
}

function bracketedPairs(lines: readonly Line[]): Pair[] | null {
  const pairs = lines.flatMap((line) => pairOf(line, bracketed) ?? [])
  return pairs.some(({ field }) => field === 'letter') ? pairs : null
}

/** The title and the first words of the letter stay, without their labels; every other line goes to the page. */
function editsOf(source: SourceText, pairs: readonly Pair[]) {
  const { folded } = source
  const edits: Edit[] = []
  const page: { -readonly [Key in keyof Page]?: Page[Key] } = {}
  for (const { line, field, from } of pairs) {
    const value = folded.slice(from, line.end)
    const quote = /^(['"]).*\1$/.test(value) ? 1 : 0
    const to = line.end - quote
    const words = source.text.slice(...spanAt(source, from + quote, Math.max(from + quote, to))).trim()
    if (field === 'letter') {
      edits.push(leaveOut(line.start, from))
      continue
    }
    if (field === 'title' && page.title === undefined && words !== '') {
      page.title = words
      edits.push(leaveOut(line.start, from + quote))
      const site = siteAfter.exec(folded.slice(from + quote, to))
      const end = site === null ? to : from + quote + site.index
      if (end < line.end) edits.push(leaveOut(end, line.end))
      continue
    }
    if (field !== 'other' && field !== 'title' && words !== '') page[field as 'url'] ??= words
    edits.push(leaveOut(line.start, line.end))
  }
  return { edits, page }
}
