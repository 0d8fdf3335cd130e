import { Option } from 'commander'
import type { Declare } from './declare.ts'
import { maxBytesOption, timeoutOption } from './inputs.ts'

const help = `
A record is {"id": …, "text": "…"} or has "html", or "base64" with "encoding"; "url" and "capturedAt" may be given too.
Its answer is {"id": …, "ok": true, "document": {…}} or {"id": …, "ok": false, "error": {"category": …, "message": …}},
one line for each record, in order. With --table it has "rows" instead of "document", and a record may give a "document". SIGTERM ends it after the record in hand.

Examples:
  fuhan worker < letters.ndjson > answers.ndjson
  env -i /opt/node/bin/node /opt/fuhan/bin/fuhan.js worker --ascii < letters.ndjson`

export const declareWorker: Declare = (program, { streams, finish }) => {
  const command = program
    .command('worker')
    .description('answer NDJSON records on standard input, a line each, for Spark and the like')
    .addOption(maxBytesOption())
    .addOption(timeoutOption())
    .option('--selector <css>', 'where the letter stands in an HTML page')
    .option('--text', 'keep document.text in the answers')
    .addOption(
      new Option('--table <name>', 'answer with the rows of a table instead of the document').choices([
        'letters',
        'sections',
        'figures',
        'citations',
        'commitments',
        'answers',
        'findings',
        'addressees',
        'agencies',
      ]),
    )
    .option('--ascii', 'escape everything beyond ASCII, for pipes that would damage it')
    .addHelpText('after', help)
    .action(async (options) => {
      const { runWorker } = await import('../commands/worker.ts')
      finish(await runWorker(options, streams, command))
    })
}
