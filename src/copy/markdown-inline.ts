import { type Edit, leaveOut, readAs } from '../text/edit.ts'

/** The address of a link that a mention leaves out; another is printed. */
const plainAddress = /^\]\((?:https?:|mailto:|tel:|javascript:|[./#?])[^()\s]*\)$/
const longestAddress = 600
const punctuation = /[!-/:-@[-`{-~]/
const closingSign = /[、，,。.；;：:）)》”’」』】?!？！%\]\s]|^$/
const blankOrEdge = /^$|\s/
const word = /[\p{L}\p{N}]/u
const hanzi = /[々-〇㐀-鿿𠀀-𲎯]/u
/** What may stand before a name, whose other signs are masked: 、陆**. */
const beforeName = /^$|[\s、,，;；:：(（“]/

interface Run {
  readonly at: number
  readonly sign: string
  readonly size: number
  readonly opens: boolean
  readonly closes: boolean
  isPaired: boolean
}

/** The inline marks of Markdown in a paragraph: what to leave out, and how many of the marks there are. */
export interface InlineMarks {
  readonly edits: Edit[]
  /** Links, images, pairs of emphasis and escapes. */
  readonly count: number
  /** Runs of `**` that close nothing, where emphasis spans paragraphs. */
  readonly stray: readonly Edit[]
}

/** Reads the inline marks at `[start, end)`, a paragraph or a line. */
export function inlineMarks(text: string, start: number, end: number): InlineMarks {
  const reading: Reading = { text, start, end, edits: [], runs: [], brackets: [], count: 0 }
  for (let at = start; at < end; ) {
    if (text.charCodeAt(at) > 0x7e) at++
    else at = readSign(reading, at)
  }
  const { edits, runs } = reading
  const count = reading.count + pairRuns(runs, edits)
  const stray = runs.flatMap((run) =>
    run.isPaired || run.sign !== '*' || run.size !== 2 ? [] : [leaveOut(run.at, run.at + 2)],
  )
  return { edits, count, stray }
}

/** What has been read of a paragraph. */
interface Reading {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly edits: Edit[]
  readonly runs: Run[]
  /** Brackets that are open. */
  readonly brackets: { readonly at: number; readonly isImage: boolean }[]
  count: number
}

/** Reads the sign at `at` and gives where to go on. */
function readSign(reading: Reading, at: number): number {
  const { text, start, brackets } = reading
  switch (text.charAt(at)) {
    case '\\':
      return readEscape(reading, at)
    case '[': {
      const isImage = at > start && text.charAt(at - 1) === '!'
      brackets.push({ at: isImage ? at - 1 : at, isImage })
      return at + 1
    }
    case ']':
      return readLink(reading, at)
    case '*':
    case '_':
    case '~':
    case '`':
      return readRun(reading, at)
    default:
      return at + 1
  }
}

/** A backslash before a mark or at the end of a line. */
function readEscape(reading: Reading, at: number): number {
  const { text, end, edits } = reading
  const next = at + 1 < end ? text.charAt(at + 1) : '\n'
  const isBreak = next === '\n' || next === '\r'
  if (!isBreak && !punctuation.test(next)) return at + 1
  edits.push(leaveOut(at, at + 1))
  reading.count++
  return isBreak ? at + 1 : at + 2
}

/** A bracket that may close the words of a link or an image. */
function readLink(reading: Reading, at: number): number {
  const { text, end, edits, brackets } = reading
  const open = brackets.pop()
  const close = open === undefined ? -1 : linkEnd(text, at, end)
  if (open === undefined || close < 0) return at + 1
  reading.count++
  if (open.isImage) edits.push(readAs(open.at, close, ''))
  else {
    const isPlain = plainAddress.test(text.slice(at, close))
    edits.push(leaveOut(open.at, open.at + 1))
    edits.push(isPlain ? leaveOut(at, close) : readAs(at, close, ''))
  }
  return close
}

/** Signs of emphasis, one after the other. */
function readRun(reading: Reading, at: number): number {
  const { text, end, runs } = reading
  const sign = text.charAt(at)
  let size = 1
  while (at + size < end && text.charAt(at + size) === sign) size++
  const run = mayMark(sign, size) ? runAt(reading, at, sign, size) : null
  if (run !== null) runs.push(run)
  return at + size
}

/** Whether so many of a sign mark anything: ~~struck out~~, `code`, up to three of the others. */
function mayMark(sign: string, size: number): boolean {
  if (sign === '~') return size === 2
  return size <= (sign === '`' ? 1 : 3)
}

/** Where the target of a link that closes with the bracket at `at` ends: (…), [id] or {…}; -1 where it is no link. */
function linkEnd(text: string, at: number, end: number): number {
  const next = text.charAt(at + 1)
  if (next !== '(' && next !== '{') return -1
  const close = next === '(' ? ')' : '}'
  const last = Math.min(end, at + longestAddress)
  let depth = 0
  for (let to = at + 1; to < last; to++) {
    const sign = text.charAt(to)
    if (sign === '\\') to++
    else if (sign === '\n' || text.startsWith('](', to)) return -1
    else if (sign === next) depth++
    else if (sign === close && --depth === 0) return isTarget(text.slice(at + 2, to), next) ? to + 1 : -1
  }
  return -1
}

/** Whether what stands in brackets after a `]` is an address or attributes: [1](试行) is neither. */
function isTarget(target: string, bracket: string): boolean {
  return bracket === '{'
    ? /^[.#\s=\w"-]*$/.test(target)
    : target === '' || !hanzi.test(target.charAt(0)) || /^[^\s()]*[/.]/.test(target)
}

/** What a run of signs may do where it stands, or null where it is no mark. */
function runAt({ text, start, end }: Reading, at: number, sign: string, size: number): Run | null {
  const before = at > start ? text.charAt(at - 1) : ''
  const after = at + size < end ? text.charAt(at + size) : ''
  if (sign === '`') return { at, sign, size, opens: true, closes: true, isPaired: false }
  if (sign === '*' && isMask(text, at, before, after, start)) return null
  if (sign === '_' && word.test(before) && word.test(after)) return null
  const isWide = sign === '*' && size === 2
  const opens = isOpening(before, after, isWide)
  const closes = isClosing(before, after, isWide)
  return { at, sign, size, opens, closes, isPaired: false }
}

function isOpening(before: string, after: string, isWide: boolean): boolean {
  return !blankOrEdge.test(after) && !(closingSign.test(after) && (word.test(before) || !isWide))
}

function isClosing(before: string, after: string, isWide: boolean): boolean {
  return !blankOrEdge.test(before) && (isWide || word.test(before) || closingSign.test(after))
}

/** Whether stars stand for signs of a name or a number that are kept secret: 陆**、138****0000. */
function isMask(text: string, at: number, before: string, after: string, start: number): boolean {
  if (/\d/.test(before) && /\d/.test(after)) return true
  if (!hanzi.test(before)) return false
  const earlier = at - 1 > start ? text.charAt(at - 2) : ''
  return beforeName.test(earlier) && !blankOrEdge.test(after)
}

/** Pairs each closing run with the nearest opening run of its kind; gives how many pairs there are. */
function pairRuns(runs: readonly Run[], edits: Edit[]): number {
  const open = new Map<string, Run[]>()
  let count = 0
  for (const run of runs) {
    const kind = run.sign + run.size
    const stack = open.get(kind) ?? []
    const opener = run.closes ? stack.pop() : undefined
    if (opener !== undefined) {
      opener.isPaired = true
      run.isPaired = true
      edits.push(leaveOut(opener.at, opener.at + opener.size), leaveOut(run.at, run.at + run.size))
      count++
    } else if (run.opens) {
      stack.push(run)
      open.set(kind, stack)
    }
  }
  return count
}
