import { rename, rm, writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { formatJson, formatNdjson } from '../../emit/json.ts'
import { formatPretty, type Paint } from '../../emit/pretty.ts'
import { printable } from '../../emit/printable.ts'
import { Document } from '../../model/document.ts'
import { listInputs, readInput } from '../../shell/inputs.ts'
import { exitCodes } from '../exit-codes.ts'
import { type Streams, write } from '../streams.ts'

/** The flags of `fuhan parse`. */
export interface ParseFlags {
  readonly format: string
  readonly text?: boolean
  readonly output?: string
  readonly maxBytes: string
  readonly selector?: string
  readonly color?: boolean | undefined
  readonly quiet?: boolean
}

const formats = ['json', 'ndjson', 'pretty']

/** `fuhan parse [inputs…]`: one document an input, in input order; a failing input is told on stderr and the others still come out. */
export async function runParse(
  inputs: readonly string[],
  flags: ParseFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  const tell = (text: string) => streams.stderr.write(`fuhan: ${printable(text)}\n`)
  const maxBytes = Number(flags.maxBytes)
  if (!formats.includes(flags.format)) {
    tell(`--format ${flags.format}: one of ${formats.join(', ')} is wanted`)
    return exitCodes.usage
  }
  if (!Number.isSafeInteger(maxBytes) || maxBytes <= 0) {
    tell(`--max-bytes ${flags.maxBytes}: a positive whole number is wanted`)
    return exitCodes.usage
  }
  if (inputs.length === 0 && streams.stdin.isTTY) {
    streams.stderr.write(command.helpInformation())
    return exitCodes.usage
  }
  const names = inputs.length === 0 ? ['-'] : inputs
  const paint = await painter(flags, streams)
  const held: string[] = []
  const put = async (text: string) => {
    if (flags.output === undefined) await write(streams.stdout, text)
    else held.push(text)
  }
  let code: number = exitCodes.done
  let count = 0
  let isSingle = names.length === 1
  for await (const input of listInputs(names)) {
    if (typeof input === 'string' && input !== names[0]) isSingle = false
    const result =
      typeof input === 'string'
        ? await readInput(input, streams.stdin as AsyncIterable<Uint8Array>, maxBytes, flags.selector)
        : { failure: input }
    if ('failure' in result) {
      tell(`${result.failure.name}: ${result.failure.reason}`)
      if (code === exitCodes.done) code = exitCodes.failed
      continue
    }
    const { document } = result
    const fit = Document.safeParse(document)
    if (!fit.success) {
      const issue = fit.error.issues[0]
      tell(
        `${document.source.name}: a bug of fuhan: the document does not fit its schema at ${issue?.path.join('.')}: ${issue?.message}`,
      )
      code = exitCodes.internal
      continue
    }
    const hasText = flags.text === true
    if (flags.format === 'ndjson') await put(`${formatNdjson(document, hasText)}\n`)
    else if (flags.format === 'pretty') await put(`${count > 0 ? '\n' : ''}${formatPretty(document, paint)}`)
    else if (isSingle) await put(`${formatJson(document, hasText)}\n`)
    else await put(`${count === 0 ? '[\n' : ',\n'}${formatJson(document, hasText)}`)
    count++
  }
  if (flags.format === 'json' && !isSingle) await put(count === 0 ? '[]\n' : '\n]\n')
  if (flags.output !== undefined) {
    const temporary = `${flags.output}.${process.pid}.tmp`
    try {
      await writeFile(temporary, held)
      await rename(temporary, flags.output)
    } catch (error) {
      await rm(temporary, { force: true })
      tell(`${flags.output}: cannot be written: ${(error as Error).message}`)
      return exitCodes.failed
    }
  }
  return code
}

/** chalk when colour is wanted: the flag, then NO_COLOR and FORCE_COLOR, then whether stdout is a terminal. */
async function painter(flags: ParseFlags, { env, stdout }: Streams): Promise<Paint> {
  const plain = (text: string) => text
  const isForced = (env['FORCE_COLOR'] ?? '') !== '' && env['FORCE_COLOR'] !== '0'
  const isColored =
    flags.color ??
    ((env['NO_COLOR'] ?? '') === '' &&
      env['TERM'] !== 'dumb' &&
      (isForced || (stdout.isTTY === true && flags.output === undefined)))
  if (flags.format !== 'pretty' || !isColored) return { strong: plain, label: plain, doubt: plain }
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  return { strong: chalk.bold, label: chalk.cyan, doubt: chalk.yellow }
}
