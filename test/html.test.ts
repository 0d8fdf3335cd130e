import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outline } from '../src/html/outline.ts'
import { type ReadPage, readPage } from '../src/html/read-page.ts'
import { selectRange } from '../src/html/select.ts'
import { campaignSize } from './support/campaign.ts'
import { pacedTime } from './support/cpu-time.ts'

const folder = join(import.meta.dirname, '../fixtures/html/pages')

/** The lines of a page, furniture marked with ~. */
function drawn({ text, chrome }: ReadPage): string {
  let offset = 0
  return text
    .split('\n')
    .map((line) => {
      const isChrome = chrome.some(([start, end]) => start <= offset && offset + line.length <= end)
      offset += line.length + 1
      return `${isChrome ? '~' : ' '} ${line}\n`
    })
    .join('')
}

describe('pages', () => {
  it.each(readdirSync(folder).filter((name) => name.endsWith('.html')))('%s', (name) => {
    const expected = join(folder, name.replace(/html$/, 'lines'))
    expect(existsSync(expected), `${expected} is missing`).toBe(true)
    // The fixtures show &nbsp; and &emsp; as they are printed: one unit each.
    const read = drawn(readPage(readFileSync(join(folder, name), 'utf8'))).replace(/[\u00a0\u2003]/g, ' ')
    expect(read).toBe(readFileSync(expected, 'utf8').replace(/[\u00a0\u2003]/g, ' '))
  })
})

const linesOf = (html: string) =>
  outline(html)
    .lines.filter((line) => !line.isHidden)
    .map((line) => line.text)

describe('lines', () => {
  it.each([
    { html: '<p>甲<p>乙</p>丙', is: ['甲', '乙', '丙'], why: 'a paragraph ends the one before' },
    { html: '7<span>月</span><b>7</b>日', is: ['7月7日'], why: 'inline runs join with nothing' },
    {
      html: '<p>甲\n   乙 <b> 丙</b></p>',
      is: ['甲乙 丙'],
      why: 'a line break between hanzi prints nothing, blanks one',
    },
    { html: '<p>甲<br>乙<br/>丙</br>丁</p>', is: ['甲', '乙', '丙', '丁'], why: 'breaks break' },
    {
      html: '甲&nbsp;&nbsp乙&emsp;丙&#12288;丁',
      is: ['甲\u00a0\u00a0乙\u2003丙\u3000丁'],
      why: 'printed blanks stay, entities without ; are read',
    },
    { html: '<p>&nbsp;</p><p>\u3000</p>', is: [], why: 'blank paragraphs are no lines' },
    {
      html: '<script>甲</script><style>乙</style><textarea>丙</textarea><!-- 丁 --><select><option>戊</select>己',
      is: ['己'],
      why: 'what is not printed',
    },
    {
      html: '<table><tr><td>甲<td>乙<tr><td>丙<td></table>',
      is: ['| 甲 | 乙 |', '丙'],
      why: 'cells without end tags; a lone filled cell is no row',
    },
    {
      html: '<table><tr><td>文 号</td><td></td></tr></table>',
      is: ['| 文 号 |  |'],
      why: 'a label keeps its empty cell',
    },
    {
      html: '<table><tr><td><table><tr><td>甲</td></tr></table></td><td>乙</td></tr></table>',
      is: ['甲', '乙'],
      why: 'layout',
    },
    {
      html: '<table><tr><td><p>甲</p></td><td><div>乙</div></td></tr></table>',
      is: ['| 甲 | 乙 |'],
      why: 'blocks in cells',
    },
    {
      html: `<table><tr><td>菜单</td><td>${'长。'.repeat(120)}</td></tr></table>`,
      is: ['菜单', '长。'.repeat(120)],
      why: 'prose',
    },
    {
      html: '<dl><dt>甲</dt><dd>乙</dd><dt>丙：</dt><dd><p>丁</p></dd><dt>戊</dt><dd></dd></dl>',
      is: ['甲 乙', '丙：丁', '戊'],
      why: 'names and values',
    },
    { html: '<ul><li>甲<li><label>乙：</label><div>丙</div></ul>', is: ['甲', '乙：丙'], why: 'items' },
    { html: '<div>甲</p>乙</div></div>丙</html>丁', is: ['甲', '乙', '丙丁'], why: 'stray end tags' },
    {
      html: '<html><body>甲<html><body>乙</body></html>丙</body></html>',
      is: ['甲乙丙'],
      why: 'two documents in one',
    },
    {
      html: '<p>甲<span style="display:none">乙<i>丙</i></span>丁<a hidden>戊</a></p>',
      is: ['甲丁'],
      why: 'hidden runs',
    },
    {
      html: '<div style="visibility : hidden"><p>甲</p></div><p class="ng-hide">乙</p><p class="hidden-xs">丙</p>',
      is: ['丙'],
      why: 'hidden blocks',
    },
    { html: '<pre>甲\n乙</pre>', is: ['甲', '乙'], why: 'preformatted text keeps its lines' },
    { html: '<a href=1><div></a>甲</div>乙', is: ['甲', '乙'], why: 'crossed tags' },
    { html: '甲<慢>乙', is: ['甲<慢>乙'], why: 'no element begins with a hanzi' },
    { html: '甲<p class="x', is: ['甲'], why: 'a page cut inside a tag' },
    {
      html: '<title>甲<body><p>乙</p><select><option>丙<p>丁</p>',
      is: ['甲', '乙', '丙', '丁'],
      why: 'elements without an end take nothing with them',
    },
    { html: '<p>甲</p><script>"</p>乙', is: ['甲'], why: 'code without an end is code' },
    { html: '甲<script/>乙', is: ['甲乙'], why: 'an empty script swallows nothing' },
    { html: '<svg><title>图</title></svg><title></title><title>丁</title>戊', is: ['戊'], why: 'titles' },
  ])('$why', ({ html, is }) => expect(linesOf(html)).toEqual(is))
})

