import { resolve, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Command } from 'commander'
import type { CheckPaint } from '../../emit/check-pretty.ts'
import { safeJson } from '../../emit/safe-json.ts'
import type { Language } from '../../emit/words/words.ts'
import type { CheckRun } from '../../model/check-run.ts'
import type { RuleSeverity } from '../../model/config.ts'
import type { Severity } from '../../model/finding.ts'
import { rules } from '../../rules/index.ts'
import { findingIds, severityOf } from '../../rules/run.ts'
import {
  type JudgingFlags,
  type Settings,
  type SettingsOf,
  settingsReader,
} from '../../shell/check/config.ts'
import { ConfigError } from '../../shell/check/config-error.ts'
import { CheckSession } from '../../shell/check/session.ts'
import { noRule } from '../../text/no-rule.ts'
import { version } from '../../version.ts'
import { formatRun, formatStats, plainPaint, statsFormats } from '../check-formats.ts'
import { coverage, tellBooks } from '../check-suppressions.ts'
import { isColored } from '../color.ts'
import type { CheckFormat, Report } from '../declarations/check-format.ts'
import { exitCodes } from '../exit-codes.ts'
import { acceptor, judgeAll } from '../judge-letters.ts'
import { languageOf, lineIn, wordsOf } from '../language.ts'
import type { Fixing } from '../mend-letter.ts'
import { openCorrections } from '../open-corrections.ts'
import { openOutput } from '../output.ts'
import { type InputFlags, lacksInputs, readDocuments } from '../read-documents.ts'
import { type Streams, write } from '../streams.ts'
import { tell } from '../tell.ts'
import { widthOf } from '../terminal-width.ts'

/** The flags of `fuhan check`. */
export interface CheckFlags extends InputFlags {
  readonly format: CheckFormat
  readonly report?: readonly Report[]
  readonly output?: string
  readonly color?: boolean | undefined
  readonly profile?: Settings['profile']
  readonly expect?: NonNullable<Settings['expect']>
  readonly rule?: Readonly<Record<string, RuleSeverity>>
  readonly maxWarnings?: number
  readonly maxPerFile: number
  readonly level?: Severity
  readonly stats?: boolean
  readonly config?: string
  readonly printConfig?: string
  readonly suppressions?: string
  readonly writeBaseline?: boolean
  readonly pruneBaseline?: boolean
  readonly fix?: boolean
  readonly fixDryRun?: boolean
  readonly unsafeFixes?: boolean
}

/** `fuhan check [inputs…]`: judges letters by the rules; exit 1 for an error, a failed input, a stale suppression or too many warnings. */
export async function runCheck(
  inputs: readonly string[],
  flags: CheckFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  const ids = findingIds()
  const refusal = refusalOf(flags, ids)
  if (refusal !== null) return refuse(streams, refusal)
  const settingsOf = settingsReader({
    cwd: process.cwd(),
    config: flags.config,
    suppressions: flags.suppressions,
    flags: judgingFlags(flags),
    ruleIds: ids,
  })
  try {
    if (flags.printConfig !== undefined) return await printConfig(flags.printConfig, settingsOf, streams)
    if (lacksInputs(inputs, streams, command)) return exitCodes.usage
    return await judgeInputs(inputs, flags, settingsOf, streams)
  } catch (error) {
    if (error instanceof ConfigError) return refuse(streams, error.message)
    throw error
  }
}

/** Why the flags cannot be meant, or not together; null where they can. */
function refusalOf(flags: CheckFlags, ids: readonly string[]): string | null {
  const isFixing = flags.fix === true || flags.fixDryRun === true
  const unknown = Object.keys(flags.rule ?? {}).find((id) => !ids.includes(id))
  if (unknown !== undefined) return `--rule: ${noRule(unknown, ids)}`
  if (flags.unsafeFixes && !isFixing) return '--unsafe-fixes goes with --fix or --fix-dry-run'
  if (flags.stats && !statsFormats.includes(flags.format))
    return `--stats goes with --format ${statsFormats.join(', ')}, not ${flags.format}`
  if (flags.stats && flags.fixDryRun) return '--stats and --fix-dry-run contradict each other'
  if (flags.corrections !== undefined && isFixing)
    return '--corrections and --fix contradict each other: a mended text is read again'
  const files = [
    ...(flags.report ?? []).map(({ file }) => file),
    ...(flags.output === undefined ? [] : [flags.output]),
  ]
  const twice = files.find(
    (file, index) => files.map((other) => resolve(other)).indexOf(resolve(file)) < index,
  )
  return twice === undefined ? null : `${twice}: two outputs go to this file`
}

function refuse(streams: Streams, reason: string): number {
  tell(streams, reason)
  return exitCodes.usage
}

function judgingFlags({ profile, expect, rule = {} }: CheckFlags): JudgingFlags {
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(expect === undefined ? {} : { expect }),
    rules: rule,
  }
}

