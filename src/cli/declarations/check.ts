import { type Command, InvalidArgumentError, Option } from 'commander'
import { checkFormats, type Report } from './check-format.ts'
import type { Declare } from './declare.ts'
import { colorFlag, declareInputs, declareOutput, declareReportedCorrections, wholeNumber } from './inputs.ts'

const examples = `
Examples:
  fuhan check letter.txt
  fuhan check archive/ --expect reply --max-warnings 0
  fuhan check archive/ --report sarif=fuhan.sarif --report junit=fuhan.xml
  fuhan parse archive/ --format ndjson --text | fuhan check -

Exit codes: 0 no error, 1 a finding at error or a failed input, 2 wrong usage or configuration, 3 a bug of fuhan.`

export const declareCheck: Declare = (program, { streams, finish }) => {
  const command = program.command('check').description("judge the letters' form; for people and CI")
  declareOutput(
    declareReportedCorrections(declareInputs(command, 'print errors only, as --level error does')),
  )
  declareJudging(command)
  declareFiles(command)
    .addHelpText('after', examples)
    .action(async (inputs: string[], options) => {
      const { runCheck } = await import('../commands/check.ts')
      finish(await runCheck(inputs, { ...options, color: colorFlag(command) }, streams, command))
    })
}

/** The flags that say what is judged, how strictly, and what is shown. */
function declareJudging(command: Command): void {
  command
    .addOption(
      new Option('--format <format>', 'how findings are printed').choices(checkFormats).default('pretty'),
    )
    .option(
      '--report <format=file>',
      'write a report as well; may be repeated',
      (text: string, before: Report[] = []) => [...before, reportFlag(text)],
    )
    .addOption(
      new Option('--profile <profile>', 'what the texts claim to be (default: scraped)').choices([
        'scraped',
        'published',
        'issued',
      ]),
    )
    .addOption(
      new Option('--expect <kind>', 'the kind every letter must have; any other is an error').choices([
        'reply',
        'opinion',
        'report',
        'other',
      ]),
    )
    .option(
      '--rule <id=severity>',
      'off, info, warning or error for one rule; may be repeated',
      (text: string, before: Record<string, string> = {}) => ({ ...before, ...ruleFlag(text) }),
    )
    .option('--max-warnings <n>', 'exit with 1 over so many warnings', count)
    .addOption(
      new Option('--max-per-file <n>', 'findings that pretty shows of a letter')
        .argParser(wholeNumber)
        .default(20),
    )
    .addOption(
      new Option(
        '--level <level>',
        'the lightest findings that are shown (default: info; warning for pretty and concise beside a baseline)',
      ).choices(['info', 'warning', 'error']),
    )
    .option('--stats', 'print how often each rule speaks, and not where')
}

/** The flags that name files of fuhan's own or change what is judged. */
function declareFiles(command: Command): Command {
  return command
    .option('--config <file>', 'this configuration instead of the fuhan.config.json above each input')
    .option('--print-config <file>', 'print what is in force for an input, and judge nothing')
    .option(
      '--suppressions <file>',
      'this file instead of the fuhan-suppressions.json beside the configuration',
    )
    .option('--write-baseline', 'accept all present errors and warnings: write them to the suppressions file')
    .option('--prune-baseline', 'remove entries that no finding matches from the suppressions file')
    .option('--fix', 'mend text files in place where that is certain')
    .addOption(new Option('--fix-dry-run', 'print the diff of --fix and change nothing').conflicts('fix'))
    .option('--unsafe-fixes', 'with --fix or --fix-dry-run: also what may change the meaning')
}

function reportFlag(text: string): Report {
  const at = text.indexOf('=')
  const format = checkFormats.find((name) => name === text.slice(0, at))
  if (format === undefined)
    throw new InvalidArgumentError(`Expected FORMAT=FILE; formats are ${checkFormats.join(', ')}.`)
  const file = text.slice(at + 1)
  if (file === '') throw new InvalidArgumentError('Expected FORMAT=FILE.')
  return { format, file }
}

function ruleFlag(text: string): Record<string, string> {
  const match = /^([^=]+)=(off|info|warning|error)$/.exec(text)
  if (match?.[1] === undefined || match[2] === undefined)
    throw new InvalidArgumentError('Expected ID=SEVERITY, the severity being off, info, warning or error.')
  return { [match[1]]: match[2] }
}

/** A whole number, zero included. */
function count(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('Expected a whole number.')
  return Number(text)
}
