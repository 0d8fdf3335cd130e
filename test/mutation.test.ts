import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unanswered } from './mutation/equivalent.ts'
import { mutantsOf, switchedOf } from './mutation/mutants.ts'
import { switchesOf } from './mutation/switches.ts'

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
  const switched = (code: string, mutant: number) => {
    const switches = switchesOf(mutant)
    const make = new Function(...Object.keys(switches), `${switchedOf('a.ts', code, 0).code}; return read`)
    return { read: make(...Object.values(switches)) as (...values: unknown[]) => unknown, switches }
  }
  const on = (code: string, mutant: number) => switched(code, mutant).read

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

  it.each([
    ['const most = 8\nconst read = (a) => a > most', [9], []],
    ['const most = 8\nconst read = (a) => a > most', [8], [1, 0]],
    ['const most = 8\nconst read = (a) => a > most', [5], [0]],
    ['const read = (a) => a.slice(most)\nconst most = 8', ['1'], [0]],
    ['const read = (a) => a > 8', [5], [1]],
    ['const read = (a, b) => a && b', [true, true], []],
    ['const read = (a, b) => a && b', [true, false], [0]],
    ['const read = (a, b) => a && b', [false, false], []],
    ['const read = (a, b) => a || b', [false, true], [0]],
    ['const read = (a, b) => a && b.c', [null], [0]],
    ['const read = (a) => /^1$/.test(a)', ['1'], []],
    ['const read = (a) => /^1$/.test(a)', ['21'], [0]],
    ['const read = (a) => a.split(/^1/)', ['21'], [0]],
  ] as const)('notes of %s, asked for %j, the mutants that change something', (code, values, changing) => {
    const { read, switches } = switched(code, -1)
    read(...values)
    expect([...switches.reached]).toEqual(changing)
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
