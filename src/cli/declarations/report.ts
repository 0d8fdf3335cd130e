import { Option } from 'commander'
import type { Declare } from './declare.ts'
import { declareInputs, declareReportedCorrections, wholeNumber } from './inputs.ts'

const help = `
Letters by kind, year, agency and genre; what of each field is read, doubtful, only printed, or absent; findings by rule; figures by kind and unit; series.
Inputs are letters, or the folder of a dataset. Rules that compare letters, configurations and suppressions are those of fuhan check.
The page stays under --max-bytes: it leaves out texts and rows, never counts, says so, and names the command that gives them.

Examples:
  fuhan report archive/ -o report.html
  fuhan report dataset/ --open
  fuhan report dataset/ --format json | jq .fields`

export const declareReport: Declare = (program, { streams, finish }) => {
  const command = program
    .command('report')
    .description('a dataset at a glance: counts, gaps, findings, figures, series')
  declareReportedCorrections(declareInputs(command, undefined, '--max-input-bytes <n>'))
    .addOption(
      new Option('--profile <profile>', 'what the texts claim to be')
        .choices(['scraped', 'published', 'issued'])
        .default('scraped'),
    )
    .addOption(
      new Option('--format <format>', 'a web page, or its counts as JSON')
        .choices(['html', 'json'])
        .default('html'),
    )
    .addOption(
      new Option('--max-bytes <n>', 'the page takes no more').argParser(wholeNumber).default(5_000_000),
    )
    .option('-o, --output <file>', 'the page (default: standard output)')
    .option('--open', 'open the page in the browser; without --output it goes to a temporary folder')
    .addHelpText('after', help)
    .action(async (inputs: string[], { maxInputBytes, maxBytes: maxPageBytes, ...options }) => {
      const { runReport } = await import('../commands/report.ts')
      finish(await runReport(inputs, { ...options, maxBytes: maxInputBytes, maxPageBytes }, streams, command))
    })
}
