import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Parser } from 'acorn'
import { build, type Plugin, transform } from 'esbuild'

/** A regular expression of `src` as it was made. */
export interface Pattern {
  readonly source: string
  readonly flags: string
}

interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** Makes what is made when first asked for a list that is made at the end: `[file, words, words in their place]`. */
const lazy: readonly (readonly [string, string, string])[] = [
  ['sticky.ts', 'let made: RegExp | null = null', '$&; (globalThis.lazyPatterns ??= []).push(make)'],
  [
    'begins-with.ts',
    'let made: Beginning | null = null',
    '$&; (globalThis.lazyPatterns ??= []).push(() => plain(source) ?? compiled(source))',
  ],
]

const starts = /worker\.ts$|[\\/]main\.ts$/

const eager: Plugin = {
  name: 'eager',
  setup({ onLoad }) {
    for (const [name, words, instead] of lazy)
      onLoad({ filter: new RegExp(`[\\\\/]text[\\\\/]${name.replace('.', '\\.')}$`) }, ({ path }) => {
        const contents = readFileSync(path, 'utf8')
        if (!contents.includes(words)) throw new Error(`${path} makes its patterns in another way`)
        return { contents: contents.replace(words, instead), loader: 'ts' }
      })
  },
}

/** Runs when everything is loaded: makes what is made late, and reads every fixture, so that patterns made of what a letter holds are made too. */
const exercise = `
for (const make of globalThis.lazyPatterns) make()
for (const text of JSON.parse(readLetters(new URL('letters.json', import.meta.url), 'utf8'))) {
  const document = /<\\w/.test(text) ? modules['parse-html'].parseHtml(text) : modules.parse.parse(text)
  modules.run.check(document)
}
process.stdout.write(JSON.stringify({ made: globalThis.madePatterns, ran: [...globalThis.ranSites] }))
`

const recorder = `
import { readFileSync as readLetters } from 'node:fs'
globalThis.madePatterns = []; globalThis.ranSites = new Set()
const RegExpAt = (site) => new Proxy(RegExp, { construct(target, values) {
  globalThis.ranSites.add(site)
  const pattern = new target(...values)
  globalThis.madePatterns.push([pattern.source, pattern.flags])
  return pattern
} })
`

/**
 * Every regular expression of `src`: the literals, found in the code's syntax tree, and those built of tables and letters, noted while all of `src` is loaded
 * and `letters` are read. `idle` are the places that build patterns and did not run.
 */
export async function collectPatterns(
  letters: readonly string[],
): Promise<{ patterns: Pattern[]; idle: string[] }> {
  const all = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  // What starts to work when it is loaded is read for its literals only.
  const files = all.filter((file) => !starts.test(file))
  const entry = files.map((file, at) => `import * as m${at} from './src/${file.replaceAll('\\', '/')}'`)
  entry.push(
    `globalThis.modules = { ${['parse', 'parse-html', 'rules/run'].map((name) => `'${basename(name)}': m${files.findIndex((file) => file.replaceAll('\\', '/') === `${name}.ts`)}`).join(', ')}, all: [${files.map((_, at) => `m${at}`).join(', ')}] }`,
  )
  const { outputFiles } = await build({
    stdin: { contents: entry.join('\n'), resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    // Not among what its package exports.
    alias: { 'lzma1/lib': './node_modules/lzma1/lib' },
    target: 'esnext',
    logLevel: 'silent',
    plugins: [eager],
  })
  const code = outputFiles[0]?.text ?? ''
  const found: Pattern[] = []
  const sites: Node[] = []
  const idle: string[] = []
  for (const file of all.filter((name) => starts.test(name))) {
    const { code: own } = await transform(readFileSync(join('src', file), 'utf8'), { loader: 'ts' })
    walk(Parser.parse(own, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
      if (node.regex) found.push({ source: node.regex.pattern, flags: node.regex.flags })
      if (node.callee?.name === 'RegExp') idle.push(`src/${file} builds a pattern`)
    })
  }
  walk(Parser.parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
    if (node.regex) found.push({ source: node.regex.pattern, flags: node.regex.flags })
    if (/^(?:New|Call)Expression$/.test(node.type) && node.callee?.name === 'RegExp') sites.push(node.callee)
  })
  sites.sort((one, other) => one.start - other.start)
  let run = code
  for (const [site, { start, end }] of [...sites.entries()].toReversed())
    run = `${run.slice(0, start)}(RegExpAt(${site}))${run.slice(end)}`
  mkdirSync('node_modules/.cache', { recursive: true })
  const folder = mkdtempSync('node_modules/.cache/patterns-')
  try {
    const file = join(folder, 'run.mjs')
    writeFileSync(file, `${recorder}${run}${exercise}`)
    writeFileSync(join(folder, 'letters.json'), JSON.stringify(letters))
    const out = execFileSync(process.execPath, [file], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    const { made, ran } = JSON.parse(out) as { made: [string, string][]; ran: number[] }
    for (const [source, flags] of made) found.push({ source, flags })
    for (const [site, { start }] of sites.entries()) if (!ran.includes(site)) idle.push(placeOf(code, start))
    return { patterns: distinct(found), idle }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Walked = Node & {
  readonly regex?: { readonly pattern: string; readonly flags: string }
  readonly callee?: Node & { readonly name?: string }
}

function walk(root: unknown, visit: (node: Walked) => void): void {
  const open: unknown[] = [root]
  while (open.length > 0) {
    const node = open.pop()
    if (node === null || typeof node !== 'object') continue
    if ('type' in node) visit(node as Walked)
    for (const child of Object.values(node)) open.push(child)
  }
}

/** The file that esbuild names above the code at `at`, and the code. */
function placeOf(code: string, at: number): string {
  const file = /\/\/ (src\/\S+)\n(?![\s\S]*\/\/ src\/)/.exec(code.slice(0, at))?.[1] ?? ''
  return `${file}: ${code.slice(at, at + 80).split('\n')[0]}`
}

function distinct(patterns: readonly Pattern[]): Pattern[] {
  return [...new Map(patterns.map((pattern) => [`/${pattern.source}/${pattern.flags}`, pattern])).values()]
}
