import { firstFrom } from '../text/first-from.ts'
import { isBlank } from '../text/source-text.ts'
import { hasOnly, unitSet } from '../text/unit-set.ts'
import type { Outline, PageLine } from './page-outline.ts'

/** Lines below this are too short to prove a copy. */
const shortest = 20
/** A copy of less than this may be a quotation, unless so many lines in a row are the same. */
const leastCopied = 100
const leastCopiedInARow = 50
const linesInARow = 4
/** A page printed as one line of more than this is not compared with its paragraphs. */
const longestSpoken = 200_000
/** A page for the voice is one line of more than this. */
const shortestSpoken = 300

const blank = /[\s\u200b]/
const blanks = /[\s\u200b]+/g
const zeroWidth = 0x200b

/**
 * Finds the later prints of a letter that a page gives twice (desktop, elderly and mobile version): runs of lines that repeat an
 * earlier run in another container, with the short lines around them; and a copy of all paragraphs in one line, for the voice.
 * Marks them in `isDropped`.
 */
export function dropDoubles({ lines, parents }: Outline, isDropped: boolean[]): void {
  if (mayRepeat(lines, isDropped)) dropRuns(lines, parents, isDropped)
  dropSpoken(lines, isDropped)
}

/** False where no two long lines begin alike, as on most pages: then none repeats another. */
function mayRepeat(lines: readonly PageLine[], isDropped: readonly boolean[]): boolean {
  const seen = new Set<number>()
  let count = 0
  for (let index = 0; index < lines.length; index++) {
    const { text } = lines[index] as PageLine
    if (isDropped[index] || text.length < shortest) continue
    count++
    seen.add(beginningOf(text))
    if (seen.size < count) return true
  }
  return false
}

/** A number for the first printed units of a text: the same for texts that differ in blanks, seldom for others. */
function beginningOf(text: string): number {
  let hash = 0
  for (let at = 0, count = 0; at < text.length && count < shortest; at++) {
    const code = text.charCodeAt(at)
    if (isBlank(code) || code === zeroWidth) continue
    hash = (hash * 31 + code) | 0
    count++
  }
  return hash
}

function dropRuns(lines: readonly PageLine[], parents: ArrayLike<number>, isDropped: boolean[]): void {
  // Short lines prove nothing and are squeezed where they are asked for.
  const texts = lines.map(({ text }) => (text.length >= shortest ? squeezed(text) : text))
  // Most pages repeat no line, and need no homes.
  let home: Int32Array | null = null
  const seen = new Map<string, number | number[]>()
  let run: Run | null = null
  const finish = (): null => {
    if (run !== null && isDense(run, texts)) drop(run, texts, isDropped)
    return null
  }
  for (const [index, text] of texts.entries()) {
    if (isDropped[index] || text.length < shortest) continue
    const known = seen.get(text)
    if (known === undefined) {
      seen.set(text, index)
      run = finish()
      continue
    }
    const places = typeof known === 'number' ? [known] : known
    home ??= homes(lines, parents)
    const next: number | undefined = run === null ? undefined : places[firstFrom(places, run.last + 1)]
    if (run !== null && next !== undefined && next < run.start && home[next] !== home[index]) {
      run = longer(run, index, next, text.length)
      continue
    }
    run = finish()
    const first: number = places[0] ?? index
    // A letter may say a thing twice; only another container makes it a copy.
    if (home[first] === home[index]) {
      places.push(index)
      seen.set(text, places)
    } else run = { start: index, end: index, first, last: first, units: text.length, count: 1 }
  }
  finish()
}

/** A run of lines `start..end` that repeats the run `first..last`. */
interface Run {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly last: number
  readonly units: number
  readonly count: number
}

function longer(run: Run, end: number, last: number, units: number): Run {
  return { ...run, end, last, units: run.units + units, count: run.count + 1 }
}

/** True when the original has next to no long line that the copy lacks. */
function isDense(run: Run, texts: readonly string[]): boolean {
  let long = 0
  for (let index = run.first; index <= run.last; index++) if ((texts[index] ?? '').length >= shortest) long++
  return long <= run.count * 1.5
}

function drop(run: Run, texts: readonly string[], isDropped: boolean[]): void {
  let { start, end, first, last, units } = run
  // What stands around both prints and is the same belongs to the copy: title, salutation, signature.
  while (start - 1 > last && first > 0 && isSame(texts[start - 1], texts[first - 1])) {
    start--
    first--
    units += squeezed(texts[start] ?? '').length
  }
  while (end + 1 < texts.length && last + 1 < start && isSame(texts[end + 1], texts[last + 1])) {
    end++
    last++
    units += squeezed(texts[end] ?? '').length
  }
  if (units < (end - start + 1 >= linesInARow ? leastCopiedInARow : leastCopied)) return
  for (let index = start; index <= end; index++) isDropped[index] = true
}

function isSame(text = '', other = ''): boolean {
  return squeezed(text) === squeezed(other)
}

function squeezed(text: string): string {
  return blank.test(text) ? text.replace(blanks, '') : text
}

/** For each line the innermost container around it that holds more than this line. */
function homes(lines: readonly PageLine[], parents: ArrayLike<number>): Int32Array {
  const counts = new Float64Array(parents.length)
  for (const { node } of lines) counts[node] = (counts[node] ?? 0) + 1
  for (let node = parents.length - 1; node > 0; node--) {
    const parent = parents[node] ?? 0
    counts[parent] = (counts[parent] ?? 0) + (counts[node] ?? 0)
  }
  // Parents come before children, so each container is answered from its parent's answer.
  const answers = new Int32Array(parents.length)
  for (let node = 1; node < parents.length; node++)
    answers[node] = (counts[node] ?? 0) > 1 ? node : (answers[parents[node] ?? 0] ?? 0)
  return Int32Array.from(lines, ({ node }) => answers[node] ?? 0)
}

function dropSpoken(lines: readonly PageLine[], isDropped: boolean[]): void {
  let longest = -1
  let spoken = ''
  for (let index = 0; index < lines.length; index++) {
    const { text } = lines[index] as PageLine
    if (isDropped[index] || text.length <= Math.max(spoken.length, shortestSpoken)) continue
    const words = squeezed(text)
    if (words.length > longestSpoken || words.length <= Math.max(spoken.length, shortestSpoken)) continue
    longest = index
    spoken = words
  }
  if (longest < 0) return
  const units = unitSet(spoken)
  let covered = 0
  let count = 0
  for (let index = 0; index < lines.length; index++) {
    const { text: printed } = lines[index] as PageLine
    if (index === longest || isDropped[index] || printed.length < shortest) continue
    const text = squeezed(printed)
    if (text.length < shortest || text.length > spoken.length) continue
    if (++count > 400) break
    if (hasOnly(units, text) && spoken.includes(text)) covered += text.length
  }
  if (covered >= spoken.length * 0.8) isDropped[longest] = true
}
