import type { Command } from 'commander'
import { formatPage } from '../../emit/page.ts'
import { Report } from '../../emit/report/report.ts'
import { type ReportLetter, reportLetter } from '../../emit/report/report-letter.ts'
import { ReportRowsCollector } from '../../emit/report/report-rows.ts'
import { safeJson } from '../../emit/safe-json.ts'
import type { Language } from '../../emit/words/words.ts'
import type { ProfileName } from '../../model/config.ts'
import type { Document } from '../../model/document.ts'
import type { ReportData, ReportRows } from '../../model/report.ts'
import { aboutRule } from '../../rules/about.ts'
import { rules } from '../../rules/index.ts'
import { createSeries } from '../../series.ts'
import { judge } from '../../shell/check/judge.ts'
import { packed, readPageBundle } from '../../shell/page-bundle.ts'
import { TimeLimitError, withinTime } from '../../shell/time-limit.ts'
import { version } from '../../version.ts'
import { exitCodes } from '../exit-codes.ts'
import { openCorrections } from '../open-corrections.ts'
import { openOutput } from '../output.ts'
import { type InputFlags, lacksInputs, type Reading, readDocuments } from '../read-documents.ts'
import type { Streams } from '../streams.ts'
import { tell } from '../tell.ts'
import { pageHasPlace, writePage } from '../write-page.ts'
import { datasetInputs } from './dataset-inputs.ts'

/** The flags of `fuhan report`; `maxBytes` limits an input. */
export interface ReportFlags extends InputFlags {
  readonly format: 'html' | 'json'
  readonly profile: ProfileName
  readonly maxPageBytes: number
  readonly output?: string
  readonly open?: boolean
  readonly lang?: Language
}

/** Figures that are held for the series; the report says where there were more. */
const seriesFigures = 300_000

/** `fuhan report [inputs…]`: what a dataset holds at a glance (数据概览), as a web page or as JSON. */
export async function runReport(
  inputs: readonly string[],
  flags: ReportFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  if (lacksInputs(inputs, streams, command)) return exitCodes.usage
  if (flags.format === 'json' && flags.open) {
    tell(streams, '--open goes with --format html')
    return exitCodes.usage
  }
  if (flags.format === 'html' && !pageHasPlace(flags, streams)) return exitCodes.usage
  const corrections = await openCorrections(flags, streams)
  const reading = readDocuments(datasetInputs(inputs), flags, streams, { takesParsed: true, corrections })
  if (flags.format === 'json') {
    const output = await openOutput(flags.output, streams)
    if (output === null) return exitCodes.unwritten
    await output.put(`${safeJson(await gather(reading, flags, () => {}), 2)}\n`)
    return (await output.close()) ? reading.code() : exitCodes.unwritten
  }
  const rows = new ReportRowsCollector(packed, flags.maxPageBytes)
  const data = await gather(reading, flags, (letter) => rows.add(letter))
  const page = await pageOf(data, rows, inputs, flags)
  if (typeof page === 'number') {
    tell(streams, `--max-bytes ${flags.maxPageBytes} is too small: the page takes ${page} without any rows`)
    return exitCodes.usage
  }
  return (await writePage(page, 'report.html', flags, streams)) ? reading.code() : exitCodes.unwritten
}

/** The page with as many rows as it may hold; the bytes of the page without any where these are too many. */
async function pageOf(
  report: ReportData,
  collector: ReportRowsCollector,
  inputs: readonly string[],
  { lang, maxPageBytes }: ReportFlags,
): Promise<string | number> {
  const bundle = await readPageBundle('report')
  const summary = packed(JSON.stringify(report))
  const speaking = new Set(report.rules.map(({ rule }) => rule))
  const about = rules.filter(({ id }) => speaking.has(id)).map(aboutRule)
  const pageWith = (rows: ReportRows) =>
    formatPage(bundle, 'fuhan', {
      data: { view: 'report', version, language: lang ?? null, inputs, rules: about, summary, rows },
    })
  const bare = Buffer.byteLength(pageWith(collector.finish(0)))
  return bare > maxPageBytes ? bare : pageWith(collector.finish(maxPageBytes - bare - countDigits))
}

/** The numbers of rows that are kept take more digits than the noughts of a page without any. */
const countDigits = 100

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
