import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { validator } from '@exodus/schemasafe'
import { build } from 'esbuild'
import { documentSchema } from './dist/model/schema.js'
import { licencesOf } from './scripts/licences.mjs'

// Bundles the command line into few files, so that it starts fast: a module a file costs a look-up each, and a library of which a tenth is used is
// read whole. What a command does stays a file of its own, loaded when it runs. The library of `dist/` is not bundled.
const packages = JSON.parse(readFileSync('package.json', 'utf8')).dependencies
const bundled = new Set(['zod', 'commander', 'chalk', 'cheerio', 'htmlparser2', 'entities'])
const outdir = process.argv[2] ?? 'dist/bundle'

/** In the place of `cli/fits.ts`: the contract's schema compiled to code that loads no library. */
const compiledValidator = {
  name: 'compiled-validator',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cli[\\/]fits\.ts$/ }, () => {
      const fits = validator(documentSchema({ reused: 'ref' }), { formatAssertion: false, isJSON: true })
      return { contents: `export const fits = ${fits.toModule()}`, loader: 'js' }
    })
  },
}

const shared = {
  outdir,
  // Libraries that load files or workers of their own, and large ones that only some commands load.
  external: Object.keys(packages).filter((name) => !bundled.has(name)),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minify: true,
  metafile: true,
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as createBundledRequire } from 'node:module'; const require = createBundledRequire(import.meta.url);",
  },
}

// What parses one letter is bundled first and apart, because code that all commands share would fall into a dozen small files.
const first = {
  main: 'src/cli/main.ts',
  parse: 'src/cli/commands/parse.ts',
  'parse-html': 'src/parse-html.ts',
}
/** What the first bundle loads later, by its name in the second. */
const later = new Map()
const loadedLater = {
  name: 'loaded-later',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\./ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === 'here') return
      const found = await resolve(path, { kind, importer, resolveDir, pluginData: 'here' })
      const name = basename(path, '.ts')
      if ((later.get(name) ?? found.path) !== found.path) throw new Error(`two files are called ${name}`)
      if (!(name in first)) later.set(name, found.path)
      return { path: `./${name}.js`, external: true }
    })
  },
}
const start = await build({ ...shared, entryPoints: first, plugins: [compiledValidator, loadedLater] })
const rest = await build({
  ...shared,
  entryPoints: {
    // Found in whatever order the threads of the bundler come to them; sorted, two builds give the same bytes.
    ...Object.fromEntries([...later].sort(([a], [b]) => (a < b ? -1 : 1))),
    // The modules of worker threads are found beside the file that starts them.
    'letters-worker': 'src/shell/dataset/letters-worker.ts',
    'tables-worker': 'src/shell/dataset/tables-worker.ts',
  },
  plugins: [compiledValidator],
})
const inputs = { ...start.metafile.inputs, ...rest.metafile.inputs }

// The licences of what was bundled go with it.
writeFileSync(join(outdir, 'LICENSES.txt'), licencesOf(inputs))
