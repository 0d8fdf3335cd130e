import { describe, expect, it } from 'vitest'
import { assemblyOf } from '../src/agency/assembly.ts'
import { citedIssuers } from '../src/agency/cited-issuers.ts'
import { agencyReader } from '../src/agency/issuer.ts'
import { allPlaces } from '../src/agency/region-table.ts'
import { placeThen } from '../src/agency/successor.ts'
import { record } from '../src/emit/tables/column.ts'
import { tables } from '../src/emit/tables/index.ts'
import { regionSuccessors } from '../src/grammar/region-successors.ts'
import { parse } from '../src/parse.ts'
import { run } from './support/cli.ts'

const then = (code: string, day: string, year: number) => {
  const { place, candidates } = placeThen(code, day, `${year}-12-31`)
  return place?.name ?? (candidates.length > 0 ? candidates : null)
}

describe('the area of a place by the places of another year', () => {
  it.each([
    ['500381', '2005-06-01', 2024, '江津区', 'a city that became a district'],
    ['500116', '2018-06-01', 2004, '江津市', 'the same, seen from today'],
    ['420600', '2008-06-01', 2024, '襄阳市', 'a city renamed under its code'],
    ['120107', '2008-06-01', 2024, '滨海新区', 'a district that was joined to others'],
    ['500116', '2018-06-01', 2005, '江津市', 'the last year of the city'],
    ['500381', '2005-06-01', 2006, '江津区', 'the year of the change'],
    ['120116', '2015-06-01', 2005, ['120107', '120108', '120109'], 'the same, seen from today'],
    ['330104', '2019-06-01', 2024, ['330102', '330114'], 'a district that was divided'],
    ['330102', '2019-06-01', 2024, '上城区', 'a district that took in another'],
    ['532701', '2003-01-01', 2024, '思茅区', 'a city that became 翠云区 and then 思茅区'],
    ['220281', '2003-01-01', 2024, '蛟河市', 'a code that another place took over'],
    ['371200', '2010-01-01', 2024, ['370116', '370117'], 'a prefecture that was given up'],
    ['341402', '2010-01-01', 2024, '巢湖市', 'a district that became a city elsewhere'],
    ['232701', '2010-01-01', 2024, null, 'a district that the standard no longer lists'],
    ['110105', '2010-01-01', 2024, '朝阳区', 'a place that stood throughout'],
    ['500105', '2020-01-01', 2025, '两江新区', 'a district of before the change of 2025'],
    ['999999', '2020-01-01', 2024, null, 'a code that there is not'],
  ])('%s of %s in %i is %s: %s', (code, day, year, is, _why) => {
    expect(then(code, day, year)).toEqual(is)
  })

  it('names in its list only places that the table has', () => {
    const known = new Set([...allPlaces()].map(({ code, name }) => `${code}${name}`))
    const codes = new Set([...allPlaces()].map(({ code }) => code))
    const lines = [...regionSuccessors.matchAll(/(\d{6}[^>\s]+)>(\S*)/g)]
    expect(lines.length).toBeGreaterThan(500)
    for (const [, from = '', to = ''] of lines) {
      expect(known).toContain(from)
      for (const code of to.split(',').filter(Boolean)) expect(codes).toContain(code)
    }
  })

  it('finds for each place that is no more the one or those of today', () => {
    const lost = [...allPlaces()].filter(({ code, before }) => {
      if (before === null) return false
      const { place, candidates } = placeThen(code, `${before}-01`, '2025-12-31')
      return place === null && candidates.length === 0
    })
    expect(lost.map(({ name }) => name)).toEqual(['加格达奇区', '松岭区', '新林区', '呼中区'])
  })
})

const letter = (words: {
  title: string
  opening?: string
  body?: string
  signed: string
  copies?: string
  date?: string
}) =>
  `${words.title}\n\n林秋代表:\n您提出的${words.opening ?? '《关于改造老街的建议》'}收悉。现答复如下:\n${words.body ?? '老街已改造完毕。'}\n感谢您的关心支持。\n\n${words.signed}\n${words.date ?? '2022年5月6日'}\n${words.copies ? `\n抄送:${words.copies}\n` : ''}`

