import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { sampleLetter } from '../src/rules/sample-letter.ts'

const letterWith = ({ marks = '', tail = '' }) => parse(sampleLetter({ number: marks, tail }))

describe('contacts', () => {
  it.each([
    ['（主办科室：人口家庭科   经办人：何小凤   电话：0839-3261234）', '何小凤 0839-3261234'],
    ['经办科室：规划科，联系电话：3261234', '规划科 3261234'],
    ['主办科室负责人：李强，联系电话：3261234', '李强 3261234'],
    ['联系人：李强 0791-83912345（办） 13979100000', '李强 0791-83912345 13979100000'],
    ['办理人：李强 审核人：王芳 联系电话：3261234', '李强 3261234'],
    ['承办人姓名：李强 职务：科长 电话：3261234', '李强 3261234'],
    ['分管领导：李强 13800000001  承办人：王芳 13800000002', '李强 13800000001; 王芳 13800000002'],
    ['承办单位：市城管局；承办人：李强；联系电话：3261234；邮政编码：518000', '李强 3261234'],
  ])('%s', (tail, contacts) => {
    const read = letterWith({ tail })
    expect(
      read.contacts
        .map(({ name, phones }) => [name?.text, ...phones.map(({ text }) => text)].join(' '))
        .join('; '),
    ).toBe(contacts)
    expect(read.unclaimed).toEqual([])
  })
})

describe('the disclosure of the head', () => {
  it.each([
    ['（公开）', '公开', null],
    ['【公开】', '公开', null],
    ['（A类、公开）', '公开', 'A'],
    ['办理结果：A类（公开）', '公开', 'A'],
    ['B类 公开', '公开', 'B'],
    ['A类（已解决）', null, 'A'],
  ])('%s', (marks, disclosure, code) => {
    const read = letterWith({ marks })
    expect(read.marks.disclosure?.text ?? null).toBe(disclosure)
    expect(read.marks.resultClass?.code ?? null).toBe(code)
    expect(read.unclaimed).toEqual([])
  })
})
