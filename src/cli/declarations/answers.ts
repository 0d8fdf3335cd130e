import { dispositions } from '../../model/dispositions.ts'
import type { Declare } from './declare.ts'
import { colorFlag, declareInputs, declareOutput, declareReportedCorrections } from './inputs.ts'
import { among, declareTable } from './table.ts'

const help = `
Only letters that answer point by point have rows. A folder that convert wrote is read by its documents.ndjson.

Examples:
  fuhan answers letter.txt
  fuhan answers archive/ --disposition declined,reference --format csv > refused.csv`

export const declareAnswers: Declare = (program, { streams, finish }) => {
  const command = program.command('answers').description('list what became of each point that letters answer')
  declareTable(declareOutput(declareReportedCorrections(declareInputs(command))))
    .option(
      '--disposition <what>',
      `only this; repeatable or separated by commas: ${dispositions.join(', ')}, none`,
      among([...dispositions, 'none']),
    )
    .addHelpText('after', help)
    .action(async (inputs: string[], options) => {
      const { runAnswers } = await import('../commands/answers.ts')
      finish(await runAnswers(inputs, { ...options, color: colorFlag(command) }, streams, command))
    })
}
