import type { Declare } from './declare.ts'

export const declareInit: Declare = (program, { streams, finish }) => {
  program
    .command('init')
    .description('write a fuhan.config.json for check')
    .argument('[folder]', 'where it is written', '.')
    .action(async (folder: string) => {
      const { runInit } = await import('../commands/init.ts')
      finish(await runInit(folder, streams))
    })
}
