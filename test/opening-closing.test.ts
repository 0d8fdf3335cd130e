import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { sampleLetter } from '../src/rules/sample-letter.ts'

const received = '您提出的《关于加强停车管理的建议》收悉'
const reply = (opening: string, body: string) => parse(sampleLetter({ opening, body, closing: '' }))
const opinion = (opening: string) =>
  parse(
    sampleLetter({
      title: '关于市政协十届二次会议第215号提案的会办意见',
      salutation: '市住建局：',
      opening,
      body: '一是利用空地建设停车场12处。\n二是施划泊位380个。',
      closing: '以上意见供参考。',
    }),
  )

describe('the opening ends', () => {
  it.each([
    ['，现答复如下：'],
    ['。现答复您如下：'],
    ['，现作如下答复：'],
    ['。现作出如下答复：'],
    ['。现就您关心的问题作一答复：'],
    ['，现提出如下办理意见：'],
    ['，现将办理情况向您作如下汇报：'],
    ['。根据我局职责，结合工作实际，我们的答复是：'],
    ['。现就相关工作情况答复如下，供参考：'],
    ['。现就提案所提问题，逐条答复如下：'],
    ['。我局领导十分重视，组织专人研究。现将办理结果答复如下：'],
  ])('with the words that announce the answer: %s', (words) => {
    const headed = reply(received + words, '一、工作情况\n已建成车位300个。\n二、下一步打算\n继续推进。')
    expect(headed.opening?.text).toBe(received + words)
    expect(headed.body.paragraphs).toEqual([])
    expect(headed.body.sections.map(({ number }) => number)).toEqual([1, 2])
    const plain = reply(received + words, '我市现有泊位12万个。近年来，我局持续增加供给。')
    expect(plain.opening?.text).toBe(received + words)
    expect(plain.body.paragraphs).toHaveLength(1)
  })

  it.each([
    ['现就王丽委员提出的《关于破解停车难的提案》（第215号），提出如下会办意见：'],
    ['根据任务分工，现对王丽委员提出的《关于破解停车难的提案》提出以下协办意见：'],
    ['现将王丽委员提出的《关于破解停车难的提案》（第215号）会办意见函告如下：'],
    ['你局《关于征求第215号提案会办意见的函》收悉，经研究，提出会办意见如下：'],
  ])('with those of an opinion: %s', (words) => {
    const { kind, opening, body } = opinion(words)
    expect(kind).toBe('opinion')
    expect(opening?.text).toBe(words)
    expect(body.sections).toHaveLength(2)
  })

  it('with no words of the body', () => {
    const { opening } = reply(
      `${received}。`,
      '现场调研中，居民提出以下意见：一是泊位不足；二是收费偏高。我局已逐项整改。',
    )
    expect(opening?.text).toBe(`${received}。`)
  })
})

describe('the closing', () => {
  it.each([
    ['以上答复如不妥，请批评指正。'],
    ['以上答复如有不妥，请批评指正。'],
    ['以上答复，敬请审议。'],
    ['诚恳希望您今后继续关注城市管理。'],
    ['上述答复您是否满意，请将意见填入征询意见表，寄送市人大代表工委。'],
    ['祝您工作顺利、身体健康！'],
  ])('%s', (words) => {
    const { body, closing } = reply(
      `${received}，现答复如下：`,
      `一、工作情况\n已建成车位300个。\n二、下一步打算\n我局将继续推进。\n${words}`,
    )
    expect(closing.paragraphs.map(({ text }) => text)).toEqual([words])
    expect(body.sections[1]?.paragraphs).toHaveLength(1)
  })
})
