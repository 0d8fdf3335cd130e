import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { fixtures } from './support/fixtures.ts'
import { lineParts } from './support/line-parts.ts'

/** `npm run golden` rewrites what is kept beside the letters; the difference is read before it is kept. */
const isRewriting = process.env['FUHAN_GOLDEN'] === 'write'

const kept = fixtures
  .map(({ path, text }) => ({ path, text, parts: path.replace(/\.txt$/, '.lines') }))
  .filter(({ parts }) => existsSync(parts))

describe.each(kept)('$path', ({ text, parts }) => {
  it('gives each line to the parts that its list says', () => {
    const read = lineParts(parse(text))
    if (isRewriting) writeFileSync(parts, read)
    expect(read).toBe(readFileSync(parts, 'utf8'))
  })
})
