import { quarantinedIn } from '../shell/dataset/batch.ts'
import type { Progress } from '../shell/dataset/options.ts'
import type { Streams } from './streams.ts'
import { said, tell } from './tell.ts'

export type ProgressStyle = 'none' | 'plain' | 'bar' | 'ndjson'

/** Tells on stderr how far a run is. */
export interface Reporter {
  readonly update: (progress: Progress) => void
  /** Says a line between. */
  readonly say: (text: string) => void
  /** Takes the bar away. */
  readonly close: () => void
}

const pauses: Readonly<Record<ProgressStyle, number>> = {
  none: Number.POSITIVE_INFINITY,
  plain: 10_000,
  bar: 100,
  ndjson: 1000,
}
/** A rate is that of the last seconds, so that it follows what the letters are like now. */
const rateOver = 10_000

/** Opens a reporter: lines every ten seconds, a line that is painted over, or JSON every second for programs. */
export function openProgress(style: ProgressStyle, streams: Streams): Reporter {
  const { stderr } = streams
  const started = performance.now()
  const seen: { at: number; inputs: number }[] = [{ at: started, inputs: 0 }]
  let told = started
  let isPainted = false
  const erase = () => {
    if (isPainted) stderr.write('\r\u001b[K')
    isPainted = false
  }
  const update = (progress: Progress) => {
    const now = performance.now()
    if (now - told < pauses[style]) return
    told = now
    const { inputs } = progress.counts
    seen.push({ at: now, inputs })
    while (seen.length > 2 && now - (seen[0]?.at ?? now) > rateOver) seen.shift()
    const from = seen[0] ?? { at: now, inputs }
    const rate = now > from.at ? ((inputs - from.inputs) / (now - from.at)) * 1000 : 0
    if (style === 'ndjson') stderr.write(`${JSON.stringify(recordOf(progress, rate, now - started))}\n`)
    else if (style === 'plain') tell(streams, words(progress, rate))
    else {
      erase()
      const done = said(streams, words(progress, rate))
      stderr.write(`${bar(progress)}${done}${said(streams, left(progress, now - started))}`)
      isPainted = true
    }
  }
  return {
    update,
    say: (text) => {
      erase()
      if (style !== 'none') tell(streams, text)
    },
    close: erase,
  }
}

function recordOf({ counts, bytes, totalBytes, isFinishing }: Progress, rate: number, elapsed: number) {
  return {
    inputs: counts.inputs,
    documents: counts.documents,
    quarantined: quarantinedIn(counts),
    bytes,
    totalBytes,
    inputsPerSecond: Math.round(rate),
    milliseconds: Math.round(elapsed),
    isFinishing,
  }
}

function words({ counts, isFinishing }: Progress, rate: number): string {
  const failures = quarantinedIn(counts)
  const done = `${counts.inputs} inputs${failures > 0 ? `, ${failures} quarantined` : ''}`
  return isFinishing ? `${done}; finishing the tables` : `${done}, ${Math.round(rate)} inputs/s`
}

const width = 20

function shareOf({ bytes, totalBytes }: Progress): number | null {
  return totalBytes === null || totalBytes === 0 ? null : Math.min(1, bytes / totalBytes)
}

function bar(progress: Progress): string {
  const share = shareOf(progress)
  if (share === null) return ''
  const full = Math.round(share * width)
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${Math.floor(share * 100)} %  `
}

function left(progress: Progress, elapsed: number): string {
  const share = shareOf(progress)
  if (share === null || share < 0.02 || progress.isFinishing) return ''
  const seconds = Math.round((elapsed / share - elapsed) / 1000)
  const minutes = Math.floor(seconds / 60)
  return `, ${minutes > 0 ? `${minutes} min ` : ''}${seconds % 60} s left`
}
