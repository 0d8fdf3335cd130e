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
  plugins: [compiledValidator],
}

/** The modules of worker threads, which are found beside the file that starts them. */
export const threads = {
  'letters-worker': 'src/shell/dataset/letters-worker.ts',
  'tables-worker': 'src/shell/dataset/tables-worker.ts',
}
