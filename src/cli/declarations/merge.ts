import type { Declare } from './declare.ts'

const examples = `
Examples:
  fuhan convert archive/ -o parts --shard 1/2
  fuhan convert archive/ -o parts --shard 2/2
  fuhan merge parts -o dataset`

export const declareMerge: Declare = (program, { streams, finish }) => {
  program
    .command('merge')
    .description('join the parts of a dataset that convert --shard made')
    .argument('<parts...>', 'folders with parts, or files of parts')
    .requiredOption('-o, --output <folder>', 'where the dataset goes')
    .option('--overwrite', 'replace a dataset that is there')
    .option('--quiet', 'no messages except errors')
    .addHelpText('after', examples)
    .action(async (parts: string[], options) => {
      const { runMerge } = await import('../commands/merge.ts')
      finish(await runMerge(parts, options, streams))
    })
}
