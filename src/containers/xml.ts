import { Parser } from 'htmlparser2'
import { contents, fieldOf, isContentName, type UnwrappedRecord } from './fields.ts'

/** Names of the elements that feeds and exports put around one article. */
const itemNames = new Set([
  'item',
  'entry',
  'rec',
  'record',
  'row',
  'article',
  'document',
  'doc',
  'news',
  'metadata',
])
/** Only in a feed these hold an article; elsewhere they describe something. */
const feedContents = new Set(['description', 'summary'])
const deepest = 200

interface Element {
  readonly name: string
  readonly text: string[]
  readonly fields: Map<string, string>
  hasChild: boolean
}

/**
 * The articles of a feed or an export in XML (RSS, Atom, TRS): the elements that hold a field with a text, whose markup may be escaped or CDATA. Null
 * where none holds one, and where the file breaks off.
 */
export function readFeed(xml: string): readonly UnwrappedRecord[] | null {
  const records: UnwrappedRecord[] = []
  const stack: Element[] = []
  let isWhole = true
  const parser = new Parser(
    {
      onopentag(name) {
        const parent = stack.at(-1)
        if (parent !== undefined) parent.hasChild = true
        // The parser's own stack is slow where it is deep.
        if (stack.length >= deepest) throw new TooDeep()
        stack.push({ name: name.toLowerCase(), text: [], fields: new Map(), hasChild: false })
      },
      ontext(text) {
        stack.at(-1)?.text.push(text)
      },
      onclosetag(_, isImplied) {
        const closed = stack.pop()
        // An element that closes itself is closed by implication too, but holds nothing.
        if (isImplied && (closed?.hasChild || closed?.text.length)) isWhole = false
        const parent = stack.at(-1)
        if (closed === undefined) return
        if (!closed.hasChild && parent !== undefined) {
          const text = closed.text.join('')
          if (text.trim() !== '' && !parent.fields.has(closed.name))
            parent.fields.set(closed.name, text.trim())
        }
        const record = recordOf(closed)
        if (record !== null) records.push(record)
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  try {
    parser.end(xml)
  } catch (error) {
    if (error instanceof TooDeep) return null
    throw error
  }
  return records.length === 0 || !isWhole ? null : records
}

class TooDeep extends Error {}

function recordOf({ name, fields }: Element): UnwrappedRecord | null {
  const named = [...fields].filter(([field]) => fieldOf(field) !== null || feedContents.has(field))
  const record = Object.fromEntries(named)
  if (named.some(([field]) => isContentName(field))) return record
  if (!itemNames.has(name)) return null
  const { description, summary, ...rest } = record
  const content = description ?? summary
  return content === undefined ? null : { ...rest, [contents[3]]: content }
}
