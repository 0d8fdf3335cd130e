import { readdirSync, readFileSync } from 'node:fs'
import { parseAst } from 'rolldown/parseAst'
import { expect, it } from 'vitest'

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
  const found: string[] = []
  for (const folder of ['letter', 'parts'])
    for (const name of readdirSync(`src/${folder}`).sort()) {
      const code = readFileSync(`src/${folder}/${name}`, 'utf8')
      if (wordsOf(parseAst(code, { lang: 'ts' }) as unknown as Node) > 0) found.push(`${folder}/${name}`)
    }
  expect(found).toEqual([])
})
