import type { Declare } from './declare.ts'
import { colorFlag, declareInputs, declareOutput, declareReportedCorrections } from './inputs.ts'
import { collect, declareTable } from './table.ts'

const help = `
A row is what one letter says of a quantity that several letters state: same agency, same measure, same unit.
Growth is given where two years meet, conflicts where two letters give different values for the same time.
A folder that convert wrote is read by its documents.ndjson.

Examples:
  fuhan series archive/
  fuhan series dataset/ --match 床位 --format csv > beds.csv
  fuhan series archive/ --conflicts`

export const declareSeries: Declare = (program, { streams, finish }) => {
  const command = program
    .command('series')
    .description('follow the same quantity across letters: time lines, growth, conflicts')
  declareTable(declareOutput(declareReportedCorrections(declareInputs(command))))
    .option(
      '--match <text>',
      'only series whose measure or sentences have this text; repeatable: any of them',
      collect,
    )
    .option('--conflicts', 'only series in which letters contradict each other')
    .addHelpText('after', help)
    .action(async (inputs: string[], options) => {
      const { runSeries } = await import('../commands/series.ts')
      finish(await runSeries(inputs, { ...options, color: colorFlag(command) }, streams, command))
    })
}
