import { availableParallelism } from 'node:os'
import { dirname, resolve } from 'node:path'
import type { Command } from 'commander'
import { type Format, formats, quarantinedIn } from '../../shell/dataset/batch.ts'
import { convert } from '../../shell/dataset/convert.ts'
import { DatasetError } from '../../shell/dataset/errors.ts'
import type { ConvertOptions, Shard, Summary } from '../../shell/dataset/options.ts'
import { coverage } from '../check-suppressions.ts'
import { exitCodes } from '../exit-codes.ts'
import { languageOf, wordsOf } from '../language.ts'
import { openProgress, type ProgressStyle } from '../progress.ts'
import { type InputFlags, lacksInputs } from '../read-documents.ts'
import type { Streams } from '../streams.ts'
import { tell } from '../tell.ts'

/** The flags of `fuhan convert`. */
export interface ConvertFlags extends InputFlags {
  readonly output: string
  readonly to?: readonly Format[]
  readonly filesFrom?: string
  readonly text?: boolean
  readonly bom?: boolean
  readonly regionAt?: number
  readonly workers?: number
  readonly checkpoint: number
  readonly progress?: ProgressStyle
  readonly resume?: boolean
  readonly verify?: boolean
  readonly retryQuarantined?: boolean
  readonly overwrite?: boolean
  readonly shard?: Shard
  readonly shards?: number
}

/** `fuhan convert [inputs…] -o FOLDER`: a dataset, and on stderr how far it is and what became of every input. */
export async function runConvert(
  inputs: readonly string[],
  flags: ConvertFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  if (flags.filesFrom === undefined && lacksInputs(inputs, streams, command)) return exitCodes.usage
  const usage = (words: string) => {
    tell(streams, words)
    return exitCodes.usage
  }
  const refusal = refusalOf(inputs, flags)
  if (refusal !== null) return usage(refusal)
  const shard = flags.shards === undefined ? flags.shard : shardOf(flags.shards, streams.env)
  if (typeof shard === 'string') return usage(shard)

  const style = flags.progress ?? (flags.quiet === true ? 'none' : streams.stderr.isTTY ? 'bar' : 'plain')
  const progress = openProgress(style, streams)
  const stop = new AbortController()
  const interrupt = () => {
    for (const signal of signals) process.off(signal, interrupt)
    stop.abort()
    progress.say('stopping after the inputs in hand; interrupt again to stop at once')
  }
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.on(signal, interrupt)
  try {
    const summary = await convert({
      ...optionsOf(inputs, flags),
      shard,
      refusesEmpty: refusesEmpty(shard, flags),
      stdin: streams.stdin as AsyncIterable<Uint8Array>,
      signal: stop.signal,
      onProgress: progress.update,
      onWait: (other) =>
        progress.say(`${flags.output}: ${other} was writing to it; waiting to see whether it still runs`),
      wantsTotal: style === 'bar' || style === 'ndjson',
    })
    progress.close()
    return await tellSummary(summary, inputs, { ...flags, ...(shard && { shard }) }, streams)
  } catch (error) {
    progress.close()
    if (!(error instanceof DatasetError)) throw error
    tell(streams, error.message)
    return error.isUsage ? exitCodes.usage : exitCodes.failed
  } finally {
    for (const signal of signals) process.off(signal, interrupt)
  }
}

/** Whether inputs without a letter are a mistake; one task of many may well have none. */
function refusesEmpty(shard: Shard | undefined, { allowEmpty }: ConvertFlags): boolean {
  return shard === undefined && allowEmpty !== true
}

/** Says how the run ended, and answers its exit code. */
async function tellSummary(
  summary: Summary,
  inputs: readonly string[],
  flags: ConvertFlags,
  streams: Streams,
): Promise<number> {
  const { quiet, output, shard, filesFrom } = flags
  if (quiet !== true || summary.state === 'stopped')
    for (const line of describe(summary, output)) tell(streams, line)
  const isSettled = await tellCorrections(summary, inputs, flags, streams)
  if (summary.state === 'stopped') return exitCodes.interrupted
  if (summary.counts.inputs === 0 && refusesEmpty(shard, flags)) {
    tell(streams, `no letters in ${inputs.join(', ') || filesFrom}; --allow-empty accepts that`)
    return exitCodes.usage
  }
  return quarantinedIn(summary.counts) > 0 || !isSettled ? exitCodes.failed : exitCodes.done
}

/** Says what became of the corrections; false where that does not pass. */
async function tellCorrections(
  { corrections: tally }: Summary,
  inputs: readonly string[],
  flags: ConvertFlags,
  streams: Streams,
): Promise<boolean> {
  const corrections = correctionsOf(inputs, flags)
  if (tally === null || corrections === undefined) return true
  const isFailed = flags.strict === true && !tally.isSettled
  if (flags.quiet !== true || isFailed) {
    const { summary } = (await wordsOf(languageOf(flags.lang, streams.env))).corrections
    const elsewhere = corrections.isWhole ? 0 : tally.elsewhere
    tell(streams, `${corrections.file}: ${summary(tally.counts, elsewhere)}; see corrections.ndjson`)
  }
  return !isFailed
}

