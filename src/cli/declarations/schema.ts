import type { Declare } from './declare.ts'

export const declareSchema: Declare = (program, { streams, finish }) => {
  program
    .command('schema')
    .description('print the JSON Schema (draft 2020-12) of the output')
    .action(async () => {
      const { runSchema } = await import('../commands/schema.ts')
      finish(await runSchema(streams))
    })
}
