import { describe, expect, it } from 'vitest'
import { decodeReferences } from '../src/copy/encoded.ts'
import { isMarkup } from '../src/copy/is-markup.ts'
import { parse } from '../src/index.ts'
import { differences, plainLetter } from './support/copied-letter.ts'
import { broken } from './support/invariants.ts'

const paragraphs = (edit: (line: string, index: number) => string) => plainLetter.map(edit).join('\n\n')
const isHeading = (line: string) => /^[一二]、/.test(line)

describe('Markdown', () => {
  it.each<[string, string]>([
    ['headings', paragraphs((line, i) => (i === 0 ? `# ${line} #` : isHeading(line) ? `## ${line}` : line))],
    [
      'underlined headings',
      paragraphs((line, i) => (i === 0 ? `${line}\n=====` : isHeading(line) ? `${line}\n---` : line)),
    ],
    ['bold headings', paragraphs((line) => (isHeading(line) ? `**${line}**` : line))],
    [
      'bold names and numbers',
      paragraphs((line) =>
        line.replace('陆文舟、祁安代表：', '**陆文舟、祁安代表：**').replace('86个', '**86**个'),
      ),
    ],
    ['bold markers', paragraphs((line) => line.replace(/^（(.)）([^。]*。)/, '**（$1）$2**'))],
    [
      'underscores',
      paragraphs((line) => (isHeading(line) ? `__${line}__` : line.startsWith('（联') ? `_${line}_` : line)),
    ],
    ['both kinds of emphasis', paragraphs((line) => (isHeading(line) ? `***${line}***` : line))],
    [
      'emphasis with blanks inside',
      paragraphs((line, i) => (isHeading(line) ? `** ${line} **` : i === 0 ? `**${line}**` : line)),
    ],
    ['items', paragraphs((line) => (/^[一二]、|^（[一二]|^\d\./.test(line) ? `- ${line}` : line))],
    [
      'escapes',
      paragraphs((line) =>
        line
          .replace(/^(\d)\./, '$1\\.')
          .replace('1.64', '1\\.64')
          .replace('0399-', '0399\\-'),
      ),
    ],
    ['quotes', plainLetter.map((line) => `> ${line}`).join('\n>\n')],
    ['rules', paragraphs((line) => (isHeading(line) ? `* * *\n\n${line}` : line))],
    ['two blanks at the ends of lines', `# ${plainLetter.join('  \n')}`],
    ['backslashes at the ends of lines', plainLetter.join('\\\n')],
    [
      'a link to a phone',
      paragraphs((line) => line.replace('0399-7712650', '[0399-7712650](tel:0399-7712650)')),
    ],
    ['a fence', `::: {#zoom .editor}\n${paragraphs((line) => line)}\n:::`],
    [
      'tags left in',
      paragraphs((line) =>
        line
          .replace('86个', '<u>86</u>个')
          .replace(/^云陂市水务局$/, '<div align="right">云陂市水务局</div>'),
      ),
    ],
    ['an anchor above', `<span id="page-0-0"></span>\n\n${paragraphs((line) => line)}`],
    ['breaks of HTML', plainLetter.join('<br>\n')],
  ])('is read as the letter it was: %s', (_, copy) => {
    expect(differences(copy)).toEqual([])
  })

  it('says what the copy is', () => {
    const { findings } = parse(paragraphs((line) => (isHeading(line) ? `**${line}**` : line)))
    expect(findings.filter(({ rule }) => rule === 'copy-form')).toMatchObject([
      { severity: 'info', message: 'the copy has marks of Markdown: 2 links, escapes and emphases' },
    ])
  })

  it('is none where stars mask names and numbers', () => {
    const masked = plainLetter.map((line) =>
      line
        .replace('陆文舟、祁安代表', '陆**、祁*代表')
        .replace('7712650', '771****0')
        .replace('方知远', '方**'),
    )
    const document = parse(masked.join('\n'))
    expect(document.addressees.map(({ name }) => name)).toEqual(['陆**', '祁*'])
    expect(document.findings.filter(({ rule }) => rule === 'copy-form')).toEqual([])
    const bold = parse(masked.map((line) => (isHeading(line) ? `**${line}**` : line)).join('\n\n'))
    expect(bold.addressees.map(({ name }) => name)).toEqual(['陆**', '祁*'])
    expect(broken(bold)).toEqual([])
  })

  it('is none where a letter lists its items behind dashes', () => {
    const text = plainLetter.join('\n').replace('（一）', '- 其一，').replace('（二）', '- 其二，')
    expect(parse(text).findings.filter(({ rule }) => rule === 'copy-form')).toEqual([])
  })

  it('that is cut inside a link, or is nothing but its marks, is a document', () => {
    const cut = `${paragraphs((line) => `**${line}**`)}\n\n[打印本页](javascript:win`
    const document = parse(cut)
    expect(document.addressees.map(({ name }) => name)).toEqual(['陆文舟', '祁安'])
    expect(document.signature?.date?.iso).toBe(parse(plainLetter.join('\n\n')).signature?.date?.iso)
    expect(broken(document)).toEqual([])
    for (const text of ['*'.repeat(100_000), '[甲]('.repeat(20_000)]) expect(parse(text).kind).toBe('other')
  })

  it('has buttons whose words are apart', () => {
    const copy = `${paragraphs((line) => line)}\n\n[打印本页](javascript:window.print())[关闭窗口](javascript:window.close())`
    const document = parse(copy)
    expect(document.chrome.map(({ text }) => text)).toEqual(['打印本页', '关闭窗口'])
    expect(broken(document)).toEqual([])
  })

  it('may set its numbers as mathematics, which are no dollars', () => {
    const copy = paragraphs((line) =>
      line
        .replace('1.64亿元', '$1.64$亿元')
        .replace('600万元', '$600$万元')
        .replace('91.5%', '$9 1 . 5 \\%$')
        .replace('98.2%', '$98.2\\%$'),
    )
    const document = parse(copy)
    const values = ({ figures }: typeof document) =>
      figures.map(({ value, unit, kind }) => [value, unit, kind])
    expect(values(document)).toEqual(values(parse(paragraphs((line) => line))))
    expect(document.findings.map(({ message }) => message).join()).toContain('numbers set as mathematics: 4')
    expect(broken(document)).toEqual([])
  })

  it('leaves dollars as they are', () => {
    const copy = paragraphs((line) => line.replace('资金1.64亿元', '资金$5-$6，另有$7和$8万'))
    const document = parse(copy)
    expect(document.findings.map(({ message }) => message).join()).not.toContain('mathematics')
    expect(document.figures.filter(({ unit }) => unit === 'USD').length).toBeGreaterThan(0)
  })

  it('has breadcrumbs of links', () => {
    const copy = `当前位置：[首页](/0/) \\> [政务公开](/1/)\n\n![](/logo.png)\n\n${paragraphs((line) => line)}`
    const document = parse(copy)
    expect(document.breadcrumb.map(({ text }) => text)).toEqual(['首页', '政务公开'])
    expect(document.chrome.map(({ text }) => text)).toContain('![](/logo.png)')
    expect(broken(document)).toEqual([])
  })
})

