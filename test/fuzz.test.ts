import { expect, it } from 'vitest'
import { campaign } from './fuzz/run.ts'

it('keeps every promise on a thousand changed letters, none of them slow', { timeout: 240_000 }, () => {
  const { inputs, faults, slow } = campaign({ seed: 20, count: 1000 })
  expect(inputs).toBe(1000)
  expect(faults.map(({ input, faults: [first] }) => `input ${input}: ${first}`)).toEqual([])
  expect(slow.map(({ input, times }) => `input ${input}: ${times.toFixed(0)} times the median`)).toEqual([])
})
