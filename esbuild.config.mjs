import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import standaloneCode from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'
import { documentSchema } from './dist/model/schema.js'

// Bundles the command line into few files, so that it starts fast: a module a file costs a look-up each, and a library of which a tenth is used is
// read whole. What a command does stays a file of its own, loaded when it runs. The library of `dist/` is not bundled.
const packages = JSON.parse(readFileSync('package.json', 'utf8')).dependencies
const bundled = new Set(['zod', 'commander', 'chalk', 'cheerio', 'htmlparser2', 'entities'])
const outdir = 'dist/bundle'

/** In the place of `cli/validate.ts`: the contract's schema compiled to code that loads no library. */
const compiledValidator = {
  name: 'compiled-validator',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cli[\\/]validate\.ts$/ }, () => {
      const ajv = new Ajv2020({ code: { source: true, esm: true }, inlineRefs: false, strict: false })
      const code = standaloneCode(ajv, ajv.compile(documentSchema({ reused: 'ref' })))
      const problemOf = `
export function problemOf(document) {
  if (validate(document)) return null
  const [error] = validate.errors
  return error.instancePath.slice(1).replaceAll('/', '.') + ': ' + error.message
}`
      return { contents: code + problemOf, loader: 'js', resolveDir: process.cwd() }
    })
  },
}

const { metafile } = await build({
  // The modules of worker threads are found beside the file that starts them.
  entryPoints: ['src/cli/main.ts', 'src/shell/dataset/worker.ts', 'src/shell/dataset/tables-worker.ts'],
  entryNames: '[name]',
  outdir,
  // Libraries that load files or workers of their own, and large ones that only some commands load.
  external: Object.keys(packages).filter((name) => !bundled.has(name)),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  logLevel: 'warning',
  plugins: [compiledValidator],
  banner: {
    js: "import { createRequire as createBundledRequire } from 'node:module'; const require = createBundledRequire(import.meta.url);",
  },
})

// The licences of what was bundled go with it.
const folders = new Set(
  Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
)
const notices = [...folders].sort().map((folder) => {
  const { name, version, license, author, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const text = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE']
    .map((file) => {
      try {
        return readFileSync(join(folder, file), 'utf8')
      } catch {
        return null
      }
    })
    .find((found) => found !== null)
  // A package without a licence file says its licence in its manifest only.
  return `${name} ${version} (${license})\n\n${text ?? JSON.stringify({ author, repository })}`
})
writeFileSync(join(outdir, 'LICENSES.txt'), notices.join('\n\n'))
