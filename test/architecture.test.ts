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
