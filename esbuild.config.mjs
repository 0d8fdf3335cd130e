import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

// Bundles the command line into few files, so that it starts fast: a module a file costs a look-up each, and a library of which a tenth is used is
// read whole. What a command does stays a file of its own, loaded when it runs. The library of `dist/` is not bundled.
const packages = JSON.parse(readFileSync('package.json', 'utf8')).dependencies
const outdir = 'dist/bundle'
/** Libraries that load files or workers of their own, and large ones that only some commands load. */
const external = Object.keys(packages).filter(
  (name) => !['zod', 'commander', 'chalk', 'cheerio', 'htmlparser2', 'entities'].includes(name),
)

const { metafile } = await build({
  entryPoints: ['src/cli/main.ts'],
  entryNames: '[name]',
  outdir,
  external,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as createBundledRequire } from 'node:module'; const require = createBundledRequire(import.meta.url);",
  },
})

// The licences of what was bundled go with it.
const folders = new Set(
  Object.keys(metafile.inputs).flatMap((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
)
const notices = [...folders].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const text = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'license', 'LICENCE']
    .map((file) => {
      try {
        return readFileSync(join(folder, file), 'utf8')
      } catch {
        return null
      }
    })
    .find((found) => found !== null)
  return `${name} ${version} (${license})\n\n${text ?? ''}`
})
writeFileSync(join(outdir, 'LICENSES.txt'), notices.join('\n\n'))
