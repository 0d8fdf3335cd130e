import type { Declare } from './declare.ts'
import { declareInputs, declareReportedCorrections } from './inputs.ts'

const help = `
The page is self-contained: it needs no network and no server, and letters that are edited in it are read again there.

What was read wrong is corrected in the page, which keeps that in a file for --corrections.

Examples:
  fuhan inspect letter.txt -o letter.html
  fuhan inspect archive/ --open
  fuhan inspect -o playground.html              without letters: a page to drop them on`

export const declareInspect: Declare = (program, { streams, finish }) => {
  const command = program
    .command('inspect')
    .description('show letters in a web page, every value beside its place in the letter')
  declareReportedCorrections(declareInputs(command))
    .option('-o, --output <file>', 'the page (default: standard output)')
    .option('--open', 'open the page in the browser; without --output it goes to a temporary folder')
    .addHelpText('after', help)
    .action(async (inputs: string[], options) => {
      const { runInspect } = await import('../commands/inspect.ts')
      finish(await runInspect(inputs, options, streams))
    })
}
