import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unanswered } from './mutation/equivalent.ts'
import { mutantsOf, switchedOf } from './mutation/mutants.ts'

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

describe('a file with its mutants behind switches', () => {
  const on = (code: string, mutant: number) => {
    const { code: switched } = switchedOf('a.ts', code, 0)
    const operate = {
      '<': (i: number, a: number, b: number) => (mutant === i ? a <= b : a < b),
      '+': (i: number, a: number, b: number) => (mutant === i ? a - b : a + b),
    }
    const make = new Function(
      ...['$on', '$left', '$reach', '$holds', '$truth', '$not', '$operate'],
      `${switched}; return read`,
    )
    return make(
      mutant,
      [],
      (i: number) => mutant === i,
      (_: number, value: unknown) => value,
      (_: number, value: unknown) => Boolean(value),
      (i: number, value: unknown) => (mutant === i ? Boolean(value) : !value),
      operate,
    ) as (...values: unknown[]) => unknown
  }

  it.each([
    ['const read = (a, b) => a < b', [1, 1], [false, true]],
    ['const read = (a, b) => a && b', [1, 0], [0, 1]],
    ['const read = (a, b) => a || b', [0, 2], [2, 0]],
    ['const read = (a) => !a', [1], [false, true]],
    ['const read = (a) => a + 1', [1], [2, 0, 3]],
    ['const read = (a) => (a ? 6 : 0)', [1], [6, 6, 0, 3, 6]],
    ['const read = (a) => ["局"].includes(a)', ['局'], [true, false]],
    ['const read = (a) => /^1$/.test(a)', ['21'], [false, true, false]],
  ] as const)('%s', (code, values, results) => {
    expect(results.map((_, i) => on(code, i - 1)(...values))).toEqual(results)
  })
})

describe('the mutants that cannot be noticed', () => {
  it('are all there', () => {
    const folders = ['src/parts', 'src/letter']
    const paths = folders.flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
    const codes = new Map(paths.map((path) => [path, readFileSync(path, 'utf8')]))
    const mutants = [...codes].flatMap(([path, code]) => mutantsOf(path, code))
    expect(unanswered(mutants, (path) => codes.get(path) as string)).toEqual([])
  })
})
