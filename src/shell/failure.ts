import { existsSync } from 'node:fs'
import { isAbsolute } from 'node:path'

/** Why an input gave no document: what was wrong with it, or with its reading. */
export type Category = 'unreadable' | 'too-large' | 'not-text' | 'timeout' | 'internal'

/** An input that could not be read, with the reason for people. */
export interface Failure {
  readonly name: string
  readonly category: Category
  readonly reason: string
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a folder',
  ENOTDIR: 'a part of its path is not a folder',
  EROFS: 'is on a read-only file system',
  ENOSPC: 'no space left on the disk',
  EMFILE: 'too many files are open at once; ulimit -n raises the limit',
  ENFILE: 'too many files are open on this machine',
  ELOOP: 'too many links',
  ENAMETOOLONG: 'name too long',
}

/** What an error of the file system says to people. */
export function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  return reasons[code ?? ''] ?? message
}

/** The reason where an error is of the machine and of no single input: it can open no more files. Null for any other. */
export function shortageOf(error: unknown): string | null {
  const message = error instanceof Error ? error.message : ''
  // The threads tell the code in the words of the message alone.
  const code = /^E[MN]FILE\b/.exec(message)?.[0]
  if (code !== undefined) return reasons[code] ?? null
  // A module that is there and is not found could not be opened.
  const missing = /^Cannot find (?:module|package) '([^']{1,4096})'/.exec(message)?.[1]
  return missing !== undefined && isAbsolute(missing) && existsSync(missing) ? (reasons.EMFILE ?? null) : null
}

/** The largest input that is read where nothing else is asked for, in bytes. */
export const defaultMaxBytes = 20_971_520

/** The reason for refusing an input of `size` bytes. */
export function tooLarge(size: number, maxBytes: number): string {
  return `too large: over ${maxBytes} bytes (${size} seen); --max-bytes raises the limit`
}
