import { type Command, InvalidArgumentError, Option } from 'commander'
import { encodingOf } from '../../encoding/labels.ts'
import { defaultMaxBytes } from '../../shell/failure.ts'
import type { InputFlags } from '../read-documents.ts'

/**
 * The argument and the options of every command that reads letters; what they give is {@link InputFlags}. `quiet` says what --quiet does, `limit` names
 * the option that limits an input.
 */
export function declareInputs(
  command: Command,
  quiet = 'no messages except errors',
  limit = '--max-bytes <n>',
): Command {
  return command
    .argument('[inputs...]', 'files, folders, globs; - for standard input')
    .addOption(maxBytesOption(limit))
    .addOption(
      new Option('--encoding <label>', 'decode with it, whatever the bytes look like').argParser(
        encodingLabel,
      ),
    )
    .addOption(timeoutOption())
    .option('--selector <css>', 'where the letter stands in an HTML page')
    .option('--allow-empty', 'accept inputs that hold no letter')
    .option('--quiet', quiet)
}

/** The size above which an input, or the letter of a record, is refused. */
export function maxBytesOption(name = '--max-bytes <n>'): Option {
  return new Option(name, 'refuse larger inputs').argParser(wholeNumber).default(defaultMaxBytes)
}

/** How long one letter may take. */
export function timeoutOption(): Option {
  return new Option('--timeout <seconds>', 'give up on a letter that takes longer')
    .argParser(seconds)
    .default(30)
}

/** The options of every command that makes corrections in the letters that it reads. */
export function declareCorrections(command: Command): Command {
  return command
    .option('--corrections <file>', 'correct the letters by this file, such as fuhan-corrections.ndjson')
    .option('--strict', 'exit 1 where a correction is reopened or has no place')
}

/** {@link declareCorrections}, and where it is written what became of each. */
export function declareReportedCorrections(command: Command): Command {
  return declareCorrections(command).option(
    '--corrections-report <file>',
    'write what became of each correction as NDJSON',
  )
}

/** The options that tell where the output goes and how it is painted. */
export function declareOutput(command: Command): Command {
  return command
    .option('--output <file>', 'write to a file, whole or not at all')
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour it')
}

/** A positive whole number. */
export function wholeNumber(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number <= 0)
    throw new InvalidArgumentError('Expected a positive whole number.')
  return number
}

/** A time in seconds, more than none. */
function seconds(text: string): number {
  const number = Number(text)
  if (!(number > 0) || !Number.isFinite(number))
    throw new InvalidArgumentError('Expected a number of seconds.')
  return number
}

/** The label of an encoding (字符编码) that can be read. */
function encodingLabel(text: string): string {
  if (encodingOf(text) === null)
    throw new InvalidArgumentError(
      'Unknown encoding; utf-8, gb18030, big5 and utf-16le are some that are known.',
    )
  return text
}

/** The flag `--color` as it was given, undefined where neither `--color` nor `--no-color` was. */
export function colorFlag(command: Command): boolean | undefined {
  return command.getOptionValueSource('color') === 'cli' ? command.getOptionValue('color') : undefined
}
