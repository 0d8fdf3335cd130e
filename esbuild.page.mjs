import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { minifySync } from 'rolldown/experimental'
import { internalNames, knownNames, namesRead } from './scripts/internal-names.mjs'
import { joinedWords } from './scripts/joined-words.mjs'
import { licencesOf } from './scripts/licences.mjs'
import { packedScript } from './scripts/packed-script.mjs'
import { withoutZod } from './scripts/page-schemas.mjs'
import { withPackedTables } from './scripts/page-tables.mjs'
import { withoutBatchWords, withoutUnused } from './scripts/without-unused.mjs'

// Builds the web pages into `dist/page/VIEW.json`: the script of each, its styles, the hashes by which its Content-Security-Policy knows them, and the
// script of the thread that reads letters, packed, since no page runs it as it stands. `emit/page.ts` makes a page of that and of data.
const outdir = process.argv[2] ?? 'dist/page'

async function bundled(options) {
  const { outputFiles, metafile } = await build({
    bundle: true,
    minify: true,
    charset: 'utf8',
    write: false,
    metafile: true,
    logLevel: 'warning',
    ...options,
  })
  return { text: outputFiles[0].text.trim(), inputs: metafile.inputs }
}

/** What would end or hide an inline script, spelt so that it does not; all of it stands in strings, patterns and comments. */
function inline(script) {
  return script.replaceAll('<!--', '\\x3c!--').replaceAll(/<(?=\/?script)/gi, '\\x3c')
}

/** A script with names that recur from function to function, which pack better than those that esbuild gives. */
function renamed(name, script) {
  const { code, errors } = minifySync(name, script, { compress: false, mangle: { toplevel: true } })
  if (errors.length > 0) throw new Error(`${name} of the page: ${errors[0].message}`)
  return code.trim()
}

/** Options that give the properties of these names others, as short as can be. */
function withoutNames(names) {
  return { mangleProps: new RegExp(`^(?:${names.join('|').replaceAll('$', '\\$')})$`) }
}

const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`

const script = {
  format: 'iife',
  platform: 'browser',
  target: ['chrome123', 'firefox120', 'safari17.5'],
  tsconfig: 'src/page/tsconfig.json',
  alias: { 'lzma1/lib': './node_modules/lzma1/lib' },
}
const threadOptions = {
  ...script,
  entryPoints: ['src/page/reader/thread.ts'],
  plugins: [withoutUnused, withoutBatchWords, withoutZod, withPackedTables],
  // Browsers know what character references mean.
  alias: { 'entities/decode': './src/page/reader/references.ts' },
}
const known = knownNames()
const thread = await bundled({
  ...threadOptions,
  ...withoutNames(internalNames((await bundled({ ...threadOptions, minify: false })).text, known)),
})
const packedThread = packedScript(joinedWords(renamed('thread.js', thread.text)))

// What unpacks the thread has long names of its own.
const unpacking = namesRead((await bundled({ ...script, entryPoints: ['lzma1/lib/decoder.js'] })).text)

/** Bundles the page of a view from its script and its styles. */
async function makePage(view, entry, styles) {
  const options = { ...script, entryPoints: [entry], plugins: [withoutUnused] }
  const { text } = await bundled({ ...options, minify: false })
  const names = internalNames(text, known).filter((name) => unpacking.has(name))
  const page = await bundled({ ...options, ...withoutNames(names) })
  // A page goes where it is sent, and what it is made of goes with it.
  const licences = licencesOf({ ...page.inputs, ...thread.inputs }).replaceAll('*/', '* /')
  const pageScript = inline(`${renamed(`${view}.js`, page.text)}\n/*!\n${licences}\n*/`)
  const { text: style } = await bundled({ entryPoints: [styles] })
  if (/<\/style/i.test(style)) throw new Error('the styles hold what would end them')
  const bundle = {
    script: pageScript,
    scriptHash: hashOf(pageScript),
    style,
    styleHash: hashOf(style),
    thread: packedThread,
  }
  writeFileSync(`${outdir}/${view}.json`, JSON.stringify(bundle))
}

mkdirSync(outdir, { recursive: true })
await makePage('inspect', 'src/page/main.tsx', 'src/page/styles/index.css')
await makePage('report', 'src/page/report/main.tsx', 'src/page/styles/report.css')