describe('page', () => {
  it('reads title and meta tags in any case, the first that is not blank', () => {
    expect(readPage(readFileSync(join(folder, 'elder-double.html'), 'utf8')).page).toEqual({
      title: '青禾市林业局关于市五届人大二次会议第0173号建议的答复函 - 青禾市人民政府',
      articleTitle: '青禾市林业局关于市五届人大二次会议第0173号建议的答复函',
      publishedAt: null,
      source: '市林业局',
      siteName: '青禾市人民政府',
      siteCode: '3300990001',
      url: 'http://www.qinghe.example/lyj/202305/t1.html',
    })
  })

  it('keeps a PubDate that is no generation time, and drops tags from a title', () => {
    const { page } = readPage(
      '<title><h1 style="x">某函</h1>  - 某网</title><meta name=PubDate content="2024-01-02"><meta name=others content="页面生成时间 2024-03-04">',
    )
    expect(page).toMatchObject({ title: '某函 - 某网', publishedAt: '2024-01-02', siteName: null })
  })
})

describe('region', () => {
  const news = `<ul>${'<li><a>某县召开会议，部署工作，要求落实，确保安全。</a></li>'.repeat(40)}</ul>`
  const letter = '<p>方知远代表：</p><p>您的建议收悉，现答复如下：</p><p>已办。</p><p>某局</p>'

  it('is not drawn away by long lists of links', () => {
    const { text, region } = readPage(`${news}<div id=a><div>${letter}</div></div>${news}`)
    expect(text.slice(region.start, region.end)).toBe(
      '方知远代表：\n您的建议收悉，现答复如下：\n已办。\n某局',
    )
  })

  it('is shown by a script where a page hides all of its text', () => {
    const { text, region } = readPage(`<a>首页</a><div style="display:none">${letter}</div>`)
    expect(text.slice(region.start, region.end)).toContain('现答复如下')
  })

  it('takes the range that a selector names', () => {
    const html = `<div class=x><p>一、很长的一段，另一段，又一段，还有。</p></div><div class="y z">${letter}</div>`
    const range = selectRange(html, 'div.z')
    expect(range).not.toBeNull()
    const { text, region } = readPage(html, range ?? undefined)
    expect(text.slice(region.start, region.end)).toBe(
      '方知远代表：\n您的建议收悉，现答复如下：\n已办。\n某局',
    )
    expect(selectRange(html, '#none')).toBeNull()
  })

  it('gives a letter once whose title is printed twice in each copy', () => {
    const title = '<div>关于市五届人大二次会议第0173号建议办理情况的答复函</div>'
    const long =
      '<div>您提出的关于古树名木保护的建议收悉，经认真研究办理，现将有关情况答复如下：</div><div>去年完成普查登记一千二百余株，签订责任书，按年发放养护补助，并设立保护标志牌。</div>'
    const copy = `${title}<div>索引号：00712345-6/2023-00017</div>${title}<div>方知远代表：</div>${long}<div>某局</div>`
    const { text } = readPage(`<div class=pc><div>${copy}</div></div><div class=m><div>${copy}</div></div>`)
    expect(text.match(/索引号/g)).toHaveLength(1)
    expect(text.match(/方知远代表/g)).toHaveLength(1)
  })

  it.each([
    ['a wide blank in front', (words: string) => `　　${words}`],
    ['blanks between the characters', (words: string) => [...words].join('&nbsp;')],
    ['a zero-width space in front', (words: string) => `\u200b${words}`],
  ])('gives a letter once whose second copy has %s', (_, print) => {
    const lines = [
      '方知远代表：',
      '您提出的关于古树名木保护的建议收悉，经认真研究办理，现将有关情况答复如下：',
      '去年完成普查登记一千二百余株，签订责任书，按年发放养护补助，并设立保护标志牌。',
      '下一步，我局将会同有关部门加强日常巡查，及时修补破损的围栏，严查损害古树的行为。',
    ]
    const copy = (words: readonly string[]) => words.map((line) => `<p>${line}</p>`).join('')
    const { text } = readPage(
      `<div class=pc>${copy(lines)}</div><div class=m>${copy(lines.map(print))}</div>`,
    )
    expect(text.replace(/\s/g, '').match(/下一步/g)).toHaveLength(1)
  })

  const rest = '<div class=foot><p>主办单位：某市人民政府办公室</p></div>'
  const said = [
    '您提出的关于古树名木保护的建议收悉，经认真研究办理，现将有关情况答复如下：',
    '一、去年完成普查，登记一千二百余株，签订责任书，按年发放养护补助，并设立标志牌。',
    '二、今年将修补破损的围栏，加强日常巡查，严查损害古树的行为，让古树得到保护。',
  ]
  const kept = (html: string) => {
    const { text, region } = readPage(html)
    return text.slice(region.start, region.end).split('\n')
  }

  it('finds a letter that is all one paragraph', () => {
    const lines = ['方知远代表：', ...said, '某市林业局', '2023年6月12日']
    expect(kept(`<body><div><a>首页</a></div><p>${lines.join('<br>')}</p>${rest}`)).toEqual(lines)
    expect(kept(`<body><div><a>首页</a></div><pre>${lines.join('\n')}</pre>${rest}`)).toEqual(lines)
    // A paragraph of many lines beside others is a part of the letter.
    const parts = `<p>方知远代表：</p><p>${said.join('<br>')}</p><p>感谢您的关心，欢迎再提意见。</p><p>某市林业局</p>`
    expect(kept(`<body><div class=c>${parts}</div>${rest}`)).toHaveLength(6)
  })

  it.each(['2023年6月12日', '2023年6月', '2023612', '2023-06-12'])(
    'takes what stands in front of a signature of %s below the container',
    (day) => {
      const below = ['感谢您对林业工作的关心。', '某市林业局', day, '承办负责人：某某']
      const print = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join('')
      const html = `<div class=c><div class=t>${print(['方知远代表：', ...said])}</div><div>${print(below)}</div></div>`
      expect(kept(`<body>${html}${rest}`)).toEqual(['方知远代表：', ...said, ...below])
      const news = '<div><p>昨日，全市造林现场会召开，与会人员观摩了林场。</p><p>某某报社</p></div>'
      expect(kept(`<body><div class=t>${print(['方知远代表：', ...said])}</div>${news}${rest}`).at(-1)).toBe(
        said[2],
      )
    },
  )

  it('prints the blanks of preformatted text as they stand', () => {
    expect(readPage('<pre>\n  抄送：甲局  乙局\n <b>丙</b>\t丁  </pre><p>甲局  乙局</p>').text).toBe(
      '抄送：甲局  乙局\n丙 丁\n甲局 乙局',
    )
  })

  it('breaks lines where a style makes a block of an element', () => {
    const html =
      '<div><span style="display:block">甲<span>乙</span>丙</span><b style="DISPLAY : flex">丁</b>戊<i style="display:inline-block">己</i></div>'
    expect(readPage(html).text).toBe('甲乙丙\n丁\n戊己')
  })

  it('repeats no paragraph of a letter away', () => {
    const same = '<p>该项目所需资金正在争取之中，下一步将加强沟通，尽快落实。</p>'
    const { text } = readPage(
      `<div><p>方知远代表：</p>${same}<p>一、进展</p>${same}<p>二、打算</p>${same}</div>`,
    )
    expect(text.match(/该项目/g)).toHaveLength(3)
  })
})

