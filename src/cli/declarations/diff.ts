import { Option } from 'commander'
import type { Declare } from './declare.ts'
import { colorFlag, declareOutput } from './inputs.ts'

const examples = `
Examples:
  fuhan diff before/ after/                     what an upgrade changed, letter by letter
  fuhan diff before/ after/ --format ndjson     the same as data
  fuhan diff before/ after/ --exit-code         1 where anything differs`

export const declareDiff: Declare = (program, { streams, finish }) => {
  const command = program
    .command('diff')
    .description('compare two converted datasets of the same inputs')
    .argument('<before>', 'a folder that convert wrote, or its documents.ndjson')
    .argument('<after>', 'the same inputs, converted again')
  declareOutput(command)
    .addOption(
      new Option('--format <format>', 'how differences are printed')
        .choices(['pretty', 'json', 'ndjson'])
        .default('pretty'),
    )
    .option('--exit-code', 'end with 1 where anything differs')
    .addHelpText('after', examples)
    .action(async (before: string, after: string, options) => {
      const { runDiff } = await import('../commands/diff.ts')
      finish(await runDiff(before, after, { ...options, color: colorFlag(command) }, streams))
    })
}
