import { createContext, runInContext } from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import * as library from '../src/index.ts'
import { check, compare, createBatch, createSeries, parse, parseHtml } from '../src/index.ts'

const document = parse('岚泽市民政局关于第12号建议的答复\n\n方远代表：\n')

describe('what is no use is refused in words', () => {
  const wrong = <Value>(value: unknown) => value as Value
  it.each<[name: string, call: () => unknown, words: RegExp]>([
    ['parse of a Buffer', () => parse(wrong(Buffer.from('信'))), /text must be a string, not a Buffer/],
    ['parse of nothing', () => parse(wrong(undefined)), /text must be a string, not undefined/],
    ['parse with null', () => parse('信', wrong(null)), /options must be an object, not null/],
    ['parseHtml of a list', () => parseHtml(wrong([])), /html must be a string, not an array/],
    [
      'an unknown profile',
      () => check(document, wrong({ profile: 'strict' })),
      /profile must be scraped, published, issued, not “strict”/,
    ],
    ['an unknown kind', () => check(document, wrong({ expect: 'letter' })), /expect must be reply/],
    [
      'an unknown severity',
      () => check(document, wrong({ rules: { mojibake: 'fatal' } })),
      /the severity of mojibake must be off/,
    ],
    [
      'a batch of an unknown profile',
      () => createBatch(wrong({ profile: 3 })),
      /profile must be .*, not number/,
    ],
    [
      'a check of a text',
      () => check(wrong('信')),
      /document must be a Document, as parse gives it, not string/,
    ],
    ['a batch of nothing', () => createBatch().add(wrong(undefined)), /document must be .*, not undefined/],
    ['series of a list', () => createSeries().add(wrong([document])), /document must be .*, not an array/],
    ['a comparison with null', () => compare(document, wrong(null)), /after must be .*, not null/],
  ])('%s', (_, call, words) => {
    expect(call).toThrow(TypeError)
    expect(call).toThrow(words)
  })
})

describe('in a browser', () => {
  it('the bundle of esbuild wants nothing of Node and reads letters and pages', async () => {
    const { outputFiles } = await build({
      stdin: { contents: "export * from './src/index.ts'", resolveDir: '.' },
      bundle: true,
      format: 'iife',
      globalName: 'fuhan',
      platform: 'browser',
      write: false,
    })
    // The language and one function that browsers have: no process, no Buffer, no console.
    const context = createContext({ atob })
    runInContext(outputFiles[0]?.text ?? '', context)
    const call =
      "[fuhan.parse('方远代表：\\n您提出的《关于植树的建议》收悉。现答复如下：\\n已植树3公顷。').figures.length, fuhan.parseHtml('<p>页</p>').kind]"
    expect(JSON.stringify(runInContext(call, context))).toBe('[1,"other"]')
    expect(runInContext('Object.keys(fuhan).sort().join()', context)).toBe(Object.keys(library).sort().join())
  })
})