async function judgeInputs(
  inputs: readonly string[],
  flags: CheckFlags,
  settingsOf: SettingsOf,
  streams: Streams,
): Promise<number> {
  const session = new CheckSession(
    { isWritten: flags.writeBaseline === true, isPruned: flags.pruneBaseline === true },
    flags.timeout * 1000,
  )
  const fixing = fixingOf(flags)
  const corrections = await openCorrections(flags, streams)
  const reading = readDocuments(inputs, flags, streams, {
    takesParsed: true,
    accepts: acceptor(settingsOf),
    corrections,
  })
  const { diffs, isMendFailed } = await judgeAll(reading, session, settingsOf, fixing, streams)
  let code: number = isMendFailed ? exitCodes.failed : exitCodes.done
  const { documents, books, hasBaseline } = await session.finish(
    coverage(reading.failures.length > 0 ? [] : inputs),
  )
  const run: CheckRun = {
    documents,
    hidden: 0,
    failures: reading.failures,
    rules,
    version,
    root: pathToFileURL(`${process.cwd()}${sep}`).href,
    hasBaseline,
  }
  // Opened when all is judged, so that a configuration that ends the run leaves no file half written.
  const output = await openOutput(flags.output, streams)
  if (output === null) return exitCodes.unwritten
  const level = flags.level ?? (flags.quiet ? 'error' : undefined)
  if (flags.fixDryRun) for (const diff of diffs) await output.put(diff)
  else for (const piece of await piecesOf(run, flags, level, streams)) await output.put(piece)
  if (!(await output.close())) code = exitCodes.unwritten
  for (const report of flags.report ?? [])
    if (!(await writeReport(run, report, flags, level, streams))) code = exitCodes.unwritten
  code = Math.max(code, tellBooks(books, flags.quiet === true, streams))
  const errors = documents.reduce((sum, document) => sum + document.errors, 0)
  const warnings = documents.reduce((sum, document) => sum + document.warnings, 0)
  if (errors > 0) code = Math.max(code, exitCodes.failed)
  if (flags.maxWarnings !== undefined && warnings > flags.maxWarnings) {
    tell(streams, `${warnings} warnings exceed --max-warnings ${flags.maxWarnings}`)
    code = Math.max(code, exitCodes.failed)
  }
  return reading.code() === exitCodes.internal ? exitCodes.internal : Math.max(code, reading.code())
}

function fixingOf({ fix, fixDryRun, unsafeFixes, quiet }: CheckFlags): Fixing | null {
  if (!fix && !fixDryRun) return null
  return { isDry: fixDryRun === true, isUnsafeToo: unsafeFixes === true, isQuiet: quiet === true }
}

/** What the run prints, in the format that is asked for. */
async function piecesOf(
  run: CheckRun,
  flags: CheckFlags,
  level: Severity | undefined,
  streams: Streams,
): Promise<Iterable<string>> {
  const isFile = flags.output !== undefined
  const isPainted = flags.format === 'pretty' && isColored(flags.color, isFile, streams)
  const paint = isPainted ? await colors() : plainPaint
  const language = flags.format === 'pretty' ? languageOf(flags.lang, streams.env) : (flags.lang ?? 'en')
  const words = await wordsOf(language)
  const layout = { paint, perFile: flags.maxPerFile, width: widthOf(isFile, streams), words }
  return flags.stats
    ? formatStats(run, flags.format, layout, level)
    : formatRun(await withFailuresIn(language, run), flags.format, layout, level)
}

/** The run with the reasons of inputs that failed in a language. */
async function withFailuresIn(language: Language, run: CheckRun): Promise<CheckRun> {
  const said = await lineIn(language)
  return { ...run, failures: run.failures.map((failure) => ({ ...failure, reason: said(failure.reason) })) }
}

/** A report is a file: it has no colours and no width, and is English unless asked otherwise. */
async function writeReport(
  run: CheckRun,
  report: Report,
  { maxPerFile: perFile, lang = 'en' }: CheckFlags,
  level: Severity | undefined,
  streams: Streams,
): Promise<boolean> {
  const layout = { paint: plainPaint, perFile, width: Number.POSITIVE_INFINITY, words: await wordsOf(lang) }
  const output = await openOutput(report.file, streams)
  if (output === null) return false
  const told = await withFailuresIn(lang, run)
  for (const piece of formatRun(told, report.format, layout, level)) await output.put(piece)
  return output.close()
}

async function printConfig(input: string, settingsOf: SettingsOf, streams: Streams): Promise<number> {
  const settings = await settingsOf(input)
  const { config, isIgnored, profile, expect = null, suppressions } = settings
  const severities = Object.fromEntries(findingIds().map((id) => [id, severityOf(id, settings)]))
  const shown = {
    config,
    ignored: isIgnored,
    profile,
    expect,
    suppressions: suppressions.file,
    rules: severities,
  }
  await write(streams.stdout, `${safeJson(shown, 2)}\n`)
  return exitCodes.done
}

async function colors(): Promise<CheckPaint> {
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return {
    error: chalk.red.bold,
    warning: chalk.yellow,
    info: chalk.blue,
    name: chalk.underline,
    rule: chalk.dim,
    mark: chalk.yellow,
    quiet: chalk.dim,
  }
}
