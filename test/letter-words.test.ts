import { readdirSync, readFileSync } from 'node:fs'
import { parseAst } from 'rolldown/parseAst'
import { expect, it } from 'vitest'

/**
 * Runs of two hanzi or more that a file of `letter/` or `parts/` still writes in its code. Words are rows of `grammar/`, so that each stands in one place: a number
 * goes down with its words, none goes up, and no file comes.
 */
const written: Readonly<Record<string, number>> = {
  'letter/assemble.ts': 8,
  'letter/co-handlers.ts': 4,
  'letter/pieces.ts': 3,
  'letter/proposal.ts': 2,
  'parts/addressees.ts': 3,
  'parts/attachments.ts': 4,
  'parts/breadcrumb.ts': 11,
  'parts/contacts.ts': 4,
  'parts/dateline.ts': 22,
  'parts/handlers.ts': 6,
  'parts/inline-markers.ts': 13,
  'parts/label-value.ts': 12,
  'parts/mark-patterns.ts': 9,
  'parts/marks.ts': 1,
  'parts/metadata-values.ts': 3,
  'parts/metadata.ts': 11,
  'parts/office-notes.ts': 17,
  'parts/sections.ts': 11,
}

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}

/** The hanzi of a character class, which are no words. */
const everyHanzi = '々-〇㐀-鿿𠀀-𲎯'
const word = /[々-〇㐀-鿿𠀀-𲎯]{2,}/gu

function wordsOf(node: Node): number {
  const { type, value, regex } = node
  const text =
    type === 'TemplateElement'
      ? (value as { cooked: string }).cooked
      : type === 'Literal'
        ? regex === undefined || regex === null
          ? String(value)
          : (regex as { pattern: string }).pattern
        : ''
  const own = text.replaceAll(everyHanzi, '').match(word)?.length ?? 0
  const children = Object.values(node)
    .flat()
    .filter((child): child is Node => typeof (child as Node | null)?.type === 'string')
  return children.reduce((sum, child) => sum + wordsOf(child), own)
}

it('writes words of letters in tables, not in readers', () => {
  const found: Record<string, number> = {}
  for (const folder of ['letter', 'parts'])
    for (const name of readdirSync(`src/${folder}`).sort()) {
      const code = readFileSync(`src/${folder}/${name}`, 'utf8')
      const count = wordsOf(parseAst(code, { lang: 'ts' }) as unknown as Node)
      if (count > 0) found[`${folder}/${name}`] = count
    }
  expect(Object.entries(found).filter(([path, count]) => count > (written[path] ?? 0))).toEqual([])
})
