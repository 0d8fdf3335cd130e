import { InvalidArgumentError } from 'commander'
import { commitmentForces } from '../../model/commitment-forces.ts'
import type { Declare } from './declare.ts'
import { colorFlag, declareInputs, declareOutput, declareReportedCorrections } from './inputs.ts'
import { quantity } from './quantity.ts'
import { regionAtOption } from './region-at.ts'
import { among, collect, declareTable, timeScope } from './table.ts'

const help = `
A folder that convert wrote is read by its documents.ndjson.

Examples:
  fuhan commitments letter.txt
  fuhan commitments archive/ --due-before 2026-01-01 --sort dueOn:asc
  fuhan commitments dataset/ --force will,plan --min 100万 --format csv --bom > ledger.csv`

export const declareCommitments: Declare = (program, { streams, finish }) => {
  const command = program
    .command('commitments')
    .description('list what letters promise: who, by when, how firmly, how much')
  declareTable(declareOutput(declareReportedCorrections(declareInputs(command))))
    .option('--due-before <day>', 'only promises due before this day, such as 2026-01-01', day)
    .option(
      '--force <force>',
      `only this force; repeatable or separated by commas: ${commitmentForces.join(', ')}`,
      among(commitmentForces),
    )
    .option('--actor <text>', 'only promises of whom this names; repeatable: any of them', collect)
    .option('--min <number>', 'only promises of at least this amount of money: 100万, 1.2亿元, 1e6', quantity)
    .addOption(regionAtOption())
    .addHelpText('after', help)
    .action(async (inputs: string[], options) => {
      const { runCommitments } = await import('../commands/commitments.ts')
      finish(await runCommitments(inputs, { ...options, color: colorFlag(command) }, streams, command))
    })
}

/** A whole day; a month or year is its first day. */
function day(text: string): string {
  const [date = ''] = timeScope(text)
  if (date.length === 7) return `${date}-01`
  if (date.length === 4) return `${date}-01-01`
  if (date.length !== 10) throw new InvalidArgumentError('Expected a day, such as 2026-01-01.')
  return date
}
