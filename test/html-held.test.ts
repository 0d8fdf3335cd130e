import { describe, expect, it } from 'vitest'
import { stringsOf } from '../src/html/script-strings.ts'
import { parse } from '../src/parse.ts'
import { parseHtml } from '../src/parse-html.ts'

const title = '岚泽市水务局关于市七届人大三次会议第0217号建议的答复函'
const paragraphs = [
  '骆青禾代表：',
  '您提出的《关于加快沿江泵站改造的建议》收悉。经研究，现答复如下：',
  '一、泵站改造进展',
  '2023年以来，我局共完成泵站改造12座，投入资金3.6亿元。',
  '二、下一步打算',
  '下一步，我局将抓好泵站的“管护”工作。',
  '岚泽市水务局',
  '2024年6月18日',
]
const markup = paragraphs.map((line) => `<p>${line}</p>`).join('')
const escaped = markup.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const json = JSON.stringify(markup).replaceAll('</', '<\\/')
const ascii = json.replaceAll(
  /[^\x20-\x7e]/g,
  (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
)
const page = (held: string) =>
  `<!DOCTYPE html><html><head><title>${title}_岚泽市人民政府</title></head><body><div class="nav"><a href="/">首页</a></div><h1>${title}</h1><div class="content">${held}</div><div class="footer">主办：岚泽市人民政府 网站标识码：1234567890</div></body></html>`

/** How content systems keep a letter that a script puts on the screen. */
const held: readonly (readonly [string, string])[] = [
  ['a form field', `<textarea id="txt" style="display:none">${escaped}</textarea><div id="show"></div>`],
  ['a form field as lines', `<textarea>\n${paragraphs.join('\n')}\n</textarea>`],
  ['a form field with raw tags', `<textarea readonly>${markup}</textarea>`],
  ['a string of a script', `<div id="app"></div><script>var pages_content = ${json};</script>`],
  ['a string in single marks', `<script>show('${markup.replaceAll('</', '<\\/')}', 1)</script>`],
  ['a string of \\u escapes', `<script>render({"id": 7, "content": ${ascii}, "tags": []})</script>`],
  [
    'a string in parts',
    `<script>var t = "" + \n${paragraphs.map((line) => JSON.stringify(`<p>${line}</p>`)).join(' +\n')};</script>`,
  ],
  ['a template string', `<script>document.write(\`${markup}\`)</script>`],
  ['a JSON island', `<script type="application/json">{"title":"甲","docContent":${json}}</script>`],
  ['a list of JSON', `<script type="application/ld+json">{"body":${JSON.stringify(paragraphs)}}</script>`],
  ['JSON with tags written out', `<script>var d = {"c": "${escaped}"}</script>`],
  ['the document of a frame', `<iframe width="100%" srcdoc="${markup.replaceAll('"', '&quot;')}"></iframe>`],
  ['the escaped document of a frame', `<iframe srcdoc='${escaped}'></iframe>`],
  ['a template', `<template id="body" data-a="1>0">${markup}</template>`],
  ['an alternative for no scripts', `<script src="app.js"></script><noscript>${markup}</noscript>`],
]

describe.each(held)('a letter in %s', (_, inside) => {
  const document = parseHtml(page(inside))

  it('is read where it stands', () => {
    expect(document.kind).toBe('reply')
    expect(document.title?.text).toBe(title)
    expect(document.addressees.map(({ name }) => name)).toEqual(['骆青禾'])
    expect(document.body.sections.map(({ heading }) => heading?.text)).toEqual(['泵站改造进展', '下一步打算'])
    expect(document.figures.map(({ text }) => text)).toEqual(['12座', '3.6亿元'])
    expect(document.signature?.date?.iso).toBe('2024-06-18')
    expect(document.findings.map(({ rule }) => rule)).not.toContain('no-letter')
    expect(document.unclaimed).toEqual([])
  })
})

describe('a page that prints its letter', () => {
  it('keeps what a script holds to itself', () => {
    const other = json.replaceAll('骆青禾', '韩晓')
    const { addressees } = parseHtml(page(`${markup}<script>var next = ${other}</script>`))
    expect(addressees.map(({ name }) => name)).toEqual(['骆青禾'])
  })

  it('and its copy in a field prints it once', () => {
    const { body } = parseHtml(page(`${markup}<textarea>${escaped}</textarea>`))
    expect(body.sections).toHaveLength(2)
  })

  it('is found within a range of the source that holds the field', () => {
    const source = page(`<textarea>${escaped}</textarea>`)
    const start = source.indexOf('<textarea')
    const end = source.indexOf('</textarea>') + 11
    const { addressees, signature } = parseHtml(source, { within: { start, end } })
    expect([addressees[0]?.name, signature?.date?.iso]).toEqual(['骆青禾', '2024-06-18'])
  })
})

describe('a copy without its letter', () => {
  it.each([
    ['a frame', page('<iframe src="/jyta/202406/P020240618.html"></iframe>')],
    ['a script', page('<div id="app">加载中</div><script src="/app.js"></script>')],
    ['an empty container', page('')],
  ])('says so: %s', (_, source) => {
    const { findings } = parseHtml(source)
    const found = findings.find(({ rule }) => rule === 'no-letter')
    expect(found?.severity).toBe('warning')
    expect(found?.message).toMatch(/holds a title and no letter: a script may load it/)
  })

  it('says so of a text', () => {
    expect(parse(title).findings.map(({ rule }) => rule)).toContain('no-letter')
  })
})

describe('a record of XML', () => {
  const record = (content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<REC><DOCTITLE>${title}</DOCTITLE><DOCCONTENT>${content}</DOCCONTENT></REC>`
  it.each([
    ['lines', `<![CDATA[${paragraphs.join('\n\n')}]]>`],
    ['markup', `<![CDATA[${markup}]]>`],
    ['markup without its end', `<![CDATA[${markup}`],
    ['two parts', `<![CDATA[${markup.slice(0, 200)}]]><![CDATA[${markup.slice(200)}]]>`],
  ])('holds its letter as character data: %s', (name, content) => {
    const { addressees, signature, figures } = parseHtml(record(content))
    expect(addressees.map((one) => one.name)).toEqual(['骆青禾'])
    if (name !== 'two parts') expect(signature?.date?.iso).toBe('2024-06-18')
    expect(figures.map(({ text }) => text)).toEqual(['12座', '3.6亿元'])
  })

  it('is no page, in which that is a comment', () => {
    expect(parseHtml(`<html><body><p>甲</p><![CDATA[<p>乙</p>]]><p>丙</p></body></html>`).text).not.toContain(
      '<',
    )
  })
})

describe('what a page prints', () => {
  const textOf = (inner: string) => parseHtml(page(`<p>${inner}</p>`)).text ?? ''
  it.each([
    ['a comment that ends in --!>', '甲<!-- 注 --!>乙', '甲乙'],
    ['an empty comment', '甲<!-->乙<!--->丙', '甲乙丙'],
    ['a comment with dashes', '甲<!-- a -- b ---!>乙<!--!>丙-->丁', '甲乙丁'],
    ['pinyin above a name', '<ruby>骆<rp>(</rp><rt>luò</rt><rp>)</rp></ruby>青禾', '骆青禾'],
    ['pinyin without end tags', '<ruby>骆<rt>luò青<rt>qīng</ruby>禾', '骆禾'],
    ['pinyin of two characters', '<ruby>骆<rt>luò</rt>青<rt>qīng</rt></ruby>禾', '骆青禾'],
    ['a power of ten', '3.6×10<sup>4</sup>立方米', '3.6×10⁴立方米'],
    ['a power behind a number', '110<sup>4</sup>', '1104'],
    ['a square metre', '10m<sup>2</sup>', '10m2'],
    ['a note behind ten', '共10处<sup>2</sup>', '共10处2'],
    ['a digit of no size', '3.6<span style="font-size:0">7</span>亿元', '3.6亿元'],
    ['a digit of no size in points', '3.6<span style="FONT-SIZE: 0pt;">7</span>亿元', '3.6亿元'],
    ['a digit one cannot see', '3.6<i style="opacity:0">7</i>亿元', '3.6亿元'],
    ['a digit that is not displayed', '3.6<b style="display:none">7</b>亿元', '3.6亿元'],
    ['a digit that is hidden', '3.6<b hidden>7</b>亿元', '3.6亿元'],
    ['a digit of a small size', '3.6<b style="font-size:0.9em">7</b>亿元', '3.67亿元'],
    ['a digit half seen', '3.6<b style="opacity:0.7">7</b>亿元', '3.67亿元'],
  ])('%s', (_, inner, printed) => {
    expect(textOf(inner).split('\n')).toContain(printed)
  })

  it('goes on behind a thousand openings of comments', () => {
    expect(textOf(`甲${'<!--'.repeat(1000)}--!>乙`)).toContain('甲乙')
  })
})

describe('a line of days of a page', () => {
  const dated = (line: string) => parse([title, line, ...paragraphs].join('\n'))
  it.each([
    '更新时间：2024-06-21 发布时间：2024-06-20',
    '发布时间：2024-06-20 更新时间：2024-06-21',
    '录入时间：2024-06-19　发布日期：2024-06-20　来源：市水务局',
    '创建时间:2024年6月21日  公开日期:2024年6月20日',
  ])('gives that of the publication: %s', (line) => {
    const { dateline, notes, unclaimed } = dated(line)
    expect(dateline?.date?.iso).toBe('2024-06-20')
    expect(notes).toHaveLength(1)
    expect(notes[0]?.text).toMatch(/^(?:更新|录入|创建)时间[:：]2024.{3,6}$/u)
    expect(unclaimed).toEqual([])
  })

  it('gives that of the page where no other is printed', () => {
    expect(dated('更新时间：2024-06-21').dateline?.date?.iso).toBe('2024-06-21')
  })
})

describe('the strings of a script', () => {
  it.each([
    ['a = "甲" + \'乙\'; b = `丙`', ['甲乙', '丙']],
    ['{"a": "甲", "b": ["乙", "丙"]}', ['甲', '乙\n丙']],
    ["// don't\nx = '甲'", ['甲']],
    ['/* "a" */ "b"', ['b']],
    ['"\\u7532\\x41\\u{4e59}\\/\\n\\\n乙"', ['甲A乙/\n乙']],
    ['"open\n"whole"', ['whole']],
    ['"\\', []],
    ['/*', []],
  ])('%s', (code, strings) => {
    expect(stringsOf(code)).toEqual(strings)
  })

  it.each(['"', '"a"', "'\\", '`', '/*', '"a",', '"a"+', '"\n', '"a":'])(
    'are found in the time of their size: %j on and on',
    (unit) => {
      const before = process.cpuUsage()
      stringsOf(unit.repeat(300_000))
      parseHtml(page(`<script>${unit.repeat(100_000)}收悉</script>`))
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000)
    },
  )
})
