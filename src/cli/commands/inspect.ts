import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { formatPage } from '../../emit/page.ts'
import type { Language } from '../../emit/words/words.ts'
import type { Document } from '../../model/document.ts'
import { openInBrowser } from '../../shell/open-in-browser.ts'
import { pageContent, readPageBundle } from '../../shell/page-bundle.ts'
import { version } from '../../version.ts'
import { exitCodes } from '../exit-codes.ts'
import { openOutput } from '../output.ts'
import { type InputFlags, readDocuments, tell } from '../read-documents.ts'
import type { Streams } from '../streams.ts'

/** The flags of `fuhan inspect`. */
export interface InspectFlags extends InputFlags {
  readonly output?: string
  readonly open?: boolean
  readonly lang?: Language
}

/** `fuhan inspect [inputs…]`: one web page that shows the letters; without inputs a page to drop letters on. */
export async function runInspect(
  inputs: readonly string[],
  flags: InspectFlags,
  streams: Streams,
): Promise<number> {
  if (flags.output === undefined && flags.open !== true && streams.stdout.isTTY) {
    tell(streams, 'a page is no text for a terminal: --output FILE writes it, --open shows it')
    return exitCodes.usage
  }
  const reading = inputs.length === 0 ? null : readDocuments(inputs, flags, streams)
  const letters: Document[] = []
  for await (const document of reading?.documents ?? []) letters.push(document)
  const code = reading?.code() ?? exitCodes.done
  if (reading !== null && letters.length === 0 && code !== exitCodes.done) return code
  const data = { view: 'inspect', version, language: flags.lang ?? null, letters } as const
  const page = formatPage(await readPageBundle(), titleOf(letters), await pageContent(data))
  const file =
    flags.output ?? (flags.open ? join(await mkdtemp(join(tmpdir(), 'fuhan-')), 'inspect.html') : undefined)
  const output = await openOutput(file, streams)
  if (output === null) return exitCodes.failed
  await output.put(page)
  if (!(await output.close())) return exitCodes.failed
  if (flags.open && file !== undefined && !(await openInBrowser(resolve(file)))) {
    tell(streams, `${file}: no browser could be started; open it by hand`)
    return exitCodes.failed
  }
  return code
}

/** What the browser's tab says: the letter's own title where there is one letter. */
function titleOf(letters: readonly Document[]): string {
  const [first] = letters
  const name = letters.length === 1 ? (first?.title?.text ?? first?.source.name) : undefined
  return name === undefined ? 'fuhan' : `${name} · fuhan`
}
