import { readFileSync } from 'node:fs'
import { validator } from '@exodus/schemasafe'
import { documentSchema } from '../dist/model/schema.js'

/** In the place of `cli/fits.ts`: the contract's schema compiled to code that loads no library. */
export const compiledValidator = {
  name: 'compiled-validator',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]cli[\\/]fits\.ts$/ }, () => {
      const fits = validator(documentSchema({ reused: 'ref' }), { formatAssertion: false, isJSON: true })
      return { contents: `export const fits = ${fits.toModule()}`, loader: 'js' }
    })
  },
}

/** commander starts other programs for commands that are such, which fuhan has none of: what starts them is loaded when it is used. */
export const childProcessLater = {
  name: 'child-process-later',
  setup({ onLoad }) {
    const required = "const childProcess = require('node:child_process');"
    onLoad({ filter: /[\\/]commander[\\/]lib[\\/]command\.js$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8')
      if (!contents.includes(required))
        throw new Error(`${path} does not load node:child_process as expected`)
      const later =
        "const childProcess = { spawn: (...called) => require('node:child_process').spawn(...called) };"
      return { contents: contents.replace(required, later), loader: 'js' }
    })
  },
}

/** cheerio's writer of markup, which nothing asks to write, brings an older `entities` with 60 kB of tables: it is given the one that is there. */
export const oneEntities = {
  name: 'one-entities',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^entities$/ }, ({ importer, kind, pluginData }) => {
      if (pluginData === 'ours' || !/[\\/]dom-serializer[\\/]/.test(importer)) return undefined
      return resolve('entities', { kind, resolveDir: process.cwd(), pluginData: 'ours' })
    })
  },
}

/** What every bundle of the command line is made with. */
export const shared = {
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
  plugins: [compiledValidator, childProcessLater, oneEntities],
}

/** The modules of worker threads, which are found beside the file that starts them. */
export const threads = {
  'letters-worker': 'src/shell/dataset/letters-worker.ts',
  'tables-worker': 'src/shell/dataset/tables-worker.ts',
}
