import { readFileSync, writeFileSync } from 'node:fs'
import { build } from 'esbuild'
import { packedTable } from './page-tables.mjs'

// Writes the table of places, a tenth of what parses a letter, as it packs best, and has its reader ask for `#regions`: by the `imports` of package.json
// bundlers for browsers take the packed one, and a page loads 4 kB less. Node takes the table as it is, since to unpack it takes longer than to read the file.
const reader = 'dist/agency/region-table.js'
await build({
  stdin: { contents: packedTable('regions'), resolveDir: '.' },
  bundle: true,
  minify: true,
  charset: 'utf8',
  format: 'esm',
  logLevel: 'warning',
  outfile: 'dist/grammar/regions.browser.js',
})
const code = readFileSync(reader, 'utf8')
const plain = "from '../grammar/regions.js'"
if (!code.includes(plain)) throw new Error(`${reader} does not import the table as expected`)
writeFileSync(reader, code.replace(plain, "from '#regions'"))
