import { describe, expect, it } from 'vitest'
import {
  check,
  createBatch,
  type Document,
  findingIds,
  type Judgement,
  parse,
  parseHtml,
  rules,
} from '../src/index.ts'
import { sampleLetter } from '../src/rules/sample-letter.ts'

const ids = (judgements: readonly Judgement[]) => judgements.map(({ finding }) => finding.rule)
const twice = sampleLetter({
  body: '一、改渠道\n已改造12公里。\n二、换喷头\n已更换3000套。\n二、建管护站\n每镇一座。',
})

/** The text after every fix, each given from the last to the first so that offsets hold. */
function mended(text: string, isUnsafeToo = false): string {
  let out = text
  let last = Number.POSITIVE_INFINITY
  for (const { fix } of check(parse(text), { profile: 'issued' }).toReversed()) {
    if (fix === null || (!fix.isSafe && !isUnsafeToo) || fix.end > last) continue
    out = out.slice(0, fix.start) + fix.text + out.slice(fix.end)
    last = fix.start
  }
  return out
}

describe('check', () => {
  it('gives the doubts of parse once, at the profile’s severity', () => {
    const document = parse(
      sampleLetter({
        head: '[ 索引号 ] 115/2023-41 [ 发文字号 ]\n[ 发布机构 ] 市农业农村局 [ 发布日期 ] 2023-06-15',
        number: '',
      }),
    )
    const severities = (profile: 'issued' | 'scraped') =>
      check(document, { profile }).flatMap(({ finding }) =>
        finding.rule === 'empty-metadata-value' ? [finding.severity] : [],
      )
    expect(severities('scraped')).toEqual(['warning'])
    expect(severities('issued')).toEqual([])
  })

  it('lets the caller set the severity of any finding', () => {
    const document = parse(twice)
    const found = check(document, { rules: { 'duplicate-ordinal': 'error', 'document-kind': 'off' } })
    expect(found.map(({ finding }) => [finding.rule, finding.severity])).toEqual([
      ['duplicate-ordinal', 'error'],
    ])
  })

  it('holds any other kind than the expected for an error', () => {
    const report = parse('云溪市水利局2022年工作情况报告\n\n2022年，我局围绕农村供水开展工作，完成了任务。\n')
    const kinds = (document: Document, expect?: Document['kind']) =>
      check(document, expect === undefined ? {} : { expect, rules: { 'not-a-reply': 'off' } }).flatMap(
        ({ finding }) => (finding.rule === 'not-a-reply' ? [finding.severity] : []),
      )
    expect(kinds(report, 'reply')).toEqual(['error'])
    expect(kinds(report, 'report')).toEqual([])
    expect(kinds(parse(sampleLetter()), 'report')).toEqual(['error'])
    expect(kinds(parse(sampleLetter()), 'reply')).toEqual([])
    expect(kinds(report)).toEqual(['warning'])
  })

  it('notes an opinion to the lead agency, and holds it for an error only where a reply is expected', () => {
    const opinion = parse(
      '云溪市水利局关于市政协五届三次会议第0127号提案会办意见的函\n市农业农村局：\n林秋禾委员提出的《关于推广节水灌溉的提案》（第0127号）收悉。结合我局职责，现将会办意见函告如下：\n我局将配合做好水源调度。\n云溪市水利局\n2023年5月9日\n',
    )
    const severities = (profile: 'scraped' | 'published', expect?: 'reply') =>
      check(opinion, { profile, ...(expect && { expect }) }).flatMap(({ finding }) =>
        finding.rule === 'not-a-reply' ? [finding.severity] : [],
      )
    expect(opinion.kind).toBe('opinion')
    expect([severities('scraped'), severities('published'), severities('published', 'reply')]).toEqual([
      ['info'],
      ['info'],
      ['error'],
    ])
  })

  it('says which rules it skipped where a document carries no text', () => {
    const { text: _, ...document } = parse(twice)
    const found = check(document)
    const skipped = found.find(({ finding }) => finding.rule === 'rules-skipped')?.finding
    expect(skipped?.severity).toBe('info')
    for (const { id, needsText } of rules) expect(skipped?.message.includes(id)).toBe(needsText)
    expect(ids(found)).not.toContain('duplicate-ordinal')
  })

  it('gives places without lines where there is no text', () => {
    const { text: _, ...document } = parse(sampleLetter({ number: '云农函〔2013〕41号' }))
    const finding = check(document).find(({ finding }) => finding.rule === 'document-number-year')?.finding
    expect([finding?.span, finding?.line, finding?.column]).toEqual([[32, 44], null, null])
  })

  it('sorts by place, those without one last, then by rule', () => {
    const found = check(
      parse(sampleLetter({ number: '云农函[2013]第041号', agency: '', date: '2023年06月12日' })),
      { profile: 'issued' },
    )
    const starts = found.map(({ finding }) => finding.span?.[0] ?? Number.POSITIVE_INFINITY)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    expect(ids(found).slice(0, 4)).toEqual([
      'document-number-brackets',
      'document-number-ordinal',
      'document-number-padded',
      'document-number-year',
    ])
  })

  it('knows every id that it gives', () => {
    const known = new Set(findingIds())
    for (const text of [twice, '', '水', sampleLetter({ date: '2023612' })])
      for (const id of ids(check(parse(text), { profile: 'issued' }))) expect(known).toContain(id)
  })

  it('says the same of a page as of its text', () => {
    const page = `<html><body>${twice
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`
    expect(ids(check(parseHtml(page)))).toEqual(ids(check(parse(twice))))
  })
})

