import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { parseHtml } from '../src/parse-html.ts'
import { campaign } from './fuzz/run.ts'
import { campaignSize } from './support/campaign.ts'
import { cpuTime } from './support/cpu-time.ts'
import { fixtures } from './support/fixtures.ts'

it('keeps every promise on changed letters, none of them slow', { timeout: 240_000 }, () => {
  const count = campaignSize(100, 4000)
  const { inputs, faults, slow } = campaign({ seed: 20, count })
  expect(inputs).toBe(count)
  expect(faults.map(({ input, faults: [first] }) => `input ${input}: ${first}`)).toEqual([])
  expect(slow.map(({ input, times }) => `input ${input}: ${times.toFixed(0)} times the median`)).toEqual([])
})

/** Milliseconds a unit, the best of three rounds of three. */
const paceOf = (text: string, read: (text: string) => unknown) =>
  Math.min(
    ...Array.from({ length: 3 }, () =>
      cpuTime(() => {
        for (let round = 0; round < 3; round++) read(text)
      }),
    ),
  ) /
  3 /
  text.length

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] as number
let usual: number | null = null

// Those of earlier runs that took longest for their size.
it.each(readdirSync('fixtures/longest'))(
  'reads %s in at most 20 times the time of a letter of its size',
  (name) => {
    usual ??= median(fixtures.filter((_, at) => at % 20 === 0).map(({ text }) => paceOf(text, parse)))
    const text = readFileSync(`fixtures/longest/${name}`, 'utf8')
    expect(paceOf(text, name.endsWith('.html') ? parseHtml : parse)).toBeLessThan(20 * usual)
  },
)