describe('names without a place', () => {
  const read = (name: string, signed: string) => {
    const document = parse(letter({ title: '关于县十七届人大二次会议第9号建议的答复', signed }))
    const { level, region, candidates } = agencyReader(document)(name)
    return [level, region?.code ?? candidates]
  }
  it.each([
    ['市财政局', '安吉县水利局', ['prefecture', '330500'], '市 of a county is its prefecture'],
    ['县财政局', '安吉县水利局', ['county', '330523'], '县 is the county'],
    ['省水利厅', '安吉县水利局', ['province', '330000'], '省 is the province'],
    ['县财政局', '桐庐县分水镇人民政府', ['county', '330122'], '县 of a town'],
    ['市财政局', '昆山市水务局', ['county', '320583'], "市 of a city of a county's level is itself"],
    ['省水利厅', '昆山市水务局', ['province', '320000'], '省 of it is its province'],
    ['区教育局', '重庆市江津区民政局', ['county', '500116'], '区 of a municipality'],
    ['市场监督管理局', '重庆市江津区民政局', [null, []], '市场 is no 市'],
    ['县财政局', '昆明市水务局', ['county', []], 'a city has several counties'],
    ['团市委', '昆明市水务局', ['prefecture', '530100'], '团市委'],
    ['昆山市财政局', '安吉县水利局', ['county', '320583'], 'a name with a place of its own'],
  ])('%s in a letter of %s is %j: %s', (name, signed, is, _why) => {
    expect(read(name, signed)).toEqual(is)
  })
})

describe('the assembly of a proposal', () => {
  const read = (title: string, signed: string, opening?: string) => {
    const assembly = assemblyOf(parse(letter({ title, signed, ...(opening && { opening }) })))
    return assembly && [assembly.level, assembly.region?.code ?? null]
  }
  it.each([
    ['安吉县水利局关于县十七届人大二次会议第9号建议的答复', '安吉县水利局', ['county', '330523']],
    ['关于市政协十四届三次会议第112号提案的答复', '昆明市水务局', ['prefecture', '530100']],
    ['关于政协昆明市第十四届委员会第三次会议第112号提案的答复', '官渡区水务局', ['prefecture', '530100']],
    ['关于政协第十二届全国委员会第五次会议第2014号提案的答复', '教育部', ['national', null]],
    ['对十四届全国人大二次会议第3021号建议的答复', '水利部', ['national', null]],
    ['关于省政协第0123号提案的答复', '贵州省教育厅', ['province', '520000']],
    ['关于第0123号提案的答复', '贵州省教育厅', null],
    ['关于十三届二次会议第0123号提案的答复', '贵州省教育厅', null],
  ])('%s', (title, signed, is) => {
    expect(read(title, signed)).toEqual(is)
  })

  it('is none where nothing is proposed', () => {
    expect(assemblyOf(parse('关于开展检查的通知\n\n各县:\n年底前,各县将完成检查。\n'))).toBeNull()
  })
})

describe('who issued a cited document', () => {
  it.each([
    ['国务院办公厅关于推进分级诊疗制度建设的指导意见', ['国务院办公厅']],
    ['财政部、税务总局关于延续实施优惠政策的公告', ['财政部', '税务总局']],
    ['教育部等八部门关于规范校外培训的意见', ['教育部']],
    ['中华人民共和国渔业法', []],
    ['关于加强管理的通知', []],
    ['云岭市养老服务条例', []],
  ])('%s', (title, is) => {
    expect(citedIssuers(title)).toEqual(is)
  })
})

