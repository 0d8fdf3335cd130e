import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { schemaCode } from '../scripts/schema-code.mjs'
import { Correction } from '../src/model/correction.ts'
import { Document } from '../src/model/document.ts'
import * as byZod from '../src/model/schema-at.ts'
import * as byJson from '../src/page/reader/schema-at.ts'
import { fixtures } from './support/fixtures.ts'
import { readOnce } from './support/read-once.ts'

/** A schema as the page holds it. */
const written = (schema: z.ZodType) => {
  const json = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' })
  return byJson.linked(new Function(schemaCode(json))())
}
const document = written(Document)
const correction = written(Correction)

/** Every path of a value, with an index beyond and a key that is none. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (value === null || typeof value !== 'object') return [path, [...path, 'length']]
  const inner = Object.entries(value).flatMap(([key, one]) => pathsOf(one, [...path, key]))
  return [path, [...path, '-'], [...path, '99'], [...path, 'constructor'], ...inner]
}

/** What may stand in the place of a value. */
const others = [
  null,
  true,
  '',
  '文',
  '2024-02-30',
  -1,
  0,
  1.5,
  7,
  [],
  [1, 2],
  [2, 1, 0],
  {},
  { text: '文', span: [0, 1] },
  { text: '文', span: [0, 1], iso: null, inferred: false, candidates: [], more: 1 },
]
const values = fixtures.filter((_, index) => index % 9 === 0).map(({ text }) => readOnce(text))

describe('what a page asks of JSON Schema is answered as zod answers', () => {
  it('has the same fields, lists, and empty objects', () => {
    let fields = 0
    for (const path of new Set(values.flatMap((value) => pathsOf(value).map((steps) => steps.join('/'))))) {
      const steps = path === '' ? [] : path.split('/')
      const [one, other] = [byZod.schemaAt(Document, steps), byJson.schemaAt(document, steps)]
      expect(other === null, path).toBe(one === null)
      if (one === null || other === null) continue
      fields++
      expect(byJson.isArraySchema(other), path).toBe(byZod.isArraySchema(one))
      expect(byJson.emptyOf(other), path).toEqual(byZod.emptyOf(one))
      for (const value of others) {
        const [fit, own] = [byZod.fitted(one, value), byJson.fitted(other, value)]
        expect('value' in own, `${path} ${JSON.stringify(value)}`).toBe('value' in fit)
        if ('value' in fit) expect(own, path).toEqual(fit)
      }
    }
    expect(fields).toBeGreaterThan(300)
  })

  it('takes whole documents, without keys that it does not know', () => {
    for (const value of values) {
      expect(byJson.fitted(document, value)).toEqual({ value })
      expect(byJson.fitted(document, { ...value, more: 1 })).toEqual({ value })
      expect(byJson.fitted(document, { ...value, figures: undefined })).toHaveProperty('problem')
    }
  })

  it('judges lines of corrections alike', () => {
    const sound = {
      key: { sha256: 'a'.repeat(64), path: '/title' },
      was: null,
      is: null,
      quote: { exact: '文', prefix: '', suffix: '' },
      position: [0, 1],
      letter: ['文'],
      why: null,
      by: '林岚',
      at: '2026-01-02T03:04:05Z',
      fuhan: '1.2.3',
    }
    const lines: unknown[] = [sound, null, [], 'text']
    for (const key of Object.keys(sound)) {
      for (const value of others) lines.push({ ...sound, [key]: value })
      lines.push(Object.fromEntries(Object.entries(sound).filter(([name]) => name !== key)))
    }
    lines.push({ ...sound, more: 1 }, { ...sound, undo: true }, { ...sound, key: { ...sound.key, more: 1 } })
    lines.push({ ...sound, at: '2026-02-30T00:00:00Z' }, { ...sound, quote: { ...sound.quote, exact: '' } })
    const { is: _, ...rest } = sound
    lines.push(rest, { ...rest, undo: true }, { ...rest, undo: false })
    for (const line of lines)
      expect('value' in byJson.fitted(correction, line), JSON.stringify(line)).toBe(
        'value' in byZod.fitted(Correction, line),
      )
  })

  it('says what is wrong and where', () => {
    const title = byJson.schemaAt(document, ['title'])
    expect(title && byJson.fitted(title, { ...values[0]?.title, text: 1 })).toEqual({
      problem: expect.stringMatching(/^text: expected string/),
    })
    expect(byJson.fitted(correction, { key: {}, is: 1 })).toEqual({ problem: 'key: sha256 is wanted' })
    expect(byJson.fitted(correction, { key: { sha256: 'a'.repeat(64), path: '' } })).toEqual({
      problem: 'either is or undo is wanted',
    })
  })

  it('leaves zod, and the table of character references, out of the thread of a page', async () => {
    // By a name that the compiler does not follow: the package gives its sources for types, for which our settings are too strict.
    const name = 'lzma1'
    const { decompress } = await import(name)
    for (const view of ['inspect', 'report']) {
      const { thread } = JSON.parse(readFileSync(`dist/page/${view}.json`, 'utf8'))
      const script = new TextDecoder('gb18030').decode(decompress(Buffer.from(thread, 'base64')))
      expect(script).toContain('收悉')
      expect(script).not.toMatch(/ZodObject|CounterClockwiseContourIntegral|htmlDecodeTree/)
    }
  })
})
