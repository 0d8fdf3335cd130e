import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'esbuild'
import { tables } from '../dist/emit/tables/index.js'
import { shared, threads } from '../scripts/bundling.mjs'
import { licencesOf } from '../scripts/licences.mjs'
import { packedScript } from '../scripts/packed-script.mjs'

// node python/bundle.mjs
// Writes the command line with all that it needs into the Python package: no package manager of Node's is there where that is installed. What stays
// out for its size says so where it is missed: the reader of PDF (2 MB), and the second copy of the program by which a web page reads further letters.
const out = 'python/src/fuhan/_js'
const outdir = join(out, 'dist/bundle')
/** Packages that are loaded by `require` at run time, and are looked for beside the bundle: each in one file. */
const required = ['iconv-lite', 'node-sqlite3-wasm']

/** What the thread of a page answers here. */
const unread =
  'a page that the Python package made reads no further letters: fuhan.parse reads them, and pages of the npm package do'

/** SQLite's WebAssembly and the tables of encodings are a third of the package; brotli makes them a quarter smaller than a wheel does. */
const packed = {
  name: 'packed',
  setup({ onLoad }) {
    onLoad({ filter: /node-sqlite3-wasm\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8')
      const reading = 'if(readBinary){return readBinary(file)}'
      if (!code.includes(reading)) throw new Error(`${path} reads its WebAssembly in another way`)
      const unpacking =
        "return require('node:zlib').brotliDecompressSync(require('node:fs').readFileSync(file+'.br'));"
      return { contents: code.replace(reading, () => unpacking) }
    })
    onLoad({ filter: /iconv-lite[\\/]encodings[\\/]tables[\\/].*\.json$/ }, ({ path }) => {
      const table = brotliCompressSync(JSON.stringify(JSON.parse(readFileSync(path, 'utf8')))).toString(
        'base64',
      )
      return {
        contents: `module.exports = JSON.parse(require('node:zlib').brotliDecompressSync(Buffer.from('${table}', 'base64')))`,
      }
    })
  },
}

/** The web pages are a tenth of the package, and a fifth smaller so. */
const pagesPacked = {
  name: 'pages-packed',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]shell[\\/]page-bundle\.ts$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8')
      const unpacking = code.replace(
        /await readFile\((new URL\(.*?\.json)(`, folder\)), 'utf8'\)/,
        'String(brotliDecompressSync(await readFile($1.br$2)))',
      )
      if (unpacking === code) throw new Error(`${path} reads its pages in another way`)
      const contents = `import { brotliDecompressSync } from 'node:zlib'\n${unpacking}`
      return { contents, loader: 'ts' }
    })
  },
}

rmSync(out, { recursive: true, force: true })
const { metafile } = await build({
  ...shared,
  plugins: [...shared.plugins, pagesPacked],
  charset: 'utf8',
  outdir,
  external: [...required, '@embedpdf/pdfium'],
  entryPoints: {
    main: 'src/cli/main.ts',
    ...threads,
    // Tinypool looks for its own worker there, seen from the file that it is in.
    'entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
  },
})
const inputs = { ...metafile.inputs }
for (const name of required) {
  const { metafile } = await build({
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minify: true,
    charset: 'utf8',
    metafile: true,
    logLevel: 'warning',
    entryPoints: [name],
    plugins: [packed],
    outfile: join(outdir, 'node_modules', name, 'index.js'),
  })
  Object.assign(inputs, metafile.inputs)
}
const wasm = 'node-sqlite3-wasm.wasm'
writeFileSync(
  join(outdir, 'node_modules/node-sqlite3-wasm', `${wasm}.br`),
  brotliCompressSync(readFileSync(join('node_modules/node-sqlite3-wasm/dist', wasm))),
)
writeFileSync(join(outdir, 'LICENSES.txt'), licencesOf(inputs))
mkdirSync(join(out, 'dist/page'))
const thread = packedScript(
  `onmessage = ({ data: { id } }) => postMessage({ id, failure: ${JSON.stringify(unread)} })`,
)
for (const view of readdirSync('dist/page')) {
  const page = JSON.parse(readFileSync(join('dist/page', view), 'utf8'))
  writeFileSync(join(out, 'dist/page', `${view}.br`), brotliCompressSync(JSON.stringify({ ...page, thread })))
}
// The columns of the tables, whose types data frames take from there.
writeFileSync(
  join(out, 'tables.json'),
  JSON.stringify(Object.fromEntries(tables.map(({ name, columns }) => [name, columns.slice(1)]))),
)
mkdirSync(join(out, 'bin'))
copyFileSync('bin/fuhan.js', join(out, 'bin/fuhan.js'))
copyFileSync('LICENSE', join(out, 'LICENSE'))
const { name, version, license, engines } = JSON.parse(readFileSync('package.json', 'utf8'))
writeFileSync(
  join(out, 'package.json'),
  `${JSON.stringify({ name, version, license, type: 'module', engines }, null, 2)}\n`,
)
