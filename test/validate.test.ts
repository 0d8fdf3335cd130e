import { type Json, type Schema, validator } from '@exodus/schemasafe'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { fits } from '../src/cli/fits.ts'
import { problemOf } from '../src/cli/problem-of.ts'
import { documentSchema } from '../src/model/schema.ts'
import { parse } from '../src/parse.ts'
import { sampled } from './support/campaign.ts'
import { fixtures } from './support/fixtures.ts'

/** The published schema, compiled the way the bundle does. */
const compiled = validator(documentSchema({ reused: 'ref' }) as Schema, {
  formatAssertion: false,
  isJSON: true,
})
const isValid = (value: unknown) => compiled(value as Json)
const isValidInline = new Ajv2020({ strict: false }).compile(documentSchema())

/** Every place of a document, as a path of keys. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (value === null || typeof value !== 'object') return [path]
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value)
  return [path, ...[...keys].flatMap((key) => places((value as never)[key], [...path, key]))]
}

/** The document with another value at `path`; what does not lead there is shared with it. */
function changed(document: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  const copy = (Array.isArray(document) ? [...document] : { ...(document as object) }) as never[]
  const at = key as number
  if (rest.length > 0 || value !== undefined) copy[at] = changed(copy[at], rest, value) as never
  else if (Array.isArray(copy)) copy.splice(at, 1)
  else delete copy[at]
  return copy
}

const [, letter] = fixtures
const document = parse(letter?.text ?? '')

describe('a document is judged alike by zod and by the compiled schema', () => {
  it('as it is', async () => {
    expect(await problemOf(document)).toBeNull()
    expect(fits(document)).toBe(true)
    expect(isValid(document)).toBe(true)
    expect(isValidInline(document)).toBe(true)
  })

  it('with any one value lost or of another type', () => {
    const paths = places(document)
    expect(paths.length).toBeGreaterThan(100)
    const unlike: unknown[] = []
    for (const [turn, path] of paths.entries()) {
      // A sample puts two or three of them in each place.
      for (const value of sampled([undefined, null, -1, 1.5, 'x', {}, []], 3, turn)) {
        if (path.length === 0 && value === undefined) continue
        const broken = changed(document, path, value)
        const isFit = fits(broken)
        if (isValid(broken) !== isFit || isValidInline(broken) !== isFit) unlike.push({ path, value })
      }
    }
    expect(unlike).toEqual([])
  })

  it('and a problem names its place', async () => {
    expect(await problemOf(changed(document, ['source', 'format'], 'scroll'))).toMatch(/^source\.format: /)
  })
})
