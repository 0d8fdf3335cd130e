import { resolve } from 'node:path'
import iconv from 'iconv-lite'
import { regionTable } from '../dist/grammar/regions.js'
import { simplifiedOf } from '../dist/grammar/traditional.js'
import { packedRegions } from './packed-regions.mjs'

/** The large tables of the reader as they pack best, by their files. */
const tables = {
  regions: () => `import { unpackedRegions } from ${JSON.stringify(resolve('scripts/packed-regions.mjs'))}
export const regionTable = unpackedRegions(${JSON.stringify(packedRegions(regionTable))})`,
  // In the order of what the characters come to, each of which then begins as the one before.
  traditional: () => {
    const bytes = (hanzi) => iconv.encode(hanzi, 'gb18030')
    const pairs = [...simplifiedOf].sort(([, a], [, b]) => Buffer.compare(bytes(a), bytes(b)))
    return `export const simplifiedOf = new Map(${JSON.stringify(pairs.flat().join(''))}.match(/../gu).map((pair) => [...pair]))`
  },
}

/** The module of a table, packed, with what unpacks it. @param {keyof typeof tables} name */
export function packedTable(name) {
  return tables[name]()
}

/** In the place of these tables stand the same packed, with what unpacks them. */
export const withPackedTables = {
  name: 'with-packed-tables',
  setup({ onLoad }) {
    for (const [name, contents] of Object.entries(tables))
      onLoad({ filter: new RegExp(`[\\\\/]grammar[\\\\/]${name}\\.ts$`) }, () => ({
        contents: contents(),
        loader: 'js',
      }))
  },
}
