import { describe, expect, it } from 'vitest'
import { isOverdue } from '../src/shell/dataset/pool.ts'

describe('a letter in the hands of a thread', () => {
  it.each([
    ['has had its time', 8100, 7900, 0, true],
    ['has had little of it on a loaded machine', 8100, 2000, 500, false],
    ['has had it at last on a loaded machine', 40_000, 7200, 0, true],
    ['has not had it on a machine loaded as ten', 79_000, 6000, 0, false],
    ['has not had it in ten times the limit', 80_100, 6000, 0, true],
    ['has had more of the processor than of the clock', 7900, 9000, 0, false],
    ['waits for what does not come', 8100, 400, 2100, true],
    ['waits for less than its time', 7900, 400, 7900, false],
  ])('that %s', (_, time, processor, idle, expected) => {
    expect(isOverdue({ time, processor, idle }, 8000)).toBe(expected)
  })
})
