import type { Line } from '../text/lines.ts'
import type { LineRange } from '../text/range.ts'

/** Lines of a head that a second print repeats above its addressee at most. */
const mostHeadLines = 8
/** Lines from the addressee on that show a print of the same letter. */
const fewestLines = 2
const shortestOpening = 12

/**
 * The lines of the other print where a page prints its letter twice (addressee and opening stand there again), or null: the letter is read from the print that
 * is whole, the first of equals. `first` is the line of the addressee.
 */
export function secondPrint(lines: readonly Line[], first: number): LineRange | null {
  const words = (index: number) => lines[index]?.text ?? ''
  if (words(first + 1).length < shortestOpening) return null
  let again = first + fewestLines
  while (again < lines.length && (words(again) !== words(first) || words(again + 1) !== words(first + 1)))
    again++
  if (again >= lines.length) return null
  let same = fewestLines
  while (again + same < lines.length && first + same < again && words(again + same) === words(first + same))
    same++
  let head = 0
  while (
    head < mostHeadLines &&
    again - head > first + fewestLines &&
    first > head &&
    words(again - head - 1) === words(first - head - 1)
  )
    head++
  // The first print is cut short where the second goes on after the place at which the first ends.
  const isCut = first + same >= again - head && again + same < lines.length
  return isCut ? { from: first - head, to: again - head } : { from: again - head, to: again + same }
}
