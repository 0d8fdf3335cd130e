import { Argument, Option } from 'commander'
import { correctionActions, exportFormats } from './correction-actions.ts'
import type { Declare } from './declare.ts'
import { declareInputs } from './inputs.ts'

const help = `
list     the corrections that count, a row each; with letters, what becomes of each in them
prune    remove lines that no longer count: those that a later one replaces or undoes, and, with letters, those that all agree
export   the corrections for other tools, by --to; gold and label-studio need the letters, gold writes a folder of labelled letters

Examples:
  fuhan corrections list fuhan-corrections.ndjson archive/
  fuhan corrections prune fuhan-corrections.ndjson archive/
  fuhan corrections export fuhan-corrections.ndjson archive/ --to gold --output labelled/
  fuhan corrections export fuhan-corrections.ndjson --to web-annotation > annotations.jsonld`

export const declareCorrectionsCommand: Declare = (program, { streams, finish }) => {
  const command = program
    .command('corrections')
    .description('list, prune or export the corrections of a file')
    .addArgument(new Argument('<action>', 'what is done').choices(correctionActions))
    .argument('<file>', 'the file of corrections, such as fuhan-corrections.ndjson')
  declareInputs(command)
    .addOption(new Option('--to <format>', 'what is exported').choices(exportFormats))
    .addOption(
      new Option('--format <format>', 'how the list is printed')
        .choices(['csv', 'json', 'ndjson', 'markdown'])
        .default('csv'),
    )
    .option('--output <path>', 'write to a file, whole or not at all; gold writes a folder')
    .addHelpText('after', help)
    .action(async (action: (typeof correctionActions)[number], file: string, inputs: string[], options) => {
      const { runCorrections } = await import('../commands/corrections.ts')
      finish(await runCorrections(action, file, inputs, options, streams))
    })
}
