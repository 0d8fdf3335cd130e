import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'esbuild'
import { shared, threads } from './scripts/bundling.mjs'
import { licencesOf } from './scripts/licences.mjs'

// Bundles the command line into few files, so that it starts fast: a module a file costs a look-up each, and a library of which a tenth is used is
// read whole. What a command does stays a file of its own, loaded when it runs. The library of `dist/` is not bundled.
const packages = JSON.parse(readFileSync('package.json', 'utf8')).dependencies
const bundled = new Set([
  'zod',
  'commander',
  'chalk',
  'cheerio',
  'htmlparser2',
  'entities',
  'get-east-asian-width',
])
const outdir = process.argv[2] ?? 'dist/bundle'
// Libraries that load files or workers of their own, and large ones that only some commands load.
const external = Object.keys(packages).filter((name) => !bundled.has(name))

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
const start = await build({
  ...shared,
  outdir,
  external,
  entryPoints: first,
  plugins: [...shared.plugins, loadedLater],
})
const rest = await build({
  ...shared,
  outdir,
  external,
  entryPoints: {
    // Found in whatever order the threads of the bundler come to them; sorted, two builds give the same bytes.
    ...Object.fromEntries([...later].sort(([a], [b]) => (a < b ? -1 : 1))),
    ...threads,
  },
})
const inputs = { ...start.metafile.inputs, ...rest.metafile.inputs }

// The licences of what was bundled go with it.
writeFileSync(join(outdir, 'LICENSES.txt'), licencesOf(inputs))
