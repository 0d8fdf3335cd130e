import { Option } from 'commander'
import type { Declare } from './declare.ts'
import { colorFlag, declareInputs, declareOutput, declareReportedCorrections } from './inputs.ts'

const examples = `
Examples:
  fuhan parse letter.txt
  fuhan parse archive/ --format ndjson > letters.ndjson
  curl … | fuhan parse - --format pretty`

export const declareParse: Declare = (program, { streams, finish }) => {
  const command = program.command('parse').description('read letters and print JSON')
  declareOutput(declareReportedCorrections(declareInputs(command)))
    .addOption(
      new Option('--format <format>', 'how documents are printed')
        .choices(['json', 'ndjson', 'pretty'])
        .default('json'),
    )
    .option('--text', 'keep document.text in the output')
    .addHelpText('after', examples)
    .action(async (inputs: string[], options) => {
      const { runParse } = await import('../commands/parse.ts')
      finish(await runParse(inputs, { ...options, color: colorFlag(command) }, streams, command))
    })
}
