import { expect, it } from 'vitest'
import { writeLetter } from '../fixtures/generator/letter.mjs'
import { Random } from '../fixtures/generator/random.mjs'
import type { Document } from '../src/model/document.ts'
import { parse } from '../src/parse.ts'
import { parseHtml } from '../src/parse-html.ts'
import { campaignSize } from './support/campaign.ts'
import { randomPage } from './support/random-page.ts'
import { letterOf } from './support/same-letter.ts'

/** The letter alone: what the pages print around it differs. */
const alone = (document: Document) => letterOf({ ...document, breadcrumb: [], dateline: null, findings: [] })

it('reads a letter in any layout as it reads its text', () => {
  const count = campaignSize(100, 600)
  for (let seed = 0; seed < count; seed++) {
    const random = new Random(seed)
    const letter = writeLetter(random)
    const page = parseHtml(randomPage(letter, random))
    const { metadata, title, body } = letter
    const text = [...metadata.map(([label, value]) => `${label}：${value}`), title, '', ...body].join('\n')
    expect(alone(page), `layout ${seed}`).toEqual(alone(parse(text)))
  }
})
