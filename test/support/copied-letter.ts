import { parse } from '../../src/index.ts'
import { broken } from './invariants.ts'
import { compare } from './labels.ts'

/** A letter in its lines, one paragraph a line: what copies of it are made from. */
export const plainLetter = [
  '云陂市水务局关于市十六届人大三次会议第0127号建议的答复',
  '云水函〔2024〕31号',
  '陆文舟、祁安代表：',
  '你们提出的《关于加快村镇供水设施改造的建议》（第0127号）收悉。经与市财政局、市卫生健康委共同研究，现答复如下：',
  '一、关于供水设施改造',
  '（一）资金投入情况。2023年以来，我市投入资金1.64亿元，改造村镇水厂86个，惠及群众12.3万人，水质达标率由91.5%提高到98.2%。',
  '（二）存在的问题。部分山区水源不足，管网老化较为突出，个别水厂夜间停水。',
  '二、下一步工作打算',
  '1.加快项目建设。2024年底前完成剩余23个水厂改造，新建管网140公里。',
  '2.健全管护机制。明确县级水务公司为管护主体，每年落实管护经费600万元。',
  '感谢你们对水利工作的关心支持。对以上答复如有意见，请填写征询意见表寄回我局。',
  '云陂市水务局',
  '2024年6月18日',
  '（联系人：方知远，联系电话：0399-7712650）',
  '抄送：市人大常委会代表工作委员会，市政府办公室。',
]

/** The fields in which a copy of the letter differs from the letter, and the invariants that it breaks. */
export function differences(copy: string, letter: readonly string[] = plainLetter): string[] {
  const document = parse(copy)
  const { misses } = compare(parse(letter.join('\n')) as unknown as Record<string, unknown>, document)
  return [
    ...misses.map(
      ({ field, error, wanted, read }) =>
        `${field} ${error}: ${JSON.stringify(wanted)} ${JSON.stringify(read)}`,
    ),
    ...broken(document),
  ]
}
