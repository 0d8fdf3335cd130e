import { describe, expect, it } from 'vitest'
import { check, parse } from '../src/index.ts'
import { sampleLetter } from '../src/rules/sample-letter.ts'
import { sampled } from './support/campaign.ts'
import { pacedTime } from './support/cpu-time.ts'

const inLetter = (body: string) => sampleLetter({ body })
const inputs: readonly (readonly [string, () => string])[] = [
  ['100,000 pairs of quotation marks on one line', () => inLetter('“”'.repeat(100_000))],
  ['100,000 marks that never close', () => inLetter('《“（〔'.repeat(25_000))],
  ['100,000 marks that never open', () => inLetter('》”）〕'.repeat(25_000))],
  ['lines that open a quotation each', () => inLetter('“节水\n'.repeat(30_000))],
  ['a list that leaves every other number out', () => inLetter('一是改渠。三是换管。'.repeat(4_000))],
  ['a list of one number', () => inLetter('一是改渠。二是换管。二是定价。'.repeat(5_000))],
  ['sections of one number', () => inLetter(`一、改渠\n${'二、换管\n'.repeat(5_000)}`)],
  ['sections that skip', () => inLetter('一、改渠\n三、换管\n'.repeat(4_000))],
  ['numbers without units', () => inLetter('33重点渠道、44条渠道、'.repeat(8_000))],
  ['figures of one sentence', () => inLetter('全市累计建成示范田12个，'.repeat(8_000))],
  ['dates and ranges', () => inLetter('2023年13月、9月31日、10—15%、2023-2035年，'.repeat(5_000))],
  ['mobile numbers', () => inLetter('13800138000、'.repeat(20_000))],
  [
    'an opening of sessions and numbers',
    () => sampleLetter({ opening: `您提出的${'市五届人大三次会议第0127号建议、'.repeat(20_000)}收悉。` }),
  ],
  ['a signature of many agencies', () => sampleLetter({ agency: '云溪市教育局局 '.repeat(20_000) })],
  ['question marks between characters', () => inLetter('水???'.repeat(60_000))],
  ['blank lines', () => inLetter(`一、改渠\n${' \n'.repeat(60_000)}三、换管`)],
]

describe.each(sampled(inputs, 2))('%s', (_, make) => {
  it('is judged in seconds', () => {
    const document = parse(make())
    expect(pacedTime(() => check(document))).toBeLessThan(process.env['CI'] ? 4000 : 2000)
  })
})
