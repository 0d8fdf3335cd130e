import { describe, expect, it } from 'vitest'
import type { Document } from '../src/index.ts'
import { parse } from '../src/parse.ts'
import { campaignSize, sampled } from './support/campaign.ts'
import { fixtures } from './support/fixtures.ts'
import { broken } from './support/invariants.ts'

const lines = [
  '当前位置：首页 > 政务公开 > 建议提案',
  '关于市十届人大二次会议第12号建议的答复',
  '发布日期：2023-05-08 来源：市城管局',
  '杨 丽、王平代表：',
  '你们提出的《关于加强停车管理的建议》收悉，现答复如下：',
  '一、工作情况',
  '我市现有泊位300个。近年来，我局持续增加供给。',
  '二、下一步打算',
  '（一）增加供给。新增200个。',
  '（二）规范管理。严格执法。',
  '感谢你们的关心和支持！',
  '南江市城市管理局',
  '2023年5月6日',
  '（联系人：李强，电话：3261234）',
]
/** What a letter says, places and blanks aside. */
const said = ({
  kind,
  title,
  addressees,
  proposal,
  opening,
  body,
  closing,
  signature,
  contacts,
}: Document) => ({
  kind,
  title: title?.text,
  addressees: addressees.map(({ name }) => name),
  proposal: [proposal?.number?.text, proposal?.session?.text, proposal?.title?.text],
  opening: opening?.text,
  sections: body.sections.map(({ marker, heading, paragraphs, sections }) => [
    marker,
    heading?.text,
    paragraphs.map(({ text }) => text),
    sections.map((inner) => [inner.marker, inner.heading?.text]),
  ]),
  closing: closing.paragraphs.map(({ text }) => text),
  signature: [signature?.agencies.map(({ text }) => text), signature?.date?.iso],
  contacts: contacts.map(({ name, phones }) => [name?.text, phones.map(({ text }) => text)]),
})

describe('a copy whose lines run together', () => {
  const whole = said(parse(lines.join('\n')))

  it.each([
    ['a blank', ' '],
    ['wide blanks', '　　'],
    ['a tab', '\t'],
    ['a break written out', String.raw`\n`],
    ['a break written out twice', String.raw`\r\n\r\n`],
    ['blanks of HTML', '&nbsp;&nbsp;'],
    ['breaks and blanks of HTML', '\n&nbsp;&emsp;'],
  ])('is read as the letter it was: %s', (_, between) => {
    const text = lines.join(between)
    const read = parse(text)
    expect(said(read)).toEqual(whole)
    // Spans are those of the text as printed.
    expect(text.slice(...(read.signature?.agencies[0]?.span ?? [0, 0]))).toBe('南江市城市管理局')
  })

  it('is none where the breaks are those of an old Mac', () => {
    const text = lines.join('\r').replace('答复\r', '答复 \r')
    expect(said(parse(text))).toEqual(whole)
  })

  it('has the marks of HTML that are written out', () => {
    const text = lines.join('\n').replace('停车管理', '&ldquo;停车&rdquo;管理')
    expect(parse(text).proposal?.title?.text).toBe('关于加强&ldquo;停车&rdquo;管理的建议')
    expect(parse(text).addressees).toHaveLength(2)
    const dotted = parse('您好\n阿里木&middot;买买提代表:\n您提出的建议收悉,现答复如下:\n已办。\n')
    expect(dotted.addressees.map(({ text, name }) => [text, name])).toEqual([
      ['阿里木&middot;买买提', '阿里木·买买提'],
    ])
  })

  it.each([
    '＆ｎｂｓｐ；',
    '&nbsp;',
    '&nbsp',
    '&amp;nbsp;',
    String.raw`\n`,
    '＼ｎ',
    String.raw`\r\n`,
    String.raw`\t`,
    String.raw`　\n \t`,
    String.raw`\t&nbsp;`,
  ])('has a blank line where nothing is on it but blanks that are written out: %s', (blank) => {
    const read = parse(lines.join(`\n${blank}\n`))
    expect(said(read)).toEqual(whole)
    expect(read.unclaimed).toEqual([])
    expect(read.chrome.map(({ text }) => text)).toContain(blank.trim())
  })

  it('leaves a backslash and a letter alone', () => {
    const text = lines.join('\n').replace('新增200个', String.raw`资料存于D:\news`)
    expect(said(parse(text)).sections).toHaveLength(2)
    expect(parse(text).text).toBe(text)
  })

  it.each([[' '], ['　　'], [String.raw`\n`], ['&nbsp;'], ['&nbsp;\n']])(
    'loses nothing and invents nothing, whatever the letter: %j',
    (between) => {
      for (const { text, path } of sampled(fixtures, 15, between.length))
        expect(broken(parse(text.split(/\r?\n/).join(between))), path).toEqual([])
    },
  )

  it('keeps most of what letters of every shape say', () => {
    let same = 0
    let all = 0
    for (const { text } of sampled(fixtures, 15)) {
      const before = parse(text)
      if (before.title === null || before.addressees.length === 0) continue
      const flat = text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' ')
      const after = parse(flat)
      for (const value of [
        (document: Document) => document.kind,
        (document: Document) => document.proposal?.number?.text,
        (document: Document) => document.proposal?.session?.text,
        (document: Document) => document.signature?.date?.iso,
      ]) {
        all++
        if (value(before) === value(after)) same++
      }
    }
    expect(all).toBeGreaterThan(campaignSize(100, 200))
    expect(same / all).toBeGreaterThan(0.8)
  })
})
