import { Command, CommanderError } from 'commander'
import { printable } from '../emit/printable.ts'
import { exitCodes } from './exit-codes.ts'
import type { Streams } from './streams.ts'

/** Runs the command line and answers the exit code; never ends the process itself. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  let code: number = exitCodes.done
  const program = new Command('fuhan')
    .description('Reads Chinese government reply letters (答复函, 复函) into typed JSON.')
    .version('0.1.0')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
    })
    .showSuggestionAfterError()
    .showHelpAfterError('(fuhan --help lists the commands)')
  program
    .command('parse')
    .description('read letters and print JSON')
    .argument('[inputs...]', 'files, folders, globs; - for standard input')
    .option('--format <format>', 'json, ndjson or pretty', 'json')
    .option('--text', 'keep document.text in the output')
    .option('--output <file>', 'write to a file, whole or not at all')
    .option('--max-bytes <n>', 'refuse larger inputs', '20971520')
    .option('--selector <css>', 'where the letter stands in an HTML page')
    .option('--color', 'colour the pretty output')
    .option('--no-color', 'do not colour it')
    .option('--quiet', 'no messages but errors')
    .addHelpText(
      'after',
      '\nExamples:\n  fuhan parse letter.txt\n  fuhan parse archive/ --format ndjson > letters.ndjson\n  curl … | fuhan parse - --format pretty',
    )
    .action(async (inputs: string[], options, command: Command) => {
      const { runParse } = await import('./commands/parse.ts')
      code = await runParse(
        inputs,
        { ...options, color: command.getOptionValueSource('color') === 'cli' ? options.color : undefined },
        streams,
        command,
      )
    })
  program
    .command('schema')
    .description('print the JSON Schema (draft 2020-12) of the output')
    .action(async () => {
      const { documentSchema } = await import('../model/schema.ts')
      streams.stdout.write(`${JSON.stringify(documentSchema(), null, 2)}\n`)
    })
  try {
    if (argv.length === 0) {
      streams.stderr.write(program.helpInformation())
      return exitCodes.usage
    }
    await program.parseAsync([...argv], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    streams.stderr.write(
      `fuhan: a bug of fuhan: ${printable(error instanceof Error ? error.message : String(error))}\n`,
    )
    return exitCodes.internal
  }
  return code
}
