import { InvalidArgumentError, Option } from 'commander'
import type { Declare } from './declare.ts'
import { declareCorrections, declareInputs, wholeNumber } from './inputs.ts'
import { regionAtOption } from './region-at.ts'
import type { Choosing } from './table.ts'

const examples = `
Examples:
  fuhan convert archive/ -o dataset
  fuhan convert crawl.warc.gz pages.zip -o dataset --to csv --to sqlite
  find . -name '*.html' -print0 | fuhan convert --files-from - -o dataset --resume`

export const declareConvert: Declare = (program, { streams, finish }) => {
  const command = program
    .command('convert')
    .description('turn archives of letters into a dataset: NDJSON, CSV, Parquet, SQLite, Excel, Stata')
  declareCorrections(declareInputs(command))
    .requiredOption('-o, --output <folder>', 'where the dataset goes')
    .addOption(
      new Option(
        '--to <format>',
        `what is written: ${formats.join(', ')}; may be given several times (default: ndjson)`,
      ).argParser(format),
    )
    .option('--files-from <file>', 'read names of inputs from a file, - for standard input; by line or NUL')
    .option('--text', 'keep the text of the letters (SQLite always has it)')
    .option('--bom', 'begin csv with a byte order mark, for Excel')
    .addOption(regionAtOption())
    .addOption(
      new Option('--workers <n>', 'threads that work at once (default: cores)').argParser(wholeNumber),
    )
    .addOption(
      new Option(
        '--progress <how>',
        'report progress on stderr (default: bar on a terminal, else plain)',
      ).choices(['none', 'plain', 'bar', 'ndjson']),
    )
    .addOption(
      new Option('--checkpoint <n>', 'inputs between two records of what is done')
        .argParser(wholeNumber)
        .default(1000),
    )
    .option('--resume', 'go on with a run that did not end')
    .option('--verify', 'with --resume: compare the hashes of a finished dataset, not the sizes alone')
    .option('--retry-quarantined', 'with --resume: read again from the first input that gave no document')
    .option('--overwrite', 'replace a dataset that is there')
    .addOption(new Option('--shard <i/n>', 'take the i-th of n parts of the inputs').argParser(shard))
    .addOption(
      new Option('--shards <n>', 'take the part that the array job names, of n')
        .argParser(wholeNumber)
        .conflicts('shard'),
    )
    .addHelpText('after', examples)
    .action(async (inputs: string[], options) => {
      const { runConvert } = await import('../commands/convert.ts')
      finish(await runConvert(inputs, options, streams, command))
    })
}

const formats = ['ndjson', 'csv', 'parquet', 'sqlite', 'xlsx', 'dta', 'datapackage']

/** Gathers the formats: commander's own choices would take the words that follow for further ones. */
const format = Object.assign(
  (text: string, earlier: readonly string[] = []): string[] => {
    if (!formats.includes(text)) throw new InvalidArgumentError(`Expected one of ${formats.join(', ')}.`)
    return [...earlier, text]
  },
  { choices: formats } satisfies Choosing,
)

function shard(text: string): { part: number; of: number } {
  const [, part, of] = /^(\d{1,7})\/(\d{1,7})$/.exec(text) ?? []
  const parts = { part: Number(part), of: Number(of) }
  if (!(parts.part >= 1 && parts.part <= parts.of))
    throw new InvalidArgumentError('Expected i/n, with i from 1 to n.')
  return parts
}
