import { describe, expect, it } from 'vitest'
import { packedRegions, unpackedRegions } from '../scripts/packed-regions.mjs'
import { regionTable } from '../src/grammar/regions.ts'

describe('the table of regions in a page', () => {
  it('comes out as it went in', () => {
    expect(unpackedRegions(packedRegions(regionTable))).toBe(regionTable)
  })

  it('writes each kind of code, ending and time', () => {
    const table =
      '\n110000云溪市\n110101青禾区02白石县(-1010)02白石区(1010-1509)21松岭自治县(0912-)\n110200望川地区21河湾旗\n230000临江省\n'
    expect(packedRegions(table)).toEqual({
      names: '云溪c青禾a白石b白石a松岭d望川g河湾e临江省h',
      codes: ',110000,110101.-21;21,230000',
      times: '..bB-cA...',
      editions: '0912 1010 1509',
    })
  })

  it('takes no table that it cannot give back', () => {
    expect(() => packedRegions('\n110000云溪市\n110000青禾区\n')).toThrow('as it went in')
    const many = Array.from({ length: 30 }, (_, month) => `02白石区(-${1001 + month})`).join('')
    expect(() => packedRegions(`\n110000云溪市\n110101青禾区${many}\n`)).toThrow('as it went in')
  })
})