/** Why the flags cannot be meant together, or null. */
function refusalOf(inputs: readonly string[], flags: ConvertFlags): string | null {
  const { resume = false, overwrite, verify, retryQuarantined, filesFrom } = flags
  if (resume && overwrite === true) return '--resume and --overwrite contradict each other'
  if (!resume && verify === true) return '--verify goes with --resume'
  if (flags.strict === true && flags.corrections === undefined) return '--strict goes with --corrections'
  if (!resume && retryQuarantined === true) return '--retry-quarantined goes with --resume'
  return filesFrom === '-' && inputs.includes('-')
    ? 'standard input is asked for twice: as an input and by --files-from'
    : null
}

function optionsOf(inputs: readonly string[], flags: ConvertFlags): Omit<ConvertOptions, 'stdin'> {
  return {
    inputs: inputs.length === 0 && flags.filesFrom === undefined ? ['-'] : inputs,
    filesFrom: flags.filesFrom,
    output: flags.output,
    formats: new Set(flags.to ?? formats.slice(0, 1)),
    hasText: flags.text === true,
    hasBom: flags.bom === true,
    maxBytes: flags.maxBytes,
    timeout: flags.timeout * 1000,
    selector: flags.selector,
    encoding: flags.encoding,
    corrections: correctionsOf(inputs, flags),
    regionAt: flags.regionAt,
    workers: flags.workers ?? availableParallelism(),
    checkpointEvery: flags.checkpoint,
    mode: flags.resume === true ? 'resume' : flags.overwrite === true ? 'overwrite' : 'new',
    verify: flags.verify,
    retryQuarantined: flags.retryQuarantined,
  }
}

function correctionsOf(
  inputs: readonly string[],
  { corrections: file, filesFrom }: ConvertFlags,
): ConvertOptions['corrections'] {
  if (file === undefined) return undefined
  return { file, isWhole: filesFrom === undefined && coverage(inputs)(dirname(resolve(file))) }
}

/** The part that the scheduler of an array job gave this process: Kubernetes, Slurm and AWS Batch each by a variable of their own. */
function shardOf(of: number, env: Streams['env']): Shard | string {
  const { JOB_COMPLETION_INDEX, AWS_BATCH_JOB_ARRAY_INDEX } = env
  const { SLURM_ARRAY_TASK_ID, SLURM_ARRAY_TASK_MIN, SLURM_ARRAY_TASK_COUNT } = env
  const index = JOB_COMPLETION_INDEX ?? AWS_BATCH_JOB_ARRAY_INDEX
  if (index === undefined && SLURM_ARRAY_TASK_ID === undefined)
    return '--shards: none of JOB_COMPLETION_INDEX, SLURM_ARRAY_TASK_ID, AWS_BATCH_JOB_ARRAY_INDEX is set'
  // A part of an array that is submitted again counts from its own first task: which share each task had is not to be told.
  if (index === undefined && SLURM_ARRAY_TASK_COUNT !== undefined && Number(SLURM_ARRAY_TASK_COUNT) !== of)
    return `--shards ${of}: the array job has ${SLURM_ARRAY_TASK_COUNT} tasks; give each --shard N/${of}`
  // Slurm counts from whatever --array says; the others from 0.
  const from = Number(index ?? Number(SLURM_ARRAY_TASK_ID) - Number(SLURM_ARRAY_TASK_MIN ?? 0))
  if (!Number.isInteger(from) || from < 0 || from >= of)
    return `--shards ${of}: the array job gives the index ${index ?? SLURM_ARRAY_TASK_ID}, which is not between 0 and ${of - 1}`
  return { part: from + 1, of }
}

function describe(summary: Summary, output: string): string[] {
  const { counts, state, passed, resumed, redone, milliseconds } = summary
  const { inputs, documents, quarantined } = counts
  const failures = quarantinedIn(counts)
  const kinds = Object.entries(quarantined)
    .map(([category, count]) => `${count} ${category}`)
    .join(', ')
  const made = inputs - (state === 'unchanged' ? inputs : resumed)
  const rate = milliseconds > 0 ? Math.round((made / milliseconds) * 1000) : 0
  const lines: string[] = []
  // Nothing was written, and so there is no list to see either.
  if (state === 'empty') return [...passed]
  if (redone !== null) lines.push(`work of the earlier run was done again: ${redone}`)
  if (state !== 'unchanged' && resumed > 0) lines.push(`${resumed} inputs were done by an earlier run`)
  lines.push(
    `${inputs} inputs = ${documents} documents + ${failures} quarantined${failures > 0 ? ` (${kinds}; see quarantine.ndjson)` : ''}`,
  )
  for (const line of passed) lines.push(`${line}; see passed-over.ndjson`)
  if (state === 'stopped') lines.push(`${output}: stopped; the same command with --resume goes on`)
  else if (state === 'unchanged') lines.push(`${output}: complete already, and its inputs are unchanged`)
  else lines.push(`${output}: ${(milliseconds / 1000).toFixed(1)} s, ${rate} inputs/s`)
  return lines
}