describe('what a copy says of itself', () => {
  const letter = plainLetter.slice(1).join('\n\n')
  it.each<[string, string]>([
    ['YAML', `---\ntitle: "${plainLetter[0]}"\ndate: 2024-07-01\nhostname: water.invalid\n---\n\n${letter}`],
    [
      'named lines',
      `Title: ${plainLetter[0]}_云陂市人民政府\n\nURL Source: http://water.invalid/a.html\n\nPublished Time: 2024-07-01\n\nMarkdown Content:\n${letter}`,
    ],
    ['names in brackets', `【标题】${plainLetter[0]}\n【时间】2024-07-01\n【正文】${letter}`],
  ])('goes to the page: %s', (_, copy) => {
    expect(differences(copy)).toEqual([])
    expect(parse(copy).page).toMatchObject({
      title: expect.stringContaining('云陂市水务局关于'),
      publishedAt: '2024-07-01',
    })
  })
})

describe('a text or a page', () => {
  it.each([
    [
      'a text with a stray break',
      `${plainLetter.slice(0, 6).join('\n')}<br>${plainLetter.slice(6).join('\n')}`,
      false,
    ],
    [
      'a text with a table',
      `${plainLetter.join('\n')}\n<table><tr><td>项目</td><td>金额</td></tr></table>`,
      false,
    ],
    ['a text between spans', `<span id="a"></span>\n${plainLetter.join('\n')}`, false],
    ['paragraphs of a page', plainLetter.map((line) => `<p>${line}</p>`).join('\n'), true],
    ['a page on many lines', plainLetter.map((line) => `<div>\n<p>\n${line}\n</p>\n</div>`).join('\n'), true],
    ['lines between breaks', plainLetter.join('<br/>'), true],
    ['a document', `<!DOCTYPE html>\n<body>\n${plainLetter.join('\n')}</body>`, true],
  ])('%s', (_, text, is) => {
    expect(isMarkup(text)).toBe(is)
  })

  it('is decoded where all of it is written in references', () => {
    const text = plainLetter.join('\n')
    const units = [...text].map((unit) => unit.charCodeAt(0))
    const asEntities = units.map((code) => (code > 127 ? `&#${code};` : String.fromCharCode(code))).join('')
    const asEscapes = units
      .map((code) => (code > 127 ? `\\u${code.toString(16).padStart(4, '0')}` : String.fromCharCode(code)))
      .join('')
    expect(parse(asEntities).text).toBe(text)
    expect(differences(asEscapes)).toEqual([])
    expect(decodeReferences('见&#8220;办法&#8221;')).toBe('见&#8220;办法&#8221;')
  })
})
