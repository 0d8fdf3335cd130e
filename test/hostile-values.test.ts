import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { parseHtml } from '../src/parse-html.ts'
import { check } from '../src/rules/run.ts'
import { oneLine } from '../src/text/one-line.ts'

const letter = (body: string) =>
  `岚泽市水务局关于第12号建议的答复函\n\n韩青禾代表:\n您提出的《关于加强河道治理的建议》收悉,现答复如下:\n${body}\n岚泽市水务局\n2024年6月5日\n`
const figuresOf = (body: string) => parse(letter(body)).figures

describe('figures beside each other', () => {
  it.each([
    ['累计开展培训经2年满3年的学员。', ['2年', '满3年']],
    ['水面超1万大于2里。', ['超1万', '大于2里']],
    ['工期3年近4年。', ['3年']],
    ['投资5万超6万元。', null],
    ['共有8人约9户。', ['8人', '约9户']],
    ['新增3处至少5处。', ['3处', '至少5处']],
  ])('share no unit: %s', (body, texts) => {
    const figures = figuresOf(body)
    for (const [at, { span }] of figures.entries())
      expect(span[0]).toBeGreaterThanOrEqual(figures[at - 1]?.span[1] ?? 0)
    if (texts !== null) expect(figures.map(({ text }) => text)).toEqual(texts)
  })
})

describe('a period', () => {
  it.each(['近0年投入3万元。', '近〇年投入3万元。', '过去0年间投入3万元。'])(
    'of no year is none: %s',
    (body) => {
      for (const { period } of figuresOf(body)) expect(period).toBeNull()
    },
  )

  it('of three years ends before that of the letter', () => {
    expect(figuresOf('近3年投入3万元。')[0]?.period).toEqual(['2021-01-01', '2023-12-31'])
  })
})

describe('numbers that no double holds', () => {
  const long = '9'.repeat(400)
  it.each([
    `${long}亿成3,`,
    `${long}成半`,
    `${long}年半`,
    `${long}元三角`,
    `${long}分之1`,
    `${long}:1`,
    `增长${long}倍`,
    `1${long}.5%`,
  ])('are null with a finding: %#', (body) => {
    const { figures, findings } = parse(body)
    for (const { value, high, of } of figures)
      for (const number of [value, high, of]) if (number !== null) expect(Number.isFinite(number)).toBe(true)
    if (figures.length > 0) expect(findings.some(({ rule }) => rule === 'number-too-large')).toBe(true)
  })
})

describe('a break of two signs', () => {
  it.each(['\r\n', '\n', '\r', '\u2028'])('is one break for the citation over it: %j', (sign) => {
    const text = letter('根据《\n岚泽市河道管理条例的规定,我局投入3万元。').replaceAll('\n', sign)
    expect(parse(text).citations.map(({ title }) => title)).toEqual(['岚泽市河道管理条例的规定'])
  })
})

describe('an item over several lines', () => {
  it.each(['\r\n', '\r', '\u2028'])('is as long whatever parts them: %j', (sign) => {
    const headings = (text: string) => parse(text).body.sections.map(({ heading }) => heading?.text)
    const words = '建议明确每千套配套建设不少于一处托幼设施并同步规划社区食堂和文化活动室'
    for (let size = 20; size < words.length; size++) {
      const text = `2.关于简化流程的建议申请材料由9项减为4项,审批时限压缩至5个工作日\n3.关于提升品质的${words.slice(0, size)}\n\n三、下一步工作安排`
      expect(headings(text.replaceAll('\n', sign))).toEqual(headings(text))
    }
  })
})

describe('a line that lost blanks indent', () => {
  it.each(['\ufffd\ufffd', '\ufffd　', '\ufffd\t　　', '　\ufffd　'])('begins a paragraph: %j', (indent) => {
    const { body } = parse(
      `政府信息公开申请答复书\n\n　　本机关于2023年6月5日收到你提交的申请。\n　　根据《中华人民共和国政府信息公开条例\n${indent}如对本答复不服的规定》,可在收到本答复之日起\n　　岚泽市水务局\n　　2024年6月5日\n`,
    )
    expect(body.paragraphs.at(-1)?.text).toBe('如对本答复不服的规定》,可在收到本答复之日起')
  })
})

describe('a title that the copy gives by itself', () => {
  it('does not go on behind what else the copy says', () => {
    const { title, text = '' } = parse(
      `Title: 岚泽市水务局关于第12号建议的答复-岚泽市人民政府\n\nURL Source: http://www.lanze.invalid/a/1\n(一)工作情况。全市治理河道3条,参市政协第九届委员会第二次会议\n第2025088号提案的答复\n韩青禾委员:\n您提出的《关于加强河道治理的建议》收悉,现答复如下:\n我局已完成2项。\n岚泽市水务局\n2024年6月5日\n`,
    )
    expect(title?.text).toBe('岚泽市水务局关于第12号建议的答复')
    expect(text.slice(...(title?.span ?? [0, 0]))).toBe(title?.text)
  })
})

