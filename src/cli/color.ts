import type { Streams } from './streams.ts'

/** Whether output is coloured: the flag, then NO_COLOR and FORCE_COLOR, then whether it goes to a terminal. */
export function isColored(flag: boolean | undefined, isFile: boolean, { env, stdout }: Streams): boolean {
  if (flag !== undefined) return flag
  if ((env['NO_COLOR'] ?? '') !== '' || env['TERM'] === 'dumb') return false
  const isForced = (env['FORCE_COLOR'] ?? '') !== '' && env['FORCE_COLOR'] !== '0'
  return isForced || (stdout.isTTY === true && !isFile)
}
