import { Option } from 'commander'
import { sumKeys } from '../../emit/figure-sums.ts'
import { figureKinds } from '../../model/figure-kinds.ts'
import type { Declare } from './declare.ts'
import { colorFlag, declareInputs, declareOutput, declareReportedCorrections } from './inputs.ts'
import { quantity } from './quantity.ts'
import { among, collect, declareTable, timeScope } from './table.ts'

const examples = `
Examples:
  fuhan figures letter.txt
  fuhan figures archive/ --kind money --min 1亿 --format csv --bom > money.csv
  fuhan figures archive/ --topic 养老 --as-of 2022 --sort value --limit 20
  fuhan figures archive/ --kind money --sum-by agency`

export const declareFigures: Declare = (program, { streams, finish }) => {
  const command = program.command('figures').description('list every quantity of letters, a row each')
  declareTable(declareOutput(declareReportedCorrections(declareInputs(command))))
    .option('--kind <kind>', `only this kind; repeatable: ${figureKinds.join(', ')}`, among(figureKinds))
    .option('--unit <unit>', 'only this unit (CNY, 家, %, km2); repeatable', collect)
    .option(
      '--min <number>',
      'only values that reach this: 1500, 3000万, 1亿元, 一亿, 1e8; of a range its upper end',
      quantity,
    )
    .option('--max <number>', 'only values up to this; of a range its lower end', quantity)
    .option(
      '--topic <text>',
      'only figures of letters, proposals, sections or sentences that name this; repeatable: any of them',
      collect,
    )
    .option('--match <text>', 'only figures whose sentence has this text; repeatable: any of them', collect)
    .option('--as-of <date>', 'only figures that hold at this day, month or year; repeatable', timeScope)
    .addOption(
      new Option('--sum-by <what>', 'sum the figures of each unit by measure, agency or year').choices(
        sumKeys,
      ),
    )
    .addHelpText('after', examples)
    .action(async (inputs: string[], options) => {
      const { runFigures } = await import('../commands/figures.ts')
      finish(await runFigures(inputs, { ...options, color: colorFlag(command) }, streams, command))
    })
}
