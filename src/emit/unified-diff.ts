import { createTwoFilesPatch } from 'diff'
import { printable, printableLine } from './printable.ts'

/** The change of a file as a unified diff for people and `patch -p1`. Controls that a letter may bring are shown as `\u{…}`. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const name = printableLine(path)
  const [old, fresh] = name.startsWith('/') ? [name, name] : [`a/${name}`, `b/${name}`]
  const patch = createTwoFilesPatch(old, fresh, before, after, undefined, undefined, {
    context: 2,
  })
  const [, ...lines] = patch.split('\n')
  return lines
    .map((line) => (line.endsWith('\r') ? `${printable(line.slice(0, -1))}\r` : printable(line)))
    .join('\n')
}
