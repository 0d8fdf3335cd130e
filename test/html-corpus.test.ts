import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPage } from '../src/html/read-page.ts'
import { parseHtml } from '../src/parse-html.ts'
import { isFootChrome } from '../src/parts/chrome.ts'
import { splitLines } from '../src/text/lines.ts'
import { sourceText } from '../src/text/source-text.ts'

/** What was labelled by eye of a page: how its article begins and ends, and for replies what is printed in each field. */
interface Label {
  readonly kind: 'reply' | 'other'
  readonly first: string | null
  readonly last: string | null
  readonly fields?: Readonly<Record<string, string | number | null>>
}

const folder = join(process.env.FUHAN_CORPUS ?? join(import.meta.dirname, '../../shared/corpus'), 'html')
const isMissing = !existsSync(folder)
const labels: Record<string, Label> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/html/corpus-labels.json'), 'utf8'),
)
const pages = Object.entries(labels)
const htmlOf = (name: string) => new TextDecoder().decode(readFileSync(join(folder, `${name}.html`)))
/** Share of the pages whose body is whole and without furniture. */
const floor = 0.95

/** Why the body of a page is not what the label says, or null. */
function fault(html: string, { first, last }: Label): string | null {
  if (first === null || last === null) return null
  const { text, chrome } = readPage(html)
  const lines = splitLines(sourceText(text)).map((line) => ({
    ...line,
    isChrome: chrome.some(([start, end]) => line.start >= start && line.end <= end),
  }))
  const bare = (words: string) => sourceText(words).folded.replace(/\s+/g, '')
  const from = lines.findIndex((line) => !line.isChrome && bare(line.text).startsWith(bare(first)))
  const to = lines.findLastIndex((line) => !line.isChrome && bare(line.text).endsWith(bare(last)))
  if (from < 0) return `the beginning ${first} is missing`
  if (to < from) return `the end ${last} is missing`
  const hole = lines.slice(from, to).find((line) => line.isChrome)
  if (hole) return `${hole.text.slice(0, 30)} of the body is furniture`
  const rest = lines.slice(to + 1).find((line) => !line.isChrome && !isFootChrome(line))
  if (rest) return `${rest.text.slice(0, 30)} below the body is no furniture`
  const before = lines.slice(0, from).filter((line) => !line.isChrome && line.text.length > 0)
  return before.length > 14 ? `${before.length} lines above the body are no furniture` : null
}

function at(value: unknown, path: string): unknown {
  let found = value
  for (const key of path.split('.')) found = (found as Record<string, unknown> | null | undefined)?.[key]
  return found ?? null
}

describe.skipIf(isMissing)(`pages of the corpus${isMissing ? ' (skipped: no corpus)' : ''}`, () => {
  it('holds the body of at least 95 % whole and without furniture', () => {
    const faults = pages.flatMap(([name, label]) => {
      const why = fault(htmlOf(name), label)
      return why === null ? [] : [`${name}: ${why}`]
    })
    expect(1 - faults.length / pages.length, faults.join('\n')).toBeGreaterThanOrEqual(floor)
  })

  it.each(pages)('%s is of the kind that it is', (name, { kind }) => {
    const read = parseHtml(htmlOf(name)).kind
    if (kind === 'reply') expect(read).toBe('reply')
    else expect(read).not.toBe('reply')
  })

  it.each(pages.filter(([, { fields }]) => fields !== undefined))(
    '%s is right in every field',
    (name, { fields = {} }) => {
      const html = htmlOf(name)
      const document = parseHtml(html)
      const read = Object.fromEntries(
        Object.keys(fields).map((path) => {
          const value = at(document, path)
          // Wrapped titles join with nothing; blanks are compared by nobody.
          return [path, typeof value === 'string' ? value.replace(/\s+/g, '').replace(/[:：]$/, '') : value]
        }),
      )
      expect(read).toEqual(fields)
    },
  )
})
