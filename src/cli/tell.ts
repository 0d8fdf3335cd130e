import { printableLine } from '../emit/printable.ts'
import type { Streams } from './streams.ts'

/**
 * Says one line on stderr in the name of the program, in the language of the call; what a letter or a file's name brings into it cannot act on the
 * terminal or pass for a line of its own.
 */
export function tell(streams: Streams, text: string): void {
  streams.stderr.write(`fuhan: ${printableLine(said(streams, text))}\n`)
}

/** An English line in the language of the call. */
export function said({ speak }: Streams, line: string): string {
  return speak?.(line) ?? line
}
