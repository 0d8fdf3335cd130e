import { describe, expect, it } from 'vitest'
import { collectPatterns } from './redos/collect.ts'
import { judge, measuredBefore } from './redos/judge.ts'
import { attacksOn, measure } from './redos/measure.ts'
import { isWhole } from './support/campaign.ts'
import { fixtures, labelledPages } from './support/fixtures.ts'

/** The time of four times the size, over that of the size: 4 where it is linear, 16 where it is quadratic. */
const mostGrowth = 9
/** Milliseconds below which a growth says nothing. */
const quick = 4
/** Milliseconds for the larger size, 8,000 units: a pattern with a window of some hundred units stays below. */
const longest = 100

describe.runIf(isWhole)('the checks of patterns', () => {
  it('see an attack', async () => {
    const exponential = { source: '^(?:[一-龥]{0,6}[0-9A-Z]+)*$', flags: 'u' }
    const rows = await judge([exponential])
    expect(rows.get(exponential)?.says).toBe('exponential')
    const { large } = await measure(
      { source: '[,;]+$', flags: 'u' },
      attacksOn({ source: '[,;]+$', flags: 'u' }),
    )
    expect(large).toBeGreaterThan(quick)
  })
})

describe('every regular expression of src', async () => {
  const { patterns, idle } = await collectPatterns([...fixtures, ...labelledPages].map(({ text }) => text))
  const isMeasured = measuredBefore()
  const doubtful = await judge(patterns, process.env['FUHAN_REDOS'] === 'write')
  // Under npm test only what is new or changed is measured.
  const measured = [...doubtful].filter(([pattern]) => isWhole || !isMeasured(pattern))

  it('is found, built ones too', () => {
    expect(idle).toEqual([])
    expect(patterns.length).toBeGreaterThan(500)
  })

  it.each(measured.map(([pattern, row]) => [row.begins, pattern, row] as const))(
    'takes a time as long as its text: %s',
    { timeout: 120_000 },
    async (_, pattern, { attack }) => {
      const {
        small,
        large,
        attack: worst,
      } = await measure(pattern, [...(attack === null ? [] : [attack]), ...attacksOn(pattern)])
      const shown = JSON.stringify(worst)
      expect(large, `8,000 units of ${shown}`).toBeLessThan(longest)
      if (large > quick)
        expect(large / Math.max(small, quick / 4), `growth with ${shown}`).toBeLessThan(mostGrowth)
    },
  )
})
