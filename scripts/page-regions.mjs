import { resolve } from 'node:path'
import { regionTable } from '../dist/grammar/regions.js'
import { packedRegions } from './packed-regions.mjs'

/** In the place of the table of regions stands the same packed, with what unpacks it. */
export const withPackedRegions = {
  name: 'with-packed-regions',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]grammar[\\/]regions\.ts$/ }, () => {
      const packed = JSON.stringify(packedRegions(regionTable))
      const contents = `import { unpackedRegions } from ${JSON.stringify(resolve('scripts/packed-regions.mjs'))}
export const regionTable = unpackedRegions(${packed})`
      return { contents, loader: 'js' }
    })
  },
}
