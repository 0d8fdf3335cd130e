import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { fixtures } from './support/fixtures.ts'
import { lineParts } from './support/line-parts.ts'

/** `npm run golden` rewrites what is kept beside the letters; the difference is read before it is kept. */
const isRewriting = process.env['FUHAN_GOLDEN'] === 'write'

/** Letters with labels are read once for these and their lines (`labels.test.ts`), unless the lines are written. */
const kept = fixtures
  .map(({ path, text, labels }) => ({ path, text, labels, parts: path.replace(/\.txt$/, '.lines') }))
  .filter(({ parts, labels }) => existsSync(parts) && (isRewriting || !existsSync(labels)))

describe.each(kept)('$path', ({ text, parts }) => {
  it('gives each line to the parts that its list says', () => {
    const read = lineParts(parse(text))
    if (isRewriting) writeFileSync(parts, read)
    expect(read).toBe(readFileSync(parts, 'utf8'))
  })
})
