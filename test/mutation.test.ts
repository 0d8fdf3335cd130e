import { describe, expect, it } from 'vitest'
import { mutantsOf } from './mutation/mutants.ts'

describe('mutants', () => {
  it.each([
    ['const longest = 260', ['const longest = 130']],
    ['const first = 1', ['const first = 2']],
    ['const is = a < b', ['const is = a <= b']],
    ['const is = a && !b', ['const is = a || !b', 'const is = a && b']],
    ['const end = at + 1', ['const end = at - 1', 'const end = at + 2']],
    ["const name = 'a' + b", []],
    ['if (a) b()', ['if (true) b()', 'if (false) b()']],
    ['const end = /^第[0-9]号$/u', ['const end = /第[0-9]号$/u', 'const end = /^第[0-9]号/u']],
    ["const words = ['局']", ["const words = ['\\u0000']"]],
    ["import a from 'b'\ntype C = 'd' | 5", []],
  ])('of %s', (code, mutated) => {
    expect(
      mutantsOf('a.ts', code).map(({ start, end, text }) => code.slice(0, start) + text + code.slice(end)),
    ).toEqual(mutated)
  })
})