const deep = campaignSize(50_000, 100_000)
const hostile: Record<string, string> = {
  'nested divs': `${'<div>'.repeat(deep)}甲。`,
  'end tags that close nothing under open ones': `<table><tr><td>${'<div>'.repeat(deep)}${'</p></li></span></em>'.repeat(deep)}甲`,
  'crossed links and blocks': '<a><div></a>'.repeat(deep),
  'nested tables': `${'<table><tr><td>'.repeat(deep / 2)}甲。${'</td></tr></table>'.repeat(deep / 2)}`,
  'nested tables with labels': '<table><tr><td>甲</td><td>'.repeat(deep / 2),
  'nested lists': '<ul><li>'.repeat(deep),
  'nested hidden spans': `${'<span style="display:none">'.repeat(deep)}甲${'</span>'.repeat(deep)}乙。`,
  'one row of many cells': `<table><tr>${'<td>单元，</td>'.repeat(deep * 2)}`,
  'the same block again and again':
    '<div><p>同一段话反复出现，用来看会不会越来越慢，直到停住。</p></div>'.repeat(deep / 2),
  'a title of half tags': `<title>${'<a '.repeat(deep * 3)}</title>甲`,
  ampersands: '&'.repeat(deep * 10),
  'half tags': '<a '.repeat(deep * 3),
  attributes: `<div ${'a=1 '.repeat(deep * 3)}>甲`,
  blanks: `<p>${' '.repeat(deep * 20)}甲${'\u00a0'.repeat(deep * 10)}`,
  'a large table': `<table>${'<tr><td>名称一二三</td><td>12,345</td><td>备注。</td></tr>\n'.repeat(campaignSize(30_000, 380_000))}</table>`,
}

