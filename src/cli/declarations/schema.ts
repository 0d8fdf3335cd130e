import { Argument } from 'commander'
import type { Declare } from './declare.ts'

const schemas = ['document', 'config', 'corrections', 'suppressions'] as const

export const declareSchema: Declare = (program, { streams, finish }) => {
  program
    .command('schema')
    .description('print a JSON Schema (draft 2020-12)')
    .addArgument(
      new Argument('[of]', 'the output of parse, or a file that fuhan reads')
        .choices(schemas)
        .default('document'),
    )
    .action(async (of: (typeof schemas)[number]) => {
      const { runSchema } = await import('../commands/schema.ts')
      finish(await runSchema(of, streams))
    })
}
