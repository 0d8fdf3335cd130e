import type { Declare } from './declare.ts'
import { colorFlag, declareInputs, declareOutput, declareReportedCorrections } from './inputs.ts'
import { collect, declareTable } from './table.ts'

const examples = `
Examples:
  fuhan citations letter.txt
  fuhan citations archive/ --match 条例 --format csv > regulations.csv`

export const declareCitations: Declare = (program, { streams, finish }) => {
  const command = program
    .command('citations')
    .description('list every document that letters cite, a row each')
  declareTable(declareOutput(declareReportedCorrections(declareInputs(command))))
    .option('--match <text>', 'only citations that have this text; repeatable: any of them', collect)
    .addHelpText('after', examples)
    .action(async (inputs: string[], options) => {
      const { runCitations } = await import('../commands/citations.ts')
      finish(await runCitations(inputs, { ...options, color: colorFlag(command) }, streams, command))
    })
}
