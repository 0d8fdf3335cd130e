import { describe, expect, it } from 'vitest'
import { readMetadata } from '../src/parts/metadata.ts'
import { splitLines } from '../src/text/lines.ts'
import { sourceText } from '../src/text/source-text.ts'
import { pacedTime } from './support/cpu-time.ts'

const read = (text: string) => {
  const source = sourceText(text)
  const lines = splitLines(source)
  return readMetadata(source, lines, 0, lines.length)
}
/** The fields of a block in one flat object, nulls left out. */
const flat = (text: string) => {
  const part = read(text)
  if (!part) return null
  const { subjects, other, ...fields } = part.metadata
  const named = Object.entries(fields).flatMap(([key, value]) =>
    value === null ? [] : [[key, 'iso' in value ? value.iso : value.text]],
  )
  return {
    end: part.end,
    ...Object.fromEntries(named),
    ...(subjects.length > 0 ? { subjects: subjects.map((subject) => subject.text) } : {}),
    ...Object.fromEntries(other.map(({ label, value }) => [label, value?.text ?? null])),
  }
}
const full = {
  indexNumber: '0114-2021/00031',
  documentNumber: '河水函〔2021〕15号',
  publisher: '河口县水务局',
  writtenOn: '2021-06-01',
  publishedOn: '2021-06-08',
}
const i = '0114-2021/00031'
const n = '河水函〔2021〕15号'
const p = '河口县水务局'

