import type { Declare } from './declare.ts'
import { colorFlag, declareInputs, declareOutput } from './inputs.ts'
import { declareTable } from './table.ts'

const examples = `
Examples:
  fuhan explain letter.txt
  fuhan explain letter.txt --format json
  fuhan explain archive/ --sort margin:asc --limit 20`

export const declareExplain: Declare = (program, { streams, finish }) => {
  const command = program
    .command('explain')
    .description('show why each line of a letter was read as the part it is')
  declareTable(declareOutput(declareInputs(command)))
    .addHelpText('after', examples)
    .action(async (inputs: string[], options) => {
      const { runExplain } = await import('../commands/explain.ts')
      finish(await runExplain(inputs, { ...options, color: colorFlag(command) }, streams, command))
    })
}
