import { basename } from 'node:path'
import { formatPage } from '../../emit/page.ts'
import type { Language } from '../../emit/words/words.ts'
import type { Document } from '../../model/document.ts'
import { pageContent, readPageBundle } from '../../shell/page-bundle.ts'
import { version } from '../../version.ts'
import type { CorrectedLetters } from '../corrected-letters.ts'
import { exitCodes } from '../exit-codes.ts'
import { openCorrections } from '../open-corrections.ts'
import { type InputFlags, readDocuments } from '../read-documents.ts'
import type { Streams } from '../streams.ts'
import { pageHasPlace, writePage } from '../write-page.ts'

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
  if (!pageHasPlace(flags, streams)) return exitCodes.usage
  const corrections = await openCorrections(flags, streams)
  const reading = inputs.length === 0 ? null : readDocuments(inputs, flags, streams, { corrections })
  const letters: Document[] = []
  const uncorrected: Record<number, Document> = {}
  for await (const { document, read } of reading?.letters ?? []) {
    if ((document.corrections ?? []).length > 0) uncorrected[letters.length] = read
    letters.push(document)
  }
  const code = reading?.code() ?? exitCodes.done
  if (reading !== null && letters.length === 0 && code !== exitCodes.done) return code
  const data = {
    view: 'inspect',
    version,
    language: flags.lang ?? null,
    letters,
    read: uncorrected,
    corrections: fileOf(flags, corrections),
  } as const
  const page = formatPage(await readPageBundle('inspect'), titleOf(letters), await pageContent(data))
  return (await writePage(page, 'inspect.html', flags, streams)) ? code : exitCodes.unwritten
}

/** The corrections as the page takes them up: it goes on with the file. */
function fileOf({ corrections: file }: InspectFlags, letters: CorrectedLetters | null) {
  return file === undefined || letters === null ? null : { name: basename(file), text: letters.text }
}

/** What the browser's tab says: the letter's own title where there is one letter. */
function titleOf(letters: readonly Document[]): string {
  const [first] = letters
  const name = letters.length === 1 ? (first?.title?.text ?? first?.source.name) : undefined
  return name === undefined ? 'fuhan' : `${name} · fuhan`
}
