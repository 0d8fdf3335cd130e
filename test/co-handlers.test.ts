import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { sampleLetter } from '../src/rules/sample-letter.ts'

const coHandlersOf = (words: string, name = '关于加强停车管理的建议') =>
  parse(sampleLetter({ opening: `您提出的${name}收悉。${words}现答复如下：` })).coHandlers.map(
    ({ text }) => text,
  )

describe('co-handlers of the opening', () => {
  it.each([
    ['结合市公安局、市住建局的会办意见，'],
    ['根据市公安局、市住建局提供的会办意见，'],
    ['我局汇总市公安局、市住建局的办理意见，'],
    ['综合会办单位市公安局、市住建局意见，'],
    ['在征求市公安局、市住建局意见的基础上，'],
    ['经征求市公安局、市住建局意见，'],
    ['我局作为主办单位，会同会办单位市公安局、市住建局认真研究，'],
    ['经我局会同市公安局、市住建局研究，'],
    ['我局及时会商市公安局、市住建局，'],
    ['我局高度重视，立即与市公安局、市住建局进行了沟通研究，'],
    ['我局积极与市公安局、市住建局对接，'],
    ['我局与协办单位市公安局、市住建局共同研究办理，'],
    ['我局联合市公安局、市住建局开展了调研，'],
    ['由我局主办，市公安局、市住建局会办。'],
    ['本建议由我局牵头，市公安局、市住建局配合办理。'],
  ])('are named in any words: %s', (words) => {
    expect(coHandlersOf(words)).toEqual(['市公安局', '市住建局'])
  })

  it.each([['经县政府研究，'], ['经市人民政府研究，'], ['经局党组研究，']])(
    'are none who decide: %s',
    (words) => {
      expect(coHandlersOf(words)).toEqual([])
    },
  )

  it('are a government beside another body, and one that it is worked with', () => {
    expect(coHandlersOf('经青禾县政府、市公安局研究，')).toEqual(['青禾县政府', '市公安局'])
    expect(coHandlersOf('经与青禾县政府共同研究，')).toEqual(['青禾县政府'])
  })

  it.each([
    ['按照市委、市政府部署，我局认真研究，'],
    ['我局根据市委办公室、市政府办公室的要求，认真研究，'],
    ['我局结合工作实际，认真研究，'],
    ['我局与您进行了沟通，'],
    ['局领导与相关科室进行了研究，'],
    ['我局会同相关部门积极承办，'],
    ['我局会同会办单位认真承办，'],
  ])('are nobody else: %s', (words) => {
    expect(coHandlersOf(words)).toEqual([])
  })

  it('are not those whom the proposal names', () => {
    const name = '关于联合市教育局、市卫健委开展校园周边整治的建议'
    expect(coHandlersOf('经商市公安局，', name)).toEqual(['市公安局'])
    expect(coHandlersOf('经认真研究并商市公安局，', name)).toEqual(['市公安局'])
    expect(coHandlersOf('经我局研究商市公安局，', name)).toEqual(['市公安局'])
    expect(coHandlersOf('我局认真研究，', name)).toEqual([])
  })

  it.each([
    ['住建局', ['市公安局']],
    ['市住建局', ['市公安局']],
    ['住房和城乡建设局', ['市公安局']],
    ['建局', ['市公安局', '建局']],
    ['住建处', ['市公安局', '住建处']],
    ['水务局', ['市公安局', '水务局']],
  ])('are not who writes, short or in full: %s', (name, others) => {
    const own = '云溪市住房和城乡建设局'
    const opening = `您提出的《关于增设站点的建议》收悉。经会同市公安局、${name}研究，现答复如下：`
    const text = `${own}关于第12号建议的答复\n林秋禾代表：\n${opening}\n今年新建站点二十处。\n${own}\n2023年6月12日\n`
    expect(parse(text).coHandlers.map(({ text: found }) => found)).toEqual(others)
  })
})