describe('messages', () => {
  it('are one line of at most 301 units', () => {
    const texts = [
      letter('截止\n目前,已办结3项。\n銆\n銆銆'),
      `${'“甲\n'.repeat(40)}${'銆'.repeat(4000)}\n${'9'.repeat(3000)}亿元`,
      `索引号: ${'1\u2028'.repeat(900)}\n文号: \n${letter('工作。')}`,
    ]
    for (const text of texts)
      for (const { finding } of check(parse(text))) {
        expect(finding.message).not.toMatch(/[\p{Cc}\u2028\u2029]/u)
        expect(finding.message.length).toBeLessThanOrEqual(301)
        expect(finding.message).not.toMatch(/\p{Cs}/u)
      }
  })

  it('keep their words where a quotation is long', () => {
    expect(oneLine(`“${'甲'.repeat(500)}” is no number`)).toBe(`“${'甲'.repeat(60)}…” is no number`)
    expect(oneLine(`“${'𠀀'.repeat(500)}” twice`)).toBe(`“${'𠀀'.repeat(30)}…” twice`)
    expect(oneLine('a\r\nb\u0000c')).toBe('a b c')
  })
})

describe('a line of nothing but a written-out blank or break', () => {
  it.each(['&nbsp;', '＆ｎｂｓｐ；', '\\n', '＼ｎ', '&emsp;', '　&nbsp;　'])('is not lost: %s', (line) => {
    const document = parse(letter(`一、做好水利工作。\n${line}\n二、做好绿化工作。`))
    const at = document.text?.indexOf(line) ?? -1
    const { chrome, unclaimed, notes, body } = document
    const paragraphs = body.sections.flatMap((section) => section.paragraphs)
    const near = [...chrome, ...unclaimed, ...notes, ...paragraphs].some(
      ({ span }) => span[0] < at + line.length && span[1] > at,
    )
    expect(near).toBe(true)
    expect(body.sections.map(({ heading }) => heading?.text)).toEqual(['做好水利工作', '做好绿化工作'])
  })
})

describe('half of a surrogate pair', () => {
  /** JSON escapes halves that stand alone, and nothing else of theirs. */
  const isWellFormed = (value: unknown) => !/\\ud[89a-f]/i.test(JSON.stringify(value))

  it.each([
    ['text', parse],
    ['a page', (text: string) => parseHtml(text.replaceAll('\n', '<br>'))],
  ] as const)('is U+FFFD with a finding in %s', (_, read) => {
    const document = read(letter('投入3万元\ud840,新建泵站2座\udc00。𠀀\ud83d'))
    expect(isWellFormed(document)).toBe(true)
    expect(
      document.findings.filter(({ rule }) => rule === 'invalid-bytes').map(({ message }) => message),
    ).toEqual(['3 places are half a surrogate pair and became U+FFFD'])
    expect(document.figures.map(({ text }) => text)).toEqual(['3万元', '2座'])
  })

  const written = (text: string) =>
    text.replaceAll(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)

  it.each([
    ['a text that is all escapes', parse, written],
    [
      'the string of a script',
      parseHtml,
      (text: string) => `<title>x</title><script>show({"html": "${written(text)}"})</script>`,
    ],
  ] as const)('is U+FFFD in %s', (_, read, wrap) => {
    const document = read(wrap(letter('投入3万元\ud840,新建泵站2座\udc00。𠀀')))
    expect(isWellFormed(document)).toBe(true)
    expect(document.findings.map(({ message }) => message)).toContain(
      '2 places are half a surrogate pair and became U+FFFD',
    )
    expect(document.figures.map(({ text }) => text)).toEqual(['3万元', '2座'])
  })

  it('is U+FFFD in what is known of a letter', () => {
    const page = { title: '\ud800', articleTitle: null, publishedAt: null, source: null }
    const known = {
      source: { name: 'a', url: 'x\udc00' },
      page: { ...page, siteName: null, siteCode: null, url: '𠀀' },
    }
    for (const read of [parse, parseHtml]) {
      const document = read(letter('投入3万元。'), known)
      expect(isWellFormed(document)).toBe(true)
      expect(document.source.url).toBe('x\ufffd')
      expect(document.findings.map(({ message }) => message)).toEqual(
        expect.arrayContaining(['1 place of source.url is half a surrogate pair and became U+FFFD']),
      )
    }
    expect(parse(letter('投入3万元。'), known).page).toMatchObject({ title: '\ufffd', url: '𠀀' })
    expect(known.source.url).toBe('x\udc00')
  })

  it('of a whole pair is nothing to tell', () => {
    expect(parse(letter('𠀀字样。')).findings.some(({ rule }) => rule === 'invalid-bytes')).toBe(false)
  })
})