describe('hostile pages take linear time', () => {
  it.each(Object.entries(hostile))('%s', (_, html) => {
    expect(pacedTime(() => readPage(html))).toBeLessThan(
      html.length > 10_000_000 ? 20_000 : campaignSize(2500, 5000),
    )
  })
})

describe('any page', () => {
  const tag = fc.constantFrom(
    '<div>',
    '</div>',
    '<p>',
    '</p>',
    '<table>',
    '</table>',
    '<tr>',
    '</tr>',
    '<td>',
    '</td>',
    '<ul>',
    '<li>',
    '</li>',
    '</ul>',
    '<dl>',
    '<dt>',
    '<dd>',
    '</dl>',
    '<a>',
    '</a>',
    '<br>',
    '<span hidden>',
    '</span>',
    '<div style="display:none">',
    '<h1>',
    '</h1>',
    '<script>',
    '</script>',
    '<title>',
    '</title>',
    '<!--',
    '-->',
    '<tbody>',
    '</tbody>',
    '<pre>',
    '</pre>',
    '甲代表：',
    '您的建议收悉，现答复如下：',
    '索引号：',
    '某局',
    '2024年1月2日',
    ' ',
    '\n',
    '&nbsp',
    '&amp;',
    '<',
    '"',
  )

  it('gives lines, ranges of whole lines in order, and a region inside the text', () => {
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 60 }), (tags) => {
        const { text, region, chrome } = readPage(tags.join(''))
        expect(region.start).toBeGreaterThanOrEqual(0)
        expect(region.end).toBeGreaterThanOrEqual(region.start)
        expect(region.end).toBeLessThanOrEqual(text.length)
        let before = -1
        for (const [start, end] of chrome) {
          expect(start).toBeGreaterThan(before)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(start === 0 || text[start - 1] === '\n').toBe(true)
          expect(end === text.length || text[end] === '\n').toBe(true)
          before = end
        }
        expect(text.split('\n').every((line) => text === '' || line.trim() !== '')).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('reads the same wherever it is cut, up to the cut', () => {
    const html = readFileSync(join(folder, 'elder-double.html'), 'utf8')
    for (let end = 0; end < html.length; end += 37) expect(() => readPage(html.slice(0, end))).not.toThrow()
  })
})
