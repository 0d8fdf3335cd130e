import type { Command } from 'commander'
import { citationColumns, citationRows } from '../../emit/tables/citations.ts'
import { foldWidth } from '../../text/width.ts'
import type { Streams } from '../streams.ts'
import { runTable, type TableFlags } from './table.ts'

/** The flags of `fuhan citations`. */
export interface CitationFlags extends TableFlags {
  readonly match?: readonly string[]
}

const short = ['input', 'title', 'citedNumber', 'yearFrom', 'yearTo', 'article', 'paragraph']
const spare = ['yearFrom', 'yearTo', 'input', 'paragraph', 'article']

/** `fuhan citations [inputs…]`: every document that the letters cite and that passes the filter, a row each. */
export async function runCitations(
  inputs: readonly string[],
  flags: CitationFlags,
  streams: Streams,
  command: Command,
): Promise<number> {
  const words = flags.match?.map(folded)
  return runTable(
    {
      columns: citationColumns,
      short,
      spare,
      rows: (document) =>
        citationRows(document).filter(
          ({ citation }) => words === undefined || words.some((word) => folded(citation.text).includes(word)),
        ),
    },
    inputs,
    flags,
    streams,
    command,
  )
}

/** What two prints of the same words have in common: no blanks, one width, lower case. */
function folded(text: string): string {
  return foldWidth(text).replaceAll(/\s+/g, '').toLowerCase()
}
