import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { sampleLetter } from '../src/rules/sample-letter.ts'

const signed = (ending: string) =>
  parse(
    sampleLetter({
      body: '一、工作情况\n我市现有泊位300个。\n二、下一步打算\n继续推进。',
      closing: '',
      agency: ending,
      date: '',
    }),
  )

describe('the signature', () => {
  it.each([
    ['南江市城市管理局(代章)\n2023年 5月 6日', ['南江市城市管理局']],
    ['南江市城市管理局（印章）\n2023年5月6日', ['南江市城市管理局']],
    ['南江市城市管理局（市综合执法局）\n2023年5月6日', ['南江市城市管理局（市综合执法局）']],
    ['单位：南江市城市管理局\n日期：2023年5月6日', ['南江市城市管理局']],
    ['答复单位（盖章）：南江市城市管理局\n答复时间：2023年5月6日', ['南江市城市管理局']],
    ['南江市城管局  南江市公安局\n2023年5月6日', ['南江市城管局', '南江市公安局']],
    ['南江市城市管理局\n（盖章）\n2023年5月6日', ['南江市城市管理局']],
    ['（盖章）\n2023年5月6日', []],
  ])('%j', (ending, agencies) => {
    const { signature, body, notes, unclaimed } = signed(ending)
    expect(signature?.agencies.map(({ text }) => text)).toEqual(agencies)
    expect(signature?.date?.iso).toBe('2023-05-06')
    expect(body.sections[1]?.paragraphs.map(({ text }) => text)).toEqual(['继续推进。'])
    expect(notes.map(({ text }) => text)).toEqual(ending.includes('（盖章）\n') ? ['（盖章）'] : [])
    expect(unclaimed).toEqual([])
  })

  it('takes no sentence above it', () => {
    const { signature, body } = parse(
      '王平代表：\n您提出的《关于加强停车管理的建议》收悉，现答复如下：\n我市停车场占全市的三分之二。\n南江市城市管理局\n2023年5月6日\n',
    )
    expect(signature?.agencies.map(({ text }) => text)).toEqual(['南江市城市管理局'])
    expect(body.paragraphs.map(({ text }) => text)).toEqual(['我市停车场占全市的三分之二。'])
  })

  it('has whom the letter names as its signatory above it', () => {
    const { marks, body } = signed('领导签发：李强\n南江市城市管理局\n2023年5月6日')
    expect(marks.signatory?.text).toBe('李强')
    expect(body.sections[1]?.paragraphs).toHaveLength(1)
  })
})
