import { expect, it } from 'vitest'
import { formatJson, formatNdjson, jsonPiecesOf, ndjsonPiecesOf } from '../src/emit/json.ts'
import { jsonPieces } from '../src/emit/json-pieces.ts'
import { parse } from '../src/parse.ts'

const head =
  '岚泽市水务局关于第12号建议的答复函\n\n韩青禾代表:\n您提出的《关于加强河道治理的建议》收悉,现答复如下:\n'
const letters = {
  short: `${head}我局投入3万元。\n岚泽市水务局\n2024年6月5日\n`,
  'of many figures': `${head}${'投入3万元,完成2项。\u2028'.repeat(3000)}\n岚泽市水务局\n2024年6月5日\n`,
  'of many sections': `${head}${'一、工作。\n(一)投入3万元,完成“甲”。\n'.repeat(1500)}岚泽市水务局\n2024年6月5日\n`,
}

it.each(Object.entries(letters))('make up the JSON of a letter %s', (name, text) => {
  const document = parse(text)
  for (const hasText of [true, false]) {
    const pieces = [...jsonPiecesOf(document, hasText)]
    expect(pieces.join('')).toBe(formatJson(document, hasText))
    expect([...ndjsonPiecesOf(document, hasText)].join('')).toBe(formatNdjson(document, hasText))
    if (name === 'short') expect(pieces).toHaveLength(1)
    else for (const piece of pieces) expect(piece.length).toBeLessThan(400_000)
  }
})

it('make up what is empty, absent or nested deep', () => {
  const many = Array.from({ length: 3000 }, (_, at) => ({ at, none: undefined, list: [], object: {} }))
  for (const value of [many, { a: many, b: undefined, c: { d: [many, null, 'x\n"'] } }, [], {}, null])
    for (const step of ['', '  '] as const)
      expect([...jsonPieces(value, step)].join('')).toBe(JSON.stringify(value, null, step))
})
