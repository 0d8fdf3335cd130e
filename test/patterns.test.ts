import { readdirSync, readFileSync } from 'node:fs'
import { parseAst } from 'rolldown/parseAst'
import { expect, it } from 'vitest'

/** Signs of a regular expression that one can still read; longer ones are put together from named pieces (`text/shapes.ts`). */
const longest = 120
/** The hanzi of a character class, which `text/hanzi.ts` alone writes out. */
const hanziClass = /(?:㐀|一|\\u3400|\\u4e00)-(?:鿿|龥|\\u9fff|\\u9fa5)/iu

interface Node {
  readonly type: string
  readonly start: number
  readonly [key: string]: unknown
}

/** The regular expressions of a file that it writes as such. */
function literals(node: Node): string[] {
  const { type, regex } = node
  const own = type === 'Literal' && regex ? [(regex as { pattern: string }).pattern] : []
  const children = Object.values(node)
    .flat()
    .filter((child): child is Node => typeof (child as Node | null)?.type === 'string')
  return [...own, ...children.flatMap(literals)]
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
  .map((path) => [path, readFileSync(`src/${path}`, 'utf8')] as const)

it('writes no regular expression that is too long to read', () => {
  const long = files.flatMap(([path, code]) =>
    literals(parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as Node)
      .filter((pattern) => pattern.length > longest)
      .map((pattern) => `${path}: ${pattern}`),
  )
  expect(long).toEqual([])
})

it('writes the hanzi of a character class in one place', () => {
  const found = files.filter(([, code]) => hanziClass.test(code)).map(([path]) => path)
  expect(found).toEqual(['text/hanzi.ts'])
})
