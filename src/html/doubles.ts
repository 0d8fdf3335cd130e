import type { Outline } from './outline.ts'

/** Lines below this are too short to prove a copy. */
const shortest = 20
/** A copy of less than this may be a quotation. */
const leastCopied = 100
/** A page printed as one line of more than this is not compared with its paragraphs. */
const longestSpoken = 200_000

const blank = /[\s\u200b]/
const blanks = /[\s\u200b]+/g

/**
 * Finds the later prints of a letter that a page gives twice (desktop, elderly and mobile version): runs of lines that repeat an
 * earlier run in another container, with the short lines around them; and a copy of all paragraphs in one line, for the voice.
 * Marks them in `isDropped`.
 */
export function dropDoubles({ lines, parents }: Outline, isDropped: boolean[]): void {
  const texts = lines.map(({ text }) => (blank.test(text) ? text.replace(blanks, '') : text))
  const home = homes(
    lines.map((line) => line.node),
    parents,
  )
  const seen = new Map<string, number>()
  let run = { start: -1, end: -1, first: -1, last: -1, units: 0, count: 0 }
  const finish = () => {
    if (run.units >= leastCopied && isDense(run, texts)) drop(run, texts, isDropped)
    run = { start: -1, end: -1, first: -1, last: -1, units: 0, count: 0 }
  }
  for (const [index, text] of texts.entries()) {
    if (isDropped[index] || text.length < shortest) continue
    const earlier = seen.get(text)
    if (earlier === undefined) {
      seen.set(text, index)
      finish()
      continue
    }
    if (home[earlier] === home[index]) {
      finish()
      continue
    }
    if (run.start >= 0 && !(earlier > run.last && run.start > earlier)) finish()
    if (run.start < 0)
      run = { start: index, end: index, first: earlier, last: earlier, units: text.length, count: 1 }
    else run = { ...run, end: index, last: earlier, units: run.units + text.length, count: run.count + 1 }
  }
  finish()
  dropSpoken(texts, isDropped)
}

type Run = { start: number; end: number; first: number; last: number; units: number; count: number }

/** True when the original has next to no long line that the copy lacks. */
function isDense(run: Run, texts: readonly string[]): boolean {
  let long = 0
  for (let index = run.first; index <= run.last; index++) if ((texts[index] ?? '').length >= shortest) long++
  return long <= run.count * 1.5
}

function drop(run: Run, texts: readonly string[], isDropped: boolean[]): void {
  let { start, end, first, last } = run
  // What stands around both prints and is the same belongs to the copy: title, salutation, signature.
  while (start - 1 > last && first > 0 && texts[start - 1] === texts[first - 1]) {
    start--
    first--
  }
  while (end + 1 < texts.length && last + 1 < start && texts[end + 1] === texts[last + 1]) {
    end++
    last++
  }
  for (let index = start; index <= end; index++) isDropped[index] = true
}

/** For each line the innermost container around it that holds more than this line. */
function homes(nodes: readonly number[], parents: readonly number[]): number[] {
  const counts = new Float64Array(parents.length)
  for (const node of nodes) counts[node] = (counts[node] ?? 0) + 1
  for (let node = parents.length - 1; node > 0; node--) {
    const parent = parents[node] ?? 0
    counts[parent] = (counts[parent] ?? 0) + (counts[node] ?? 0)
  }
  // Parents come before children, so each container is answered from its parent's answer.
  const answers = new Int32Array(parents.length)
  for (let node = 1; node < parents.length; node++)
    answers[node] = (counts[node] ?? 0) > 1 ? node : (answers[parents[node] ?? 0] ?? 0)
  return nodes.map((node) => answers[node] ?? 0)
}

function dropSpoken(texts: readonly string[], isDropped: boolean[]): void {
  let longest = -1
  for (const [index, text] of texts.entries())
    if (!isDropped[index] && text.length <= longestSpoken && text.length > (texts[longest]?.length ?? 300))
      longest = index
  const spoken = texts[longest]
  if (spoken === undefined) return
  let covered = 0
  let count = 0
  for (const [index, text] of texts.entries()) {
    if (index === longest || isDropped[index] || text.length < shortest || text.length > spoken.length)
      continue
    if (++count > 400) break
    if (spoken.includes(text)) covered += text.length
  }
  if (covered >= spoken.length * 0.8) isDropped[longest] = true
}
