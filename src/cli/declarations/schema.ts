import { Argument } from 'commander'
import type { Declare } from './declare.ts'

export const declareSchema: Declare = (program, { streams, finish }) => {
  program
    .command('schema')
    .description('print a JSON Schema (draft 2020-12)')
    .addArgument(
      new Argument('[of]', 'the output of parse, or a file that check reads')
        .choices(['document', 'config', 'suppressions'])
        .default('document'),
    )
    .action(async (of: 'document' | 'config' | 'suppressions') => {
      const { runSchema } = await import('../commands/schema.ts')
      finish(await runSchema(of, streams))
    })
}