describe('a fix', () => {
  it.each([
    [sampleLetter({ number: '云农函[2023]第041号' }), '云农函〔2023〕41号'],
    [sampleLetter({ body: '截止2022年底，全市建成示范田120亩。' }), '截至2022年底'],
    [
      sampleLetter({
        head: '[ 索引号 ] 115/2023-41 [ 发文字号 ] 云农函(2023)41号\n[ 发布机构 ] 市农业农村局 [ 发布日期 ] 2023-06-15\n[ 索引号 ] 115/2023-41\n[ 发文字号 ] 云农函(2023)41号\n[ 发布机构 ] 市农业农村局\n[ 发布日期 ] 2023-06-15',
        number: '',
      }),
      '[ 发文字号 ] 云农函〔2023〕41号\n[ 发布机构 ] 市农业农村局\n[ 发布日期 ]',
    ],
  ])('mends what it was found for, once and for all', (text, words) => {
    const once = mended(text)
    expect(once).toContain(words)
    expect(mended(once)).toBe(once)
    expect(
      check(parse(once), { profile: 'issued' }).flatMap(({ fix }) => (fix?.isSafe ? [fix] : [])),
    ).toEqual([])
    expect(ids(check(parse(once)))).not.toContain('metadata-conflict')
  })

  it('renumbers every sibling behind a doubled number', () => {
    const text = sampleLetter({
      body: '一、改渠道\n12公里。\n二、换喷头\n3000套。\n二、建管护站\n每镇一座。\n三、定水价\n年内公布。',
    })
    const once = mended(text, true)
    expect(once).toContain('三、建管护站\n每镇一座。\n四、定水价')
    expect(mended(once, true)).toBe(once)
  })
})

describe('a batch', () => {
  const documents = [
    parse(sampleLetter(), { source: { name: 'b.txt' } }),
    parse(
      sampleLetter({
        salutation: '周砚青代表：',
        opening: '您提出的《关于整治畜禽污染的建议》（第0133号）收悉。经研究，现答复如下：',
        title: '云溪市农业农村局关于市五届人大三次会议第0133号建议的答复函',
      }),
      { source: { name: 'a.txt' } },
    ),
    parse(sampleLetter(), { source: { name: 'c.txt' } }),
  ]
  const run = (order: readonly Document[]) => {
    const batch = createBatch()
    for (const document of order) batch.add(document)
    return batch.finish()
  }

  it('finds the same in every order, and names the source', () => {
    const found = run(documents)
    expect(found).toEqual(run(documents.toReversed()))
    expect(
      found.filter(({ finding }) => finding.rule === 'number-reused').map(({ source }) => source),
    ).toEqual(['b.txt', 'c.txt'])
  })

  it('says nothing of what is switched off', () => {
    const batch = createBatch({ rules: { 'number-reused': 'off', 'duplicate-letter': 'off' } })
    for (const document of documents) batch.add(document)
    expect(batch.finish()).toEqual([])
  })
})
