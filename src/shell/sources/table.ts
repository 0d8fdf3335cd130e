import Papa from 'papaparse'
import { isContentName } from '../../containers/fields.ts'
import { encodingOf } from '../../encoding/labels.ts'
import { detectEncoding } from '../decode.ts'
import { tooLarge } from '../failure.ts'
import { csvRows } from './csv-rows.ts'
import { peek } from './head.ts'
import { type Context, type Member, type Numbered, refuse } from './source.ts'
import { columnsOf } from './table-head.ts'

/**
 * The rows of a table (CSV, TSV) as records, by the names in its first row; one column must be that of the text. Rows are named by their number below
 * the head: `letters.csv!/2`. A row that is damaged is a failure in its place.
 */
export async function* readTable(member: Member, context: Context): AsyncGenerator<Numbered> {
  const { name, pieces, isFound } = member
  const { maxBytes, encoding: asked } = context.limits
  const { head, all } = await peek(await pieces())
  const encoding = (asked === undefined ? null : encodingOf(asked)) ?? detectEncoding(head, null).encoding
  const start = new TextDecoder(encoding).decode(head).replace(/^\ufeff/, '')
  const delimiter = columnsOf(start)?.delimiter ?? delimiterOf(start)
  let names: readonly string[] | null = null
  let number = 0
  for await (const { line, text, isWhole } of csvRows(decoded(all, encoding), delimiter, maxBytes * 2)) {
    const cells = text === null ? [] : cellsOf(text, delimiter)
    if (names === null) {
      names = cells.map((cell) => cell.trim())
      if (names.some(isContentName)) continue
      if (isFound) context.numbers.pass(name, 'a table without a letter')
      else
        yield* refuse(
          context,
          name,
          `none of its columns holds a text (text, html, content, 正文): ${names.join(', ').slice(0, 200)}`,
        )
      return
    }
    const own = `${name}!/${++number}`
    if (text === null) yield* refuse(context, own, tooLarge(maxBytes * 2, maxBytes), 'too-large')
    else if (!isWhole) yield* refuse(context, own, `the quotation mark on line ${line} is never closed`)
    else if (cells.length > names.length)
      yield* refuse(
        context,
        own,
        `it has ${cells.length} cells, but its header has ${names.length} (line ${line})`,
      )
    else {
      const letter = context.numbers.next()
      if (letter === null) continue
      const record = recordOf(names, cells)
      yield {
        letter,
        input: {
          kind: 'record',
          name: own,
          line: Buffer.from(JSON.stringify(record)),
          format: 'csv',
          ...member.capture,
        },
      }
    }
  }
  if (names === null) yield* refuse(context, name, 'is empty')
  else if (number === 0) yield* refuse(context, name, 'a table without rows')
}

function recordOf(names: readonly string[], cells: readonly string[]): Record<string, string> {
  const record: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    const cell = cells[index]
    if (cell !== undefined && name !== '' && !Object.hasOwn(record, name)) record[name] = cell
  }
  return record
}

function cellsOf(row: string, delimiter: string): string[] {
  return Papa.parse<string[]>(row.replace(/\r$/, ''), { delimiter }).data[0] ?? []
}

function delimiterOf(start: string): string {
  const line = start.slice(0, Math.max(0, start.search(/[\r\n]/)))
  return line.includes('\t') ? '\t' : line.includes(',') || !line.includes(';') ? ',' : ';'
}

async function* decoded(pieces: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true })
  yield decoder.decode()
}
