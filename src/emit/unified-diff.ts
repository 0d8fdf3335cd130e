import { formatPatch, type StructuredPatch, structuredPatch } from 'diff'
import { printable, printableLine } from './printable.ts'

/** Changed lines up to which the least difference is looked for; the search costs their number times that of all lines. */
const maxEdits = 400
const context = 2

/**
 * The change of a file as a unified diff for people and `patch -p1`. Controls that a letter may bring are shown as `\u{…}`. Where very many lines
 * change, it is one hunk from the first changed line to the last.
 */
export function unifiedDiff(path: string, before: string, after: string): string {
  const name = printableLine(path)
  const [old, fresh] = name.startsWith('/') ? [name, name] : [`a/${name}`, `b/${name}`]
  const patch =
    structuredPatch(old, fresh, before, after, undefined, undefined, { context, maxEditLength: maxEdits }) ??
    oneHunk(old, fresh, before, after)
  return formatPatch(patch)
    .split('\n')
    .filter((line) => !/^=+$/.test(line))
    .map((line) => (line.endsWith('\r') ? `${printable(line.slice(0, -1))}\r` : printable(line)))
    .join('\n')
}

function oneHunk(oldFileName: string, newFileName: string, before: string, after: string): StructuredPatch {
  const old = linesOf(before)
  const fresh = linesOf(after)
  const shorter = Math.min(old.length, fresh.length)
  let start = 0
  while (start < shorter && old[start] === fresh[start]) start++
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === fresh.at(-1 - end)) end++
  const from = Math.max(0, start - context)
  const tail = Math.max(0, end - context)
  const marked = (mark: string, lines: readonly string[]) =>
    // The last line may lack its line end, which a diff says in a line of its own.
    lines.flatMap((line) =>
      line.endsWith('\n') ? [mark + line.slice(0, -1)] : [mark + line, '\\ No newline at end of file'],
    )
  return {
    oldFileName,
    newFileName,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: [
      {
        oldStart: from + 1,
        oldLines: old.length - tail - from,
        newStart: from + 1,
        newLines: fresh.length - tail - from,
        lines: [
          ...marked(' ', old.slice(from, start)),
          ...marked('-', old.slice(start, old.length - end)),
          ...marked('+', fresh.slice(start, fresh.length - end)),
          ...marked(' ', old.slice(old.length - end, old.length - tail)),
        ],
      },
    ],
  }
}

/** The lines of a text, each with its line end. */
function linesOf(text: string): string[] {
  const lines = text.split(/(?<=\n)/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}
