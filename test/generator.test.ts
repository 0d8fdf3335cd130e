import { describe, expect, it } from 'vitest'
import { letterAt } from '../fixtures/generator/index.mjs'
import { parse } from '../src/parse.ts'
import { parseHtml } from '../src/parse-html.ts'
import { decode } from '../src/shell/decode.ts'
import { campaignSize } from './support/campaign.ts'
import { differences } from './support/truth.ts'

describe('generated letters', () => {
  it('are the same for the same seed and index, whatever was asked for before', () => {
    const first = letterAt(5, 17)
    for (let index = 0; index < 20; index++) letterAt(5, index)
    expect(letterAt(5, 17)).toEqual(first)
    expect(letterAt(6, 17)).not.toEqual(first)
  })

  it('are read as what they were written from', () => {
    const wrong: string[] = []
    const count = campaignSize(150, 600)
    for (let index = 0; index < count; index++) {
      const { name, bytes, format, truth } = letterAt(20, index)
      const { text } = decode(bytes)
      const document = format === 'html' ? parseHtml(text) : parse(text)
      wrong.push(...differences(document, truth).map((difference) => `${name} ${difference}`))
    }
    expect(wrong).toEqual([])
  })
})
