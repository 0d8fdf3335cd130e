import { basename, resolve } from 'node:path'
import { configName, type SettingsOf, suppressionsName } from '../shell/check/config.ts'
import type { CheckSession } from '../shell/check/session.ts'
import { TimeLimitError } from '../shell/time-limit.ts'
import { type Fixing, mendLetter } from './mend-letter.ts'
import type { Reading } from './read-documents.ts'
import type { Streams } from './streams.ts'

const ownFiles = [configName, suppressionsName]

/** Says which inputs are judged: none twice, none of fuhan's own, none that the configuration leaves out. */
export function acceptor(settingsOf: SettingsOf): (name: string) => Promise<boolean> {
  const seen = new Set<string>()
  return async (name) => {
    // A file that two arguments name is one letter, not two copies of it.
    const path = name === '-' ? '-' : resolve(name)
    if (seen.has(path)) return false
    seen.add(path)
    // What a shell made of `folder/*` holds fuhan's own files too.
    if (ownFiles.includes(basename(path))) return false
    return !(await settingsOf(name)).isIgnored
  }
}

/** Judges every letter, mended where that is asked for; answers the diffs of the mending and whether one of them failed. */
export async function judgeAll(
  reading: Reading,
  session: CheckSession,
  settingsOf: SettingsOf,
  fixing: Fixing | null,
  streams: Streams,
): Promise<{ readonly diffs: readonly string[]; readonly isMendFailed: boolean }> {
  const diffs: string[] = []
  let isMendFailed = false
  for await (const { input, document: read, isParsed } of reading.letters) {
    const settings = await settingsOf(input, read.source.name)
    if (settings.isIgnored) continue
    try {
      let document = read
      let judged = await session.judge(document, settings)
      if (fixing !== null) {
        const mended = await mendLetter(read, judged, isParsed, fixing, {
          judge: (fixed) => session.judge(fixed, settings),
          streams,
          show: (diff) => diffs.push(diff),
        })
        if (mended === 'failed') isMendFailed = true
        else if (mended !== null) {
          document = mended
          judged = await session.judge(document, settings)
        }
      }
      await session.add(document, judged, settings)
    } catch (error) {
      if (!(error instanceof TimeLimitError)) throw error
      reading.fail({ name: read.source.name, category: 'timeout', reason: error.message })
    }
  }
  return { diffs, isMendFailed }
}