describe('the table agencies', () => {
  const text = letter({
    title: '安吉县水利局关于县十七届人大二次会议第9号建议的答复',
    body: '一、工作情况\n根据《浙江省人民政府办公厅关于加强河道管理的意见》,老街已改造完毕。',
    signed: '安吉县水利局',
    copies: '县人大常委会代表工委,县政府办公室,县财政局。',
  })
  const table = tables.find(({ name }) => name === 'agencies')
  const cells = (regionAt: number | null) =>
    (table?.cells(parse(text), 1, { regionAt }) ?? []).map((row) =>
      record(
        (table?.columns ?? []).map((column, index) => ({ ...column, of: () => row[index] ?? null })),
        row,
      ),
    )

  it('has a row for each agency in a role', () => {
    const shown = cells(null).map(({ role, name, agencyLevel, agencyKind, regionCode, section }) => [
      role,
      name,
      agencyLevel,
      agencyKind,
      regionCode,
      section,
    ])
    expect(shown).toEqual([
      ['issuer', '安吉县水利局', 'county', 'department', '330523', null],
      ['signer', '安吉县水利局', 'county', 'department', '330523', null],
      ['copy', '县人大常委会代表工委', 'county', 'congress', '330523', null],
      ['copy', '县政府办公室', 'county', 'government', '330523', null],
      ['copy', '县财政局', 'county', 'department', '330523', null],
      ['citedIssuer', '浙江省人民政府办公厅', 'province', 'government', '330000', '1'],
    ])
    for (const { startOffset, endOffset, name } of cells(null))
      expect(text.slice(Number(startOffset), Number(endOffset))).toContain(name)
  })

  it('has the columns of another year where one is asked for', () => {
    expect(cells(null)[0]).toMatchObject({ regionCodeAt: null, regionNameAt: null })
    expect(cells(2024)[0]).toMatchObject({ regionCodeAt: '330523', regionNameAt: '安吉县' })
  })
})

describe('--region-at', () => {
  const old = letter({
    title: '江津市水利局关于市十四届人大二次会议第9号建议的答复',
    body: '年底前,我局将改造管网2公里。',
    signed: '江津市水利局',
    date: '2005年5月6日',
  })

  it('gives the promises of a place to the one of the year', async () => {
    const { out } = await run(['commitments', '-', '--region-at', '2024', '--format', 'json'], old)
    expect(JSON.parse(out)).toMatchObject([
      { regionCode: '500381', regionCodeAt: '500116', regionNameAt: '江津区', regionCandidatesAt: null },
    ])
  })

  it('groups letters of a place before and after its change', async () => {
    const { out } = await run(
      ['panel', '-', '--by', 'regionAt,regionNameAt', '--region-at', '2024', '--format', 'json'],
      old,
    )
    expect(JSON.parse(out)).toMatchObject([{ regionAt: '500116', regionNameAt: '江津区', letters: 1 }])
  })

  it('wants a year that the table knows, and is wanted by its keys', async () => {
    expect((await run(['panel', '-', '--by', 'region', '--region-at', '1980'], old)).code).toBe(2)
    const { code, err } = await run(['panel', '-', '--by', 'regionAt'], old)
    expect(code).toBe(2)
    expect(err).toContain('--region-at')
  })
})

/** The table as a program finds it that has asked for no place. */
const untouched = async (name: string): Promise<typeof import('../src/agency/region-table.ts')> => {
  const path = `../src/agency/region-table.ts?${name}`
  return import(/* @vite-ignore */ path)
}

describe('the places that begin with a name', () => {
  it('are the same in the text of the table as in the table taken apart', async () => {
    const { allPlaces: all, placesAt, placesOf } = await untouched('few')
    const names = [
      '恩施土家族苗族自治州',
      '恩施州',
      '融水县',
      '内蒙古',
      '西藏',
      '朝阳区',
      '鼓楼',
      '密云',
      '市',
      '1北',
      '区02',
      '',
    ]
    const codes = ['110228', '420600', '220281', '000000', '11']
    const before = [names.map((name) => placesAt(`${name}教育局`, 0)), codes.map((code) => placesOf(code))]
    expect([...all()].length).toBeGreaterThan(3000)
    const after = [names.map((name) => placesAt(`${name}教育局`, 0)), codes.map((code) => placesOf(code))]
    expect(before).toEqual(after)
    expect(before[0]?.[0]).not.toEqual([])
  })

  it('are taken apart for one who asks for many', async () => {
    const { allPlaces: all, placesAt, placesOf } = await untouched('many')
    const places = [...allPlaces()].slice(0, 400)
    const found = places.map(({ name }) => placesAt(name, 0).some((named) => named.name === name))
    expect(found).toEqual(places.map(() => true))
    expect(places.map(({ code }) => placesOf(code)[0]?.code)).toEqual(places.map(({ code }) => code))
    expect([...all()]).toEqual([...allPlaces()])
  })
})
