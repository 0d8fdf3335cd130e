import { expect, it } from 'vitest'
import { campaign } from './fuzz/run.ts'
import { campaignSize } from './support/campaign.ts'

it('keeps every promise on changed letters, none of them slow', { timeout: 240_000 }, () => {
  const count = campaignSize(300, 4000)
  const { inputs, faults, slow } = campaign({ seed: 20, count })
  expect(inputs).toBe(count)
  expect(faults.map(({ input, faults: [first] }) => `input ${input}: ${first}`)).toEqual([])
  expect(slow.map(({ input, times }) => `input ${input}: ${times.toFixed(0)} times the median`)).toEqual([])
})