describe('readMetadata', () => {
  it.each([
    {
      why: 'brackets, two pairs a line',
      text: `[ 索引号 ] ${i} [ 发文字号 ] ${n}\n[ 发布机构 ] ${p}\n[ 成文日期 ] 2021-06-01 [ 发布日期 ] 2021-06-08`,
      is: { end: 3, ...full },
    },
    {
      why: 'brackets, blanks deleted',
      text: `[索引号]${i}[发文字号]${n}[发布机构]${p}[成文日期]2021-06-01[发布日期]2021-06-08`,
      is: { end: 1, ...full },
    },
    {
      why: 'brackets in cells',
      text: `| [ 索引号 ] | ${i} | [ 发文字号 ] | ${n} |\n| [ 发布机构 ] | ${p} | ||\n| [ 成文日期 ] | 2021-06-01 | [ 发布日期 ] | 2021-06-08 |`,
      is: { end: 3, ...full },
    },
    {
      why: 'colons in cells',
      text: `索引号: | ${i} | 文号: | ${n} |\n发布机构: | ${p} | 成文日期: | 2021-06-01 |\n发布日期: | 2021-06-08 |`,
      is: { end: 3, ...full },
    },
    {
      why: 'cells that vanished',
      text: `| 索 引 号 | ${i} | 发布机构 | ${p} |\n| 文 号 | 主 题 词 | ||\n| 体 裁 | 服务对象 | ||`,
      is: { end: 3, indexNumber: i, publisher: p, 主题词: null, 服务对象: null },
    },
    {
      why: 'two pairs a line, label behind label',
      text: `索 引 号 : 主题分类: 水利、农业\n发布机构: ${p} 成文日期: 2021-06-01\n发文字号: 发布日期: 2021-06-08`,
      is: {
        end: 3,
        subjects: ['水利', '农业'],
        publisher: p,
        writtenOn: '2021-06-01',
        publishedOn: '2021-06-08',
      },
    },
    {
      why: 'blanks only',
      text: `索引号 ${i} 发布机构 ${p}\n发文字号 ${n} 成文日期 2021-06-01\n发布日期 2021-06-08 公开时限 长期公开`,
      is: { end: 3, ...full, 公开时限: '长期公开' },
    },
    {
      why: 'one line',
      text: `索  引  号:${i} 公文范围:全社会 失效日期: 发文字号:${n} 发布机构:${p} 成文日期:2021年6月1日 标      题:关于河渠的答复 发布日期:2021-06-08`,
      is: { end: 1, ...full, 公文范围: '全社会', 失效日期: null, 标题: '关于河渠的答复' },
    },
    {
      why: 'one line without a separator',
      text: `成文日期:2021-06-01文号:${n}索取号:${i}发布机构:${p}发布日期:2021-06-08`,
      is: { end: 1, ...full },
    },
    {
      why: 'list items, nothing between label and value',
      text: `- 索引号${i}\n- 文号${n}\n- 发布机构${p}\n- 成文日期2021-06-01\n- 发布日期2021-06-08`,
      is: { end: 5, ...full },
    },
    {
      why: 'list items with empty ones',
      text: `- 索引号:${i}\n- 题裁分类:\n- 发文日期:2021-06-01\n- 名称:关于河渠的答复`,
      is: { end: 4, indexNumber: i, writtenOn: '2021-06-01', 名称: '关于河渠的答复' },
    },
    {
      why: 'label and value on successive lines',
      text: `索引号\n${i}\n发文机构\n${p}\n文      号\n浏览量\n日期\n2021-06-01\n关于河渠的建议的答复`,
      is: { end: 8, indexNumber: i, publisher: p, 浏览量: null, writtenOn: '2021-06-01' },
    },
    {
      why: 'the same behind the name of a column',
      text: `• 建议提案\n• 索引号\n• ${i}\n• 发文字号\n• 发布日期\n• 2021-06-08\n• 时效性\n• 有效`,
      is: { end: 8, indexNumber: i, publishedOn: '2021-06-08', 时效性: '有效' },
    },
    {
      why: 'with colons, too',
      text: `• 索引号:\n• ${i}\n• 文 号:\n• ${n}\n• 发布机构:\n• ${p}\n关于河渠的函`,
      is: { end: 6, indexNumber: i, documentNumber: n, publisher: p },
    },
    {
      why: 'values only',
      text: `• ${i}\n• ${p}\n• 提案,水利\n• 2021-06-01\n• 2021-06-08\n关于河渠的函`,
      is: {
        end: 5,
        indexNumber: i,
        publisher: p,
        subjects: ['提案', '水利'],
        writtenOn: '2021-06-01',
        publishedOn: '2021-06-08',
      },
    },
    {
      why: 'values only, topic and kind first',
      text: `${i}\n水利\n建议办理\n${p}\n2021-06-01\n2021-06-08\n关于河渠的函`,
      is: {
        end: 6,
        indexNumber: i,
        publisher: p,
        subjects: ['水利'],
        genre: '建议办理',
        writtenOn: '2021-06-01',
        publishedOn: '2021-06-08',
      },
    },
    {
      why: 'a register',
      text: '建议号:202号\n提案人:林小河\n承办单位:县水务局\n交办日期:2021年3月1日\n反馈时间:',
      is: {
        end: 5,
        建议号: '202号',
        提案人: '林小河',
        承办单位: '县水务局',
        交办日期: '2021年3月1日',
        反馈时间: null,
      },
    },
    {
      why: 'labels of no table inside',
      text: `索引号:${i} 公开处室:办公室\n编制单位:${p}`,
      is: { end: 2, indexNumber: i, 公开处室: '办公室', 编制单位: p },
    },
    {
      why: 'the title and the addressee stay',
      text: `索引号:${i}\n关于县人大第3号建议的答复\n林小河代表:`,
      is: { end: 1, indexNumber: i },
    },
    {
      why: 'blanks deleted, no sign at all',
      text: `索引号${i}发布机构${p}发布日期2021-06-08公开时限长期公开`,
      is: { end: 1, indexNumber: i, publisher: p, publishedOn: '2021-06-08', 公开时限: '长期公开' },
    },
  ])('$why', ({ text, is }) => {
    expect(flat(text)).toEqual(is)
  })

  it.each([
    '日期:2021-06-08',
    '发布日期:2021-06-08 10:24 发布机构:河口县水务局 编辑:某某 字号:[ ]',
    '来源:河口县水务局 发布时间:2021-06-08',
    '林小河代表:',
    '关于县人大第3号建议的答复',
    '您提出的建议收悉,现答复如下:',
    '类别:B',
    '签发人:林小河',
  ])('%s begins no block', (text) => {
    expect(read(text)).toBeNull()
  })

  it('reads a block printed twice once, and says where the prints disagree', () => {
    const part = read(`[ 索引号 ] ${i} [ 发文字号 ] ${n}\n[ 索引号 ] ${i}\n[ 发文字号 ] 河水函〔2021〕16号`)
    expect(part?.metadata.documentNumber?.serial).toBe(15)
    expect(part?.notes.map(({ text }) => text)).toEqual([
      `[ 索引号 ] ${i}`,
      '[ 发文字号 ] 河水函〔2021〕16号',
    ])
    expect(part?.findings.map(({ rule }) => rule)).toEqual(['metadata-conflict'])
  })

  it('finds empty values', () => {
    const part = read(`索引号:${i} 文号:无 发布机构:`)
    expect(part?.metadata).toMatchObject({ documentNumber: null, publisher: null })
    expect(part?.findings.map(({ rule }) => rule)).toEqual(['empty-metadata-value', 'empty-metadata-value'])
  })

  it('leaves an empty summary empty', () => {
    expect(flat(`索引号:${i}\n主要内容:\n时效:有效\n签发人:林小河`)).toMatchObject({
      主要内容: null,
      时效: '有效',
    })
  })

  it('reads how a proposal was handled', () => {
    const part = read('办理类型:主办 办理结果:B 公开属性:主动公开')
    expect(part?.marks).toMatchObject({ resultClass: { code: 'B' } })
    expect(part?.metadata.other.map(({ label }) => label)).toEqual(['办理类型', '公开属性'])
  })

  it('reads the marks of a form', () => {
    const part = read(
      '编号 31 办理部门 水务局 处理状态\n签发人 林小河 签发日期 2021-06-01 17:16 发布日期 2021-06-08 17:16 类别 B',
    )
    expect(part?.marks).toMatchObject({ signatory: { text: '林小河' }, resultClass: { code: 'B' } })
    expect(part?.metadata.publishedOn?.iso).toBe('2021-06-08')
  })

  it('is quick on hostile lines', () => {
    const units = ['|', '索引号', '[ 索引号 ]', '索 ', '甲:', ' ', '文号:']
    expect(pacedTime(() => units.map((unit) => read(unit.repeat(300_000))))).toBeLessThan(3000)
  })
})
