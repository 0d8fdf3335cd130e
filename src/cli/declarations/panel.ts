import { InvalidArgumentError } from 'commander'
import type { PanelKey } from '../../emit/panel.ts'
import type { Declare } from './declare.ts'
import { colorFlag, declareInputs, declareOutput, declareReportedCorrections } from './inputs.ts'
import { regionAtOption } from './region-at.ts'
import { type Choosing, declareTable, separated } from './table.ts'

const keys: readonly PanelKey[] = [
  'region',
  'regionName',
  'regionAt',
  'regionNameAt',
  'level',
  'kind',
  'agency',
  'year',
  'assembly',
  'assemblyLevel',
  'assemblyRegion',
  'assemblyRegionName',
  'resultClass',
]

const help = `
A sum counts only letters that state a value; the column ...Known says how many, so that 0 is not taken for missing.

Examples:
  fuhan panel dataset/ --by region,year --format csv > panel.csv
  fuhan panel archive/ --by level,kind
  fuhan panel archive/ --by regionAt,regionNameAt --region-at 2024 --format xlsx --output panel.xlsx`

export const declarePanel: Declare = (program, { streams, finish }) => {
  const command = program
    .command('panel')
    .description('counts, sums and means of letters by region, agency, year and more')
  declareTable(declareOutput(declareReportedCorrections(declareInputs(command))))
    .requiredOption('--by <keys>', `what to group by, separated by commas: ${keys.join(', ')}`, grouping)
    .addOption(regionAtOption())
    .addHelpText('after', help)
    .action(async (inputs: string[], options) => {
      const { runPanel } = await import('../commands/panel.ts')
      finish(await runPanel(inputs, { ...options, color: colorFlag(command) }, streams, command))
    })
}

const grouping = Object.assign(
  (text: string): PanelKey[] =>
    separated(text).map((name) => {
      const key = keys.find((one) => one === name)
      if (key === undefined) throw new InvalidArgumentError(`Allowed choices are ${keys.join(', ')}.`)
      return key
    }),
  { choices: keys } satisfies Choosing,
)
