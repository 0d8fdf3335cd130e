import type { Streams } from './streams.ts'

/** Columns that output for people may take: those of the terminal it goes to, no limit in a file or a pipe. */
export function widthOf(isFile: boolean, { stdout }: Streams): number {
  return (stdout.isTTY === true && !isFile ? stdout.columns : undefined) ?? Number.POSITIVE_INFINITY
}
