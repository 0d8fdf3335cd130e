import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Around, readAgency } from '../src/agency/agency.ts'
import { issuerOf } from '../src/agency/issuer.ts'
import { readDues } from '../src/commitments/due.ts'
import { commitmentCues } from '../src/grammar/commitments.ts'
import { parse } from '../src/parse.ts'

const read = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../fixtures/promises/${name}.json`, import.meta.url), 'utf8')) as T

/** A letter around what its body says. */
function letter(body: string, day = '2024-03-18'): string {
  const [year, month, date] = day.split('-').map(Number)
  return `云岭市发展和改革委员会关于市八届人大三次会议第12号建议的答复\n\n陈树林代表:\n您提出的关于改善民生的建议收悉。现答复如下:\n${body}\n感谢您的关心支持。\n\n云岭市发展和改革委员会\n${year}年${month}月${date}日\n`
}

const nowhere: Around = { hints: () => [], own: () => [] }

describe('agencies', () => {
  const rows =
    read<
      { name: string; day: string; level: string | null; kind: string; code: string | null; why: string }[]
    >('agencies')
  it.each(rows)('$name: $why', ({ name, day, level, kind, code }) => {
    const agency = readAgency(name, day, nowhere)
    expect({ level: agency.level, kind: agency.kind, code: agency.region?.code ?? null }).toEqual({
      level,
      kind,
      code,
    })
  })

  it('names the places that nothing decides between', () => {
    const { region, candidates } = readAgency('鼓楼区民政局', '2022-03-01', nowhere)
    expect(region).toBeNull()
    expect(candidates).toEqual(['320106', '320302', '350102', '410204'])
  })

  it('decides by the places around', () => {
    expect(readAgency('鼓楼区民政局', '2022-03-01', { ...nowhere, hints: () => ['350100'] }).region).toEqual({
      code: '350102',
      name: '鼓楼区',
    })
  })

  it('gives no code to a place that no longer stood', () => {
    expect(readAgency('杭州市江干区教育局', '2023-05-10', nowhere).region).toBeNull()
  })

  it('takes the place of a short issuer from the signature', () => {
    const document = parse(
      '县教育局关于县十七届人大二次会议第9号建议的答复\n\n林秋代表:\n您提出的建议收悉。现答复如下:\n已办理。\n\n安吉县教育局\n2022年5月6日\n',
    )
    expect(issuerOf(document)).toMatchObject({
      level: 'county',
      kind: 'department',
      region: { code: '330523' },
    })
  })
})

describe('commitments', () => {
  interface Row {
    text: string
    day: string
    is: { force: string; due: string | null; actor: string | null }[]
    anyForce?: string[]
    anyDue?: (string | null)[]
    anyActor?: (string | null)[]
    optional?: boolean
    why: string
  }
  it.each(read<Row[]>('sentences'))(
    '$text $why',
    ({ text, day, is, anyForce, anyDue, anyActor, optional }) => {
      const { commitments } = parse(letter(text, day))
      if (optional) return expect(commitments.length).toBeLessThanOrEqual(1)
      expect(commitments.map(({ text: words }) => words)).toHaveLength(is.length)
      for (const [i, commitment] of commitments.entries()) {
        expect(anyForce ?? [is[i]?.force]).toContain(commitment.force)
        expect(anyDue ?? [is[i]?.due]).toContain(commitment.due?.iso ?? null)
        expect(anyActor ?? [is[i]?.actor]).toContain(commitment.actor?.text ?? null)
      }
    },
  )

  it.each(commitmentCues)('$example: $why', ({ example, force }) => {
    // Where what is to come is told, every cue of the list binds as the list says.
    const { commitments } = parse(letter(`一、下一步工作打算\n我局将推进相关工作。${example}。`))
    expect(commitments.map((commitment) => commitment.force)).toContain(force)
  })

  it('gives its figures, and their day', () => {
    const { commitments, figures } = parse(letter('2024年底前,市水务局将改造管网42公里。'))
    expect(commitments).toMatchObject([
      {
        text: '2024年底前,市水务局将改造管网42公里',
        figures: [0],
        due: { text: '2024年底前', iso: '2024-12-31', from: null },
      },
    ])
    expect(figures).toMatchObject([{ text: '42公里', dueBy: '2024-12-31', asOf: null }])
  })

  it('reads none in what is no reply', () => {
    expect(parse('关于开展检查的通知\n\n各县:\n年底前,各县将完成检查。\n').commitments).toEqual([])
  })

  it.each([
    ['年内安排资金300万元', '2024-12-31'],
    ['力争于今年10月31日前完成42处', '2024-10-31'],
    ['三个月内出台', '2024-06-18'],
    ['一个半月内', null],
    ['截至去年底', null],
    ['2023年以来', null],
    ['每年12月底前', null],
    ['13月底前', null],
    ['2月30日前', null],
    ['十二月底前', '2024-12-31'],
    ['下个月底前', '2024-04-30'],
    ['45天内', '2024-05-02'],
  ])('%s is due %s', (text, iso) => {
    expect(readDues(text, { day: '2024-03-18', year: 2024 }).at(-1)?.iso ?? null).toBe(iso)
  })

  it('knows no day where the letter has none', () => {
    expect(
      readDues('三个月内出台,年底前完成,2025年6月底前验收', { day: null, year: null }).map(({ iso }) => iso),
    ).toEqual(['2025-06-30'])
  })
})

describe('answers', () => {
  const answered = (...points: string[]) => parse(letter(points.join('\n'))).answers
  it.each([
    ['该建议已办结,12盏路灯已于2月安装到位。', 'resolved'],
    ['目前已完成立项,我局将于年底前开工建设。', 'underway'],
    ['我局采纳该建议,将于明年6月底前建成。', 'planned'],
    ['按照国家有关规定,该项补贴只能用于种植户,恳请您理解。', 'explained'],
    ['我局将该建议留作今后工作的参考。', 'reference'],
    ['该地块涉及永久基本农田,不具备建设条件。', 'declined'],
    ['该事项不属于我局职责范围,已函转市交通运输局办理。', 'passedOn'],
    ['路灯是城市的眼睛。', null],
  ])('%s is %s', (text, disposition) => {
    const answers = answered(
      '一、关于您提出的“增设路灯”的建议',
      text,
      '二、关于您提出的“修建步道”的建议',
      '步道已建成投用。',
    )
    expect(answers.map(({ ask }) => ask?.text)).toEqual([
      '关于您提出的“增设路灯”的建议',
      '关于您提出的“修建步道”的建议',
    ])
    expect(answers[0]?.disposition).toBe(disposition)
    expect(answers[0]?.evidence.length === 0).toBe(disposition === null)
  })

  it.each(read<{ ask: string; text: string; is: (string | null)[] }[]>('answers'))(
    '“$ask” $text',
    ({ ask, text, is }) => {
      const [answer] = answered(
        `一、关于您提出的“${ask}”的建议`,
        text,
        '二、关于您提出的“修建步道”的建议',
        '步道已建成投用。',
      )
      expect(is).toContain(answer?.disposition ?? null)
    },
  )

  it('never calls a refusal done', () => {
    const [answer] = answered('一、关于您提出的“增设路灯”的建议', '部分路灯已安装到位,其余路段不具备条件。')
    expect(answer?.disposition).toBeNull()
  })

  it('has none where the letter does not answer point by point', () => {
    expect(answered('一、工作开展情况', '路灯已安装。', '二、下一步打算', '将增设路灯。')).toEqual([])
  })
})

describe('the legend of classes', () => {
  const legend = '注:A类:已经解决或基本解决;B类:列入计划逐步解决;C类:留作参考。'
  it.each([
    ['A', 'resolved'],
    ['B', 'planned'],
    ['C', 'reference'],
    ['D', null],
  ])('says that %s is %s', (code, meaning) => {
    const { marks, unclaimed } = parse(`办理结果:${code}\n${letter('已办理。')}${legend}\n`)
    expect(marks).toMatchObject({ resultClass: { code, meaning }, legend: { text: legend } })
    expect(unclaimed).toEqual([])
  })

  it.each(['A', 'B', 'C', 'D'])('is wanted for a meaning of %s: each place has its own classes', (code) => {
    const { marks } = parse(`办理结果:${code}\n${letter('已经解决,列入计划,留作参考。')}`)
    expect(marks).toMatchObject({ resultClass: { code, meaning: null }, legend: null })
  })

  it('is no legend with one class', () => {
    expect(parse(`${letter('已办理。')}注:A类:已经解决。\n`).marks.legend).toBeNull()
  })
})

describe('hostile bodies', () => {
  it.each([
    ['将', 16_000],
    ['由市局', 8_000],
    ['明年', 8_000],
    ['关于您提出的“', 4_000],
    ['年底前,', 8_000],
    ['(', 16_000],
    ['A类:', 6_000],
    ['经研究将', 6_000],
    ['12月', 8_000],
  ])('%s many times takes a time in proportion', (unit, times) => {
    const cost = (count: number) => {
      const text = letter(unit.repeat(count))
      const start = process.cpuUsage()
      parse(text)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    cost(times / 8)
    expect(cost(times)).toBeLessThan(Math.max(400_000, 20 * cost(times / 4)))
  })
})
