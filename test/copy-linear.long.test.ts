import { describe, expect, it } from 'vitest'
import { decodeReferences } from '../src/copy/encoded.ts'
import { isMarkup } from '../src/copy/is-markup.ts'
import { readCopy } from '../src/copy/read-copy.ts'
import { campaignSize } from './support/campaign.ts'
import { cpuTime } from './support/cpu-time.ts'

const size = campaignSize(300_000, 10_000_000)
const leastTime = 150
/** Milliseconds for each megabyte. */
const slowest = 3000
const head = '关于市十届人大一次会议第1号建议的答复\n王平代表：\n您提出的建议收悉，现答复如下：'

/** The signs that forms of copy look at, without end. */
const signs: Readonly<Record<string, string>> = {
  stars: '*',
  'open emphasis': '**甲 ',
  'underscored words': '_甲_ ',
  'open brackets': '[',
  'cut links': '[甲](',
  links: '[甲](/b) ',
  images: '![',
  backslashes: '\\',
  escapes: '\\.',
  headings: '# \n',
  quotes: '> 甲\n',
  bars: '|',
  rows: '|甲|乙|\n',
  dashes: '- ',
  rules: '---\n',
  fences: ':::\n',
  backquotes: '`',
  'angle brackets': '<',
  breaks: '<br>',
  'cut tags': '<span ',
  entities: '&nbsp;',
  'breaks written out': '\\n',
  'zero-width signs': '\u200b',
  'private use': '甲\ue5e5',
  'front matter': '【标题】甲\n',
  YAML: '---\ntitle: 甲\n',
  'page heads': 'Title: 甲\n',
  blanks: ' ',
  'signs apart': '水 ',
  'signs far apart': '水  ',
  'stops with a blank': '。 ',
  'form feeds': '\f',
  'marks of pages': '— 1 —\n',
  numbers: '1\n',
  fractions: '1/2\n',
  'full lines': `${'水'.repeat(20)}\n`,
  'full lines with commas': `${'水'.repeat(19)}，\n`,
  markers: '一、',
  'markers behind stops': '。1.',
  'markers in brackets': '（一）',
  addressees: '代表：您',
  names: '水、',
  days: '2024年1月1日',
  titles: '关于建议的答复',
  openings: '收悉，现答复如下：',
  footnotes: '[1]甲',
  addresses: '1. http://a\n',
  'misread markers': '—、水\n',
  'misread numbers': '1O',
  references: '&#20851;',
  'escaped hanzi': '\\u5173',
  bullets: 'Ø ',
  arrows: '>\n',
  'carriage returns': '\r',
  'line separators': '\u2028',
  pinyin: '县(xiàn)',
  'digits apart': '第1 2 ',
  'numbers apart': '水水水水水水，1 2 水 ',
  'open titles': '《水水水水水水水水水水\n',
  'torn titles': '《水\n水》\n',
  'stops with wide blanks': '。水  ',
  'bodies and blanks': '水局 ',
  'open brackets and blanks': '（水 ',
  formulas: '$1$ ',
  'open formulas': '$1 \\\\% ',
  'numbers alone': '水\n1\n，水\n',
  'quotes of a cell': '"\n"',
  'rows of labels': '来源：水 时间：\n',
  'torn labels': '发布时\n间：2021-\n',
  specks: '. 2020年5月20晶\n',
}

describe('every form of copy takes a time as long as its text', () => {
  it.each(Object.entries(signs))('%s', { timeout: 300_000 }, (_, unit) => {
    const run = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length))
      return cpuTime(() => {
        readCopy(text)
        readCopy(head + text)
        isMarkup(text)
        decodeReferences(text)
      })
    }
    const small = run(size / 4)
    const large = run(size)
    expect(large).toBeLessThan((slowest * size) / 1_000_000)
    if (large > leastTime) expect(large / Math.max(small, leastTime / 10)).toBeLessThan(12)
  })
})
