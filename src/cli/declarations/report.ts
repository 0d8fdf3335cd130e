import { Option } from 'commander'
import type { Declare } from './declare.ts'
import { declareInputs } from './inputs.ts'

const help = `
Letters by kind, year, agency and genre; what of each field is read, doubtful, only printed, or absent; findings by rule; figures by kind and unit; series.
Inputs are letters, or the folder of a dataset. Rules that compare letters, configurations and suppressions are those of fuhan check.

Examples:
  fuhan report archive/ --output report.json
  fuhan report dataset/ | jq .fields`

export const declareReport: Declare = (program, { streams, finish }) => {
  const command = program
    .command('report')
    .description('a dataset at a glance: counts, gaps, findings, figures, series')
  declareInputs(command, undefined, '--max-input-bytes <n>')
    .addOption(
      new Option('--profile <profile>', 'what the texts claim to be')
        .choices(['scraped', 'published', 'issued'])
        .default('scraped'),
    )
    .addOption(new Option('--format <format>', 'how it is written').choices(['json']).default('json'))
    .option('-o, --output <file>', 'write to a file, whole or not at all')
    .addHelpText('after', help)
    .action(async (inputs: string[], { maxInputBytes, ...options }) => {
      const { runReport } = await import('../commands/report.ts')
      finish(await runReport(inputs, { ...options, maxBytes: maxInputBytes }, streams, command))
    })
}
