import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'

/** What each layer of `src` may import, itself aside. A folder is a layer; `.` is the files of `src` itself. */
const layers: Record<string, readonly string[]> = {
  grammar: [],
  model: ['zod'],
  text: ['grammar', 'model'],
  copy: ['grammar', 'model', 'text'],
  html: [
    'grammar',
    'model',
    'text',
    'cheerio',
    'cheerio/slim',
    'htmlparser2',
    'entities/decode',
    'css-select',
  ],
  containers: ['grammar', 'htmlparser2'],
  encoding: ['grammar', 'model'],
  fields: ['grammar', 'model', 'text'],
  parts: ['fields', 'grammar', 'model', 'text'],
  figures: ['fields', 'grammar', 'model', 'text'],
  agency: ['fields', 'grammar', 'model', 'text'],
  commitments: ['fields', 'grammar', 'model', 'text'],
  answers: ['commitments', 'fields', 'grammar', 'model', 'text'],
  letter: [
    'agency',
    'answers',
    'commitments',
    'copy',
    'parts',
    'figures',
    'fields',
    'grammar',
    'model',
    'text',
  ],
  corrections: ['copy', 'fields', 'model', 'parts', 'text'],
  rules: ['fields', 'grammar', 'model', 'text'],
  emit: ['agency', 'model', 'text', 'diff', 'get-east-asian-width'],
  '.': [
    'copy',
    'corrections',
    'letter',
    'rules',
    'emit',
    'figures',
    'html',
    'parts',
    'fields',
    'grammar',
    'model',
    'text',
    'shell',
  ],
  shell: [
    '.',
    'containers',
    'copy',
    'corrections',
    'encoding',
    'emit',
    'fields',
    'grammar',
    'html',
    'letter',
    'model',
    'text',
    'rules',
    'iconv-lite',
    'picomatch',
    'tinyglobby',
    'zod',
    'hyparquet',
    'hyparquet-writer',
    'node-sqlite3-wasm',
    'tar-stream',
    'papaparse',
    '@embedpdf/pdfium',
    'htmlparser2',
    'tinypool',
    'yauzl',
  ],
  page: [
    '.',
    'copy',
    'corrections',
    'emit',
    'encoding',
    'grammar',
    'html',
    'model',
    'rules',
    'text',
    'preact',
    'preact/hooks',
    '@preact/signals',
    '@observablehq/plot',
    '@tanstack/virtual-core',
    'lzma1/lib/decoder.js',
    'lzma1/lib/streams.js',
  ],
  cli: [
    '.',
    'corrections',
    'shell',
    'emit',
    'encoding',
    'model',
    'rules',
    'fields',
    'text',
    'commander',
    'chalk',
  ],
}
/** The layers that may touch Node, the `node.ts` entry aside, and those that may touch what is around them; the others are the pure core. */
const onNode = new Set(['shell', 'cli'])
const effects = new Set([...onNode, 'page'])
const ambient = /\b(?:process|Buffer|console|__dirname|Date\.now|new Date\(\)|Math\.random)\b/

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.tsx?$/.test(path))

const layerOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '.')
const target = (path: string, specifier: string) =>
  specifier.startsWith('.') ? layerOf(posix.join(posix.dirname(path), specifier)) : specifier

describe.each(files)('%s', (path) => {
  const layer = layerOf(path)
  const code = readFileSync(`src/${path}`, 'utf8')
  const isPure = !effects.has(layer) && path !== 'node.ts'

  it('imports only what its layer may', () => {
    const imports = [...code.matchAll(/\bfrom '([^']+)'|\bimport '([^']+)'|\bimport\('([^']+)'\)/g)].map(
      ([, from, bare, dynamic]) => target(path, from ?? bare ?? dynamic ?? ''),
    )
    const foreign = imports.filter((name) => name !== layer && !layers[layer]?.includes(name))
    const mayUseNode = onNode.has(layer) || path === 'node.ts'
    expect(mayUseNode ? foreign.filter((name) => !name.startsWith('node:')) : foreign).toEqual([])
  })

  it.runIf(isPure)('touches no ambient state', () => {
    expect(code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')).not.toMatch(ambient)
  })

  it('spreads no list into the arguments of a call that takes any number', () => {
    expect(code).not.toMatch(
      /(?:\.(?:push|unshift|splice|concat)|Math\.(?:max|min)|String\.from\w+)\((?:[^(){}]*, )?\.\.\./,
    )
  })

  it.skipIf(layer === 'grammar')('fits on a few screens', () => {
    expect(code.split('\n').length).toBeLessThanOrEqual(300)
  })
})

/** The files of `src` that each imports, for a value or a type, at once or when it runs. */
const imported = new Map(
  files.map((path) => [
    path,
    [
      ...readFileSync(`src/${path}`, 'utf8').matchAll(
        /^(?:import|export)\b[^;'"]*?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm,
      ),
    ]
      .map(([, from, dynamic]) => posix.join(posix.dirname(path), from ?? dynamic ?? ''))
      .filter((to) => files.includes(to)),
  ]),
)

/** The ways that lead from a file back to it, each as the files it passes. */
function circles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (path: string, above: readonly string[]): void => {
    const from = above.indexOf(path)
    if (from >= 0) found.push([...above.slice(from), path].join(' → '))
    if (from >= 0 || done.has(path)) return
    for (const to of imports.get(path) ?? []) visit(to, [...above, path])
    done.add(path)
  }
  for (const path of imports.keys()) visit(path, [])
  return found
}

describe('the imports of src', () => {
  it('lead in no circle', () => {
    expect(circles(imported)).toEqual([])
  })

  it('are all seen', () => {
    expect(imported.get('parts/reader.ts')).toEqual([
      'grammar/letter.ts',
      'text/lines.ts',
      'text/source-text.ts',
      'parts/metadata-part.ts',
    ])
    expect(imported.get('cli/declarations/completion.ts')).toContain('cli/commands/completion.ts')
  })

  it('would be told where they led in one', () => {
    const imports = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ])
    expect(circles(imports)).toEqual(['a → b → c → a'])
  })
})
