import { Option } from 'commander'
import type { Declare } from './declare.ts'
import { colorFlag } from './inputs.ts'

export const declareRules: Declare = (program, { streams, finish }) => {
  const command = program
    .command('rules')
    .description('list the rules of check, or explain one')
    .argument('[id]', 'the rule to explain')
    .addOption(
      new Option('--format <format>', 'how rules are printed')
        .choices(['table', 'json', 'markdown'])
        .default('table'),
    )
    .option('--color', 'colour the output')
    .option('--no-color', 'do not colour it')
  command.action(async (id: string | undefined, { format, lang }) => {
    const { runRules } = await import('../commands/rules.ts')
    finish(await runRules(id, { format, lang, color: colorFlag(command) }, streams))
  })
}
