import type { Command } from 'commander'
import { Report } from '../../emit/report/report.ts'
import { type ReportLetter, reportLetter } from '../../emit/report/report-letter.ts'
import { safeJson } from '../../emit/safe-json.ts'
import type { ProfileName } from '../../model/config.ts'
import type { Document } from '../../model/document.ts'
import type { ReportData } from '../../model/report.ts'
import { createSeries } from '../../series.ts'
import { judge } from '../../shell/check/judge.ts'
import { TimeLimitError, withinTime } from '../../shell/time-limit.ts'
import { version } from '../../version.ts'
import { exitCodes } from '../exit-codes.ts'
import { openOutput } from '../output.ts'
import { type InputFlags, type Reading, readDocuments } from '../read-documents.ts'
import type { Streams } from '../streams.ts'
import { datasetInputs } from './dataset-inputs.ts'

/** The flags of `fuhan report`. */
export interface ReportFlags extends InputFlags {
  readonly format: 'json'
  readonly profile: ProfileName
  readonly output?: string
}

/** Figures that are held for the series; the report says where there were more. */
const seriesFigures = 300_000

/** `fuhan report [inputs…]`: what a dataset holds at a glance (数据概览). */
export async function runReport(
  inputs: readonly string[],
  flags: ReportFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  if (inputs.length === 0 && streams.stdin.isTTY) {
    streams.stderr.write(command.helpInformation())
    return exitCodes.usage
  }
  const output = await openOutput(flags.output, streams)
  if (output === null) return exitCodes.failed
  const reading = readDocuments(datasetInputs(inputs), flags, streams, { takesParsed: true })
  const data = await gather(reading, flags, () => {})
  await output.put(`${safeJson(data, 2)}\n`)
  return (await output.close()) ? reading.code() : exitCodes.failed
}

/** Reads and judges every letter; `take` is given each of them. */
async function gather(
  reading: Reading,
  { profile, timeout }: ReportFlags,
  take: (letter: ReportLetter) => void,
): Promise<ReportData> {
  const report = new Report()
  const series = createSeries({ most: seriesFigures })
  let letters = 0
  let seriesLetters = 0
  for await (const document of reading.documents) {
    const findings = findingsOf(document, profile, timeout * 1000, reading)
    if (findings === null) continue
    const letter = reportLetter(++letters, document, findings)
    report.add(letter)
    if (series.add(document)) seriesLetters++
    take(letter)
  }
  const failed = reading.failures.length
  return report.finish({ version, profile, failed, series: series.finish(), seriesLetters })
}

/** What `check` finds on a letter by itself; null, which has been told, where that takes too long. */
function findingsOf(document: Document, profile: ProfileName, timeout: number, reading: Reading) {
  try {
    return withinTime(timeout, () => judge(document, { profile, rules: {} })).findings
  } catch (error) {
    if (!(error instanceof TimeLimitError)) throw error
    reading.fail({ name: document.source.name, category: 'timeout', reason: error.message })
    return null
  }
}
