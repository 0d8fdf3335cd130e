import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Document } from '../src/model/document.ts'
import { parse } from '../src/parse.ts'
import { foldWidth } from '../src/text/width.ts'
import { campaignSize, isWhole, sampled } from './support/campaign.ts'
import { fc } from './support/fast-check.ts'
import { fixtures } from './support/fixtures.ts'
import { broken as brokenIn } from './support/invariants.ts'
import { readOnce } from './support/read-once.ts'

const broken = (text: string) => brokenIn(parse(text))
const corpus = process.env['FUHAN_CORPUS'] ?? join(import.meta.dirname, '../../shared/corpus')
const hasCorpus = existsSync(corpus)
/** Letters of the labelled corpus, where it is at hand: the long tests change them, too. */
const others = ['seeds', 'letters', 'nonletters'].flatMap((name) => {
  const folder = join(corpus, name)
  if (!isWhole || !existsSync(folder)) return []
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ path: `${name}/${file}`, text: readFileSync(join(folder, file), 'utf8') }))
})

/** The lines in another order, the same one for the same seed. */
function shuffled(text: string, seed: number): string {
  const lines = text.split('\n')
  let state = seed
  for (let i = lines.length - 1; i > 0; i--) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    const k = state % (i + 1)
    ;[lines[i], lines[k]] = [lines[k] ?? '', lines[i] ?? '']
  }
  return lines.join('\n')
}
const widened = (text: string) =>
  text.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0))
const crlf = (text: string) => text.replaceAll(/\r?\n/g, '\r\n')
const cut = (text: string) =>
  [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => text.slice(0, Math.floor(text.length * share)))

/** The document without places and without the whole text. */
function withoutPlaces(read: Document): string {
  const { text: _, ...document } = read
  return JSON.stringify(document, (key, value) =>
    ['span', 'line', 'column', 'sentence'].includes(key) ? undefined : value,
  )
}

/** The document with every width folded; what was made of figures and citations has tests of its own. */
function narrow(read: Document): string {
  const { text: _, figures: _f, citations: _c, findings, ...document } = read
  const doubts = findings.map(({ rule, span }) => ({ rule, span }))
  return JSON.stringify({ ...document, doubts }, (_key, value) =>
    typeof value === 'string' ? foldWidth(value) : value,
  )
}

it.runIf(isWhole && !hasCorpus)('the labelled corpus is absent: its letters are skipped', () => {})

const letters = [...fixtures, ...others].map(({ path, text }, index) => ({ path, text, index }))

// A sample asks every third letter for one of the three; a step of nine gives every variant its turn.
it.each(sampled(letters, 9))(
  '$path keeps every line and every span, also when damaged',
  ({ text, index }) => {
    const variants = [
      text,
      ...[1, 2, 3].map((seed) => shuffled(text, seed)),
      text + text,
      `${text}\n${text}`,
      widened(text),
      crlf(text),
      ...cut(text),
    ]
    for (const variant of sampled(variants, 4, index)) expect(broken(variant)).toEqual([])
  },
)

it.each(sampled(letters, 9, 3))('$path is the same letter with CRLF, places aside', ({ text }) => {
  expect(withoutPlaces(parse(crlf(text)))).toBe(withoutPlaces(readOnce(text.replaceAll('\r\n', '\n'))))
})

it.each(sampled(letters, 9, 6))('$path is the same letter in full width, widths aside', ({ text }) => {
  expect(narrow(parse(widened(text)))).toBe(narrow(readOnce(text)))
})

describe('what fuzzing found', () => {
  it.each([
    ['a title without its second mark, begun on the next line', '谭青等11名代表联名提出的《\n计划。'],
    [
      'a paragraph of eighty units with its breaks',
      '表| 第55号 | 关于建设体育公园的建议 | 云溪 | 因规划调整,暂\n|  |\n此复函已经沈砚之主任审签。对以上答复您有什么意见,请填写在回执上寄给我们。\n线索征集',
    ],
    [
      'a line that is half of the text, its blanks those of a form',
      '天目口市人民检察院\n关于市政协十一届三次会议第1205号提案的答复\n\n天检函〔2024〕12号\n\n岷江委员:\n\n您提出的《关于加强个人信息保护公益诉讼的提案》(第1205号)收悉,我院党组高度重视,现答复如下:\n\n《中华人民共和国个人信息保护法》第七十条规定,个人信息处理者违法处理个人信息,侵害众多个人权益的,检察机关可以依法提起诉讼。2023年以来,我院立案办理个人信息保护公益诉讼案件47件,发出诉前检察建议38索 引 号索 引 号索',
    ],
  ])('is the same with CRLF: %s', (_, text) => {
    expect(withoutPlaces(parse(crlf(text)))).toBe(withoutPlaces(parse(text)))
  })

  it.each([
    [
      'a sign of a list in the middle of a paragraph',
      '以上答复如有不妥,请\n\n·九是来电,业已经林知秋局长审签',
    ],
  ])('loses nothing: %s', (_, text) => {
    expect(broken(text)).toEqual([])
  })
})

it('never throws, whatever the text', () => {
  const alphabet = [
    ...'一二三四五六七八九十是、。,:;《》“”()〔〕第号届次会议代表委员您提出的建议提案收悉答复如下局市县年月日0123456789\n \r\tAB|>',
    '类别:',
    '签发人:',
    '联系人:',
    '抄送:',
    '附件:',
    '索引号',
    '发布机构',
    '县水务局',
    '林知秋代表:\n',
    '收悉,现答复如下:',
    '感谢您对',
    '一是',
    '二是',
    '首先,',
    '(一)',
    '2019年6月5日',
    '(xiàn)',
  ]
  const text = fc.array(fc.constantFrom(...alphabet), { maxLength: 300 }).map((units) => units.join(''))
  fc.assert(
    fc.property(text, (value) => broken(value).length === 0),
    { numRuns: campaignSize(60, 3000) },
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (value) => broken(value).length === 0),
    { numRuns: campaignSize(40, 1500) },
  )
})
