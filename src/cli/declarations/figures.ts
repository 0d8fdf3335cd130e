import { figureKinds } from '../../model/figure-kinds.ts'
import type { Declare } from './declare.ts'
import { colorFlag, declareInputs, declareOutput } from './inputs.ts'
import { among, collect, declareTable, quantity, timeScope } from './table.ts'

const examples = `
Examples:
  fuhan figures letter.txt
  fuhan figures archive/ --kind money --min 1亿 --format csv --bom > money.csv
  fuhan figures archive/ --match 养老 --as-of 2022 --columns agency,measure,text,sentence`

export const declareFigures: Declare = (program, { streams, finish }) => {
  const command = program.command('figures').description('list every quantity of letters, a row each')
  declareTable(declareOutput(declareInputs(command)))
    .option('--kind <kind>', `only this kind; repeatable: ${figureKinds.join(', ')}`, among(figureKinds))
    .option('--unit <unit>', 'only this unit (CNY, 家, %, km2); repeatable', collect)
    .option('--min <number>', 'only values from this on, in base units', quantity)
    .option('--max <number>', 'only values up to this', quantity)
    .option('--match <text>', 'only figures whose sentence has this text; repeatable: any of them', collect)
    .option('--as-of <date>', 'only figures that hold at this day, month or year; repeatable', timeScope)
    .addHelpText('after', examples)
    .action(async (inputs: string[], options) => {
      const { runFigures } = await import('../commands/figures.ts')
      finish(await runFigures(inputs, { ...options, color: colorFlag(command) }, streams, command))
    })
}
