import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { sampleLetter } from '../src/rules/sample-letter.ts'

const addressed = (line: string) => {
  const { salutation, addressees } = parse(sampleLetter({ salutation: line }))
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
