import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Document } from '../src/index.ts'
import { parse } from '../src/parse.ts'
import { complete } from './support/fixtures.ts'

/** `npm run golden` rewrites what stands beside the letters; the difference is read before it is kept. */
const isRewriting = process.env['FUHAN_GOLDEN'] === 'write'

describe.each(complete)('$path', ({ path, golden, text }) => {
  const read = () => {
    const { text: _, ...document } = parse(text, { source: { name: path } })
    return document
  }

  it('is read as its golden says', () => {
    const written = `${JSON.stringify(read(), null, 2)}\n`
    if (isRewriting) writeFileSync(golden, written)
    expect(existsSync(golden), `${golden} is missing`).toBe(true)
    expect(written).toBe(readFileSync(golden, 'utf8'))
  })

  it('fits the schema', () => {
    expect(Document.safeParse(read()).error).toBeUndefined()
  })
})
