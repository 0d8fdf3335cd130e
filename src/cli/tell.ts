import { printableLine } from '../emit/printable.ts'
import type { Streams } from './streams.ts'

/** Says one line on stderr in the name of the program; what a letter or a file's name brings into it cannot act on the terminal or pass for a line of its own. */
export function tell({ stderr }: Streams, text: string): void {
  stderr.write(`fuhan: ${printableLine(text)}\n`)
}
