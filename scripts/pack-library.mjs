import { build } from 'esbuild'
import { packedTable } from './page-tables.mjs'

// Writes the table of places, a tenth of what parses a letter, as it packs best: the `browser` key of package.json has bundlers take it, and a page loads 4 kB
// less. Node takes the table as it is, since what unpacks it takes longer than to read the file.
await build({
  stdin: { contents: packedTable('regions'), resolveDir: '.' },
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'esm',
  logLevel: 'warning',
  outfile: 'dist/grammar/regions.browser.js',
})
