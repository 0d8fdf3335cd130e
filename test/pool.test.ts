import { describe, expect, it } from 'vitest'
import { isOverdue } from '../src/shell/dataset/pool.ts'

describe('a letter in the hands of a thread', () => {
  it.each([
    ['has had its time', 8100, 7900, true],
    ['has had little of it on a loaded machine', 8100, 2000, false],
    ['has had it at last on a loaded machine', 40_000, 7200, true],
    ['has had more of the processor than of the clock', 7900, 9000, false],
    ['waits for what does not come', 8100, 80, true],
    ['was hardly let work', 8100, 82, false],
  ])('that %s', (_, time, processor, expected) => {
    expect(isOverdue({ time, processor }, 8000)).toBe(expected)
  })
})
