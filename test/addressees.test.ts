import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'

const addressed = (line: string) => {
  const { salutation, addressees } = parse(
    `关于政协南江市第十届三次会议第66号提案的答复\n${line}\n你们提出的《关于改善就医环境的提案》收悉，现答复如下：\n我市现有泊位300个。\n南江市城市管理局\n2023年5月6日\n`,
  )
  return [salutation?.text ?? null, ...addressees.map(({ name, role }) => `${name} ${role}`)]
}

describe('who is addressed', () => {
  it.each([
    ['杨  丽   马占海  王淑芬委员：', ['杨丽 member', '马占海 member', '王淑芬 member']],
    ['杨　丽　委员：', ['杨丽 member']],
    ['马占海 王淑芬代表：', ['马占海 deputy', '王淑芬 deputy']],
    ['杨 丽、李 强委员：', ['杨丽 member', '李强 member']],
    ['民盟市委、杨丽委员：', ['民盟市委 organization', '杨丽 member']],
    ['杨丽委员并农工党市委：', ['杨丽 member', '农工党市委 organization']],
    ['致公党市委、民革市委：', ['致公党市委 organization', '民革市委 organization']],
    ['各位委员：', []],
  ])('%s', (line, names) => {
    expect(addressed(line)).toEqual([line.replace(/[：　 ]+$/u, ''), ...names])
  })
})
