import { join } from 'node:path'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, it } from 'vitest'
import { formatNumber } from '../src/shell/formats/numbering.ts'
import { letter, page, put } from './support/convert.ts'
import { abstractList, docx, paragraph } from './support/docx.ts'
import { readAll, workplace } from './support/inputs.ts'
import { pdf } from './support/pdf.ts'
import { zip } from './support/zip.ts'

const { folder, remove } = workplace()
afterAll(remove)
const file = (name: string, content: string | Uint8Array) => put(join(folder, name), content)
const only = async (name: string, content: string | Uint8Array) => {
  const { documents, failures } = await readAll([file(name, content)])
  expect(failures).toEqual([])
  expect(documents).toHaveLength(1)
  const [document] = documents
  if (document === undefined) throw new Error('nothing read')
  return document
}

describe('a Word file', () => {
  const lists = abstractList(0, [
    ['chineseCounting', '%1、'],
    ['chineseCountingThousand', '（%2）'],
    ['decimal', '%3.'],
  ])
  const num = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  const body = [
    paragraph('临汀县水务局关于县十七届人大三次会议第0031号建议的答复'),
    paragraph('石磊、周敏代表：'),
    paragraph('您提出的《关于修建沿江步道的建议》（第0031号）收悉，现答复如下：'),
    paragraph('基本情况', { id: 1 }),
    paragraph('步道全长3.6公里。'),
    paragraph('下一步工作', { id: 1 }),
    paragraph('抓好设计。2024年完成设计。', { id: 1, level: 1 }),
    paragraph('抓好施工。分两步走：', { id: 1, level: 1 }),
    paragraph('5万元用于勘察。', { id: 1, level: 2 }),
    paragraph('8万元用于监理。', { id: 1, level: 2 }),
    paragraph('感谢您对我县工作的关心和支持。'),
    paragraph('临汀县水务局'),
    paragraph('2023年6月8日'),
  ].join('')

  it('is read with the numbers that Word makes', async () => {
    const document = await only('lists.docx', docx(body, { numbering: lists + num }))
    expect(document.source.format).toBe('docx')
    expect(document.kind).toBe('reply')
    expect(document.body.sections.map(({ marker, heading }) => [marker, heading?.text])).toEqual([
      ['一、', '基本情况'],
      ['二、', '下一步工作'],
    ])
    const inner = document.body.sections[1]?.sections ?? []
    expect(inner.map(({ marker }) => marker)).toEqual(['（一）', '（二）'])
    expect(inner[1]?.sections.map(({ marker }) => marker)).toEqual(['1.', '2.'])
    expect(document.figures.map(({ text }) => text)).toEqual(['3.6公里', '5万元', '8万元'])
    expect(document.signature?.date?.iso).toBe('2023-06-08')
  })

  it('takes numbers from styles, overrides and other starts', async () => {
    const styles =
      '<w:style w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="H1a"><w:basedOn w:val="H1"/></w:style>'
    const again =
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    const text = (
      await only(
        'styles.docx',
        docx(
          [
            paragraph('甲', { style: 'H1' }),
            paragraph('乙', { style: 'H1a' }),
            paragraph('丙', { style: 'H1', id: 0 }),
            paragraph('丁', { id: 2 }),
            paragraph('戊', { id: 2 }),
          ].join(''),
          { numbering: lists + num + again, styles },
        ),
      )
    ).text
    expect(text).toBe('一、甲\n二、乙\n丙\n五、丁\n六、戊')
  })

  it('is read as it is printed: without deleted text, with tabs, breaks, boxes, tables and footnotes', async () => {
    const run = (inner: string) => `<w:r>${inner}</w:r>`
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`
    const text = (
      await only(
        'rich.docx',
        docx(
          `<w:p>${run('<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t>')}<w:del>${run('<w:delText>删</w:delText>')}</w:del><w:ins>${run('<w:t>增</w:t>')}</w:ins>${run('<w:rPr><w:vanish/></w:rPr><w:t>藏</w:t>')}</w:p>` +
            `<w:p>${run(`<mc:AlternateContent xmlns:mc="m"><mc:Choice><w:txbxContent>${paragraph('框')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph('框')}</w:txbxContent></mc:Fallback></mc:AlternateContent><w:t>锚</w:t>`)}</w:p>` +
            `<w:tbl><w:tr>${cell('项目')}${cell('金额（万元）')}</w:tr><w:tr>${cell('步道')}${cell('360')}</w:tr></w:tbl>` +
            `<w:tbl><w:tr>${cell('框中的一行')}</w:tr></w:tbl>`,
          { footnotes: `<w:footnote>${paragraph('注文')}</w:footnote>` },
        ),
      )
    ).text
    expect(text).toBe('甲\t乙\n丙增\n框\n锚\n| 项目 | 金额（万元） |\n| 步道 | 360 |\n框中的一行\n注文')
  })

  it('may use another prefix for its elements', async () => {
    const bytes = docx(body, { numbering: lists + num }, 'ns0')
    expect((await only('prefix.docx', bytes)).body.sections.map(({ marker }) => marker)).toEqual([
      '一、',
      '二、',
    ])
  })

  it('that is a bomb, damaged, or no Word file is refused with what to do', async () => {
    const cases: [string, Uint8Array, RegExp][] = [
      ['bomb.docx', docx(paragraph('a'.repeat(30_000_000))), /holds over/],
      ['cut.docx', docx(body).subarray(0, 400), /damaged/],
      [
        'x.xlsx',
        zip([
          { name: '[Content_Types].xml', data: '' },
          { name: 'xl/workbook.xml', data: '' },
        ]),
        /CSV/,
      ],
      ['x.ofd', zip([{ name: 'OFD.xml', data: '<x/>' }]), /OFD/],
      [
        'x.odt',
        zip([
          { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' },
          { name: 'content.xml', data: '' },
        ]),
        /soffice/,
      ],
      [
        'x.doc',
        Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(2000)]),
        /soffice.*docx/,
      ],
      [
        'x.wps',
        Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.from('EncryptedPackage', 'utf16le')]),
        /encrypted/,
      ],
      ['x.rtf', Buffer.from('{\\rtf1\\ansi x}'), /soffice/],
    ]
    const altered = docx(body)
    const at = altered.indexOf('word/document.xml') + 60
    altered[at] = (altered[at] ?? 0) ^ 0xff
    cases.push(['altered.docx', altered, /damaged/])
    for (const [name, bytes, reason] of cases) {
      const { documents, failures } = await readAll([file(name, bytes)])
      expect([name, documents]).toEqual([name, []])
      expect(failures[0]?.[2]).toMatch(reason)
    }
  })

  it.each([
    [3, 'chineseCounting', '三'],
    [10, 'chineseCounting', '十'],
    [12, 'taiwaneseCountingThousand', '十二'],
    [20, 'japaneseCounting', '二十'],
    [105, 'chineseCountingThousand', '一百〇五'],
    [3, 'chineseLegalSimplified', '叁'],
    [12, 'ideographDigital', '一二'],
    [3, 'decimalEnclosedCircle', '③'],
    [2, 'ideographTraditional', '乙'],
    [27, 'upperLetter', 'AA'],
    [4, 'lowerRoman', 'iv'],
    [7, 'decimalZero', '07'],
    [7, 'unheardOf', '7'],
  ])('prints %i in %s as %s', (number, format, is) => {
    expect(formatNumber(number, format)).toBe(is)
  })
})

describe('a PDF', () => {
  const first = [
    { text: '临汀县水务局关于县十七届人大三次会议', x: 140, size: 18 },
    { text: '第0031号建议的答复', x: 200, size: 18 },
    '石磊、周敏代表：',
    { text: '您提出的《关于修建沿江步道的建议》（第0031号）', x: 104 },
    '收悉，现答复如下：',
    { text: '一、基本情况', x: 104 },
    { text: '步道全长3.6公里，投资120万元。', x: 104 },
    { text: '— 1 —', x: 270, y: 60 },
  ]
  /** The same with places, in the reverse order of what is seen. */
  const placed = first
    .map((line, row) => ({ y: 780 - row * 28, ...(typeof line === 'string' ? { text: line } : line) }))
    .toReversed()
  const second = [
    { text: '二、下一步工作', x: 104 },
    { text: '2024年建成泵站2座。', x: 104 },
    { text: '临汀县水务局', x: 360 },
    { text: '2023年6月8日', x: 360 },
  ]

  it('is read by where its lines stand', async () => {
    const document = await only('letter.pdf', pdf([placed, second]))
    expect(document.source).toMatchObject({ format: 'pdf', encoding: null })
    expect(document.title?.text.replace(/\s/g, '')).toBe(
      '临汀县水务局关于县十七届人大三次会议第0031号建议的答复',
    )
    expect(document.body.sections.map(({ heading }) => heading?.text)).toEqual(['基本情况', '下一步工作'])
    expect(document.figures.map(({ text }) => text)).toEqual(['3.6公里', '120万元', '2座'])
    expect(document.signature?.date?.iso).toBe('2023-06-08')
  })

  it('is read as it is shown where its pages are turned', async () => {
    const page = [
      { text: '石磊、周敏代表：', x: 72, y: 700 },
      { text: '您提出的建议收悉，现答复如下：', x: 104, y: 660 },
      { text: '内部资料', x: 300, y: 400, turn: 45 },
    ]
    for (const turn of [0, 90, 180, 270])
      expect((await only(`turned${turn}.pdf`, pdf([page], { turn }))).text).toBe(
        '石磊、周敏代表：\n　　您提出的建议收悉，现答复如下：\n',
      )
  })

  it('keeps a blank that is written and narrower than a gap between words', async () => {
    const document = await only(
      'narrow.pdf',
      pdf([
        [
          { text: '石磊 ', x: 72, y: 700 },
          { text: '周敏代表：', x: 108, y: 700 },
          { text: '您提出的建议收悉，', x: 104, y: 660 },
          { text: '现答复如下：', x: 252, y: 660 },
        ],
      ]),
    )
    expect(document.text).toBe('石磊 周敏代表：\n　　您提出的建议收悉，现答复如下：\n')
  })

  it('of two columns is read one column after the other', async () => {
    const words = [
      '石磊、周敏代表：',
      '您提出的《关于修建沿江步道的建',
      '议》（第0031号）收悉，现答复如下',
      '：步道全长3.6公里，投资120万元',
      '，现有泵站2座，今年再建泵站两座',
      '，设备已经采购，八月投入使用，由',
      '镇里管理，经费列入预算，安排专人值',
      '守，汛期每日巡查两次，确保行人安全',
      '，并设置警示标志十二块，护栏两公里。',
      '沿江各村的步道由村里管护，每村设',
      '管护员一名，由县里给予补助，标准',
      '为每人每月三百元，已列入今年预算',
      '，下一步将研究延长步道，争取上级',
      '资金支持，方案已报县政府审定了，计',
      '划明年春季开工建设，感谢你们的关心',
      '和支持，请继续提出宝贵意见和建议。',
      '临汀县水务局',
      '2023年6月8日',
    ]
    const half = words.length / 2
    const place = (text: string, i: number) => ({
      text,
      x: i < half ? 50 : 328,
      y: 700 - (i % half) * 24,
      size: 14,
    })
    const page = [
      { text: '关于县十七届人大三次会议第0031号建议的答复', x: 90, y: 760, size: 18 },
      ...words.map(place),
    ]
    const document = await only('columns.pdf', pdf([page]))
    expect(document.addressees.map(({ name }) => name)).toEqual(['石磊', '周敏'])
    expect(document.proposal?.title?.text).toBe('关于修建沿江步道的建议')
    expect(document.figures.map(({ text }) => text)).toContain('120万元')
    expect(document.signature?.date?.iso).toBe('2023-06-08')
  })

  it('without text, encrypted, cut or of 10,000 pages is refused with what to do', async () => {
    const read = async (name: string, bytes: Uint8Array) =>
      (await readAll([file(name, bytes)], { maxBytes: 5_000_000 })).failures[0]?.[2]
    const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<00> <00>]`
    expect(
      await read(
        'locked.pdf',
        Buffer.from(
          pdf([first]).toString('latin1').replace('/Root 1 0 R', `/Root 1 0 R ${locked}`),
          'latin1',
        ),
      ),
    ).toMatch(/encrypted/)
    expect(await read('scan.pdf', pdf([[]]))).toMatch(/scan.*ocrmypdf/)
    expect(await read('cut.pdf', pdf([first]).subarray(0, 300))).toMatch(/PDF file that is damaged/)
    expect(await read('long.pdf', pdf(Array.from({ length: 10_000 }, () => ['页'])))).toMatch(/10000 pages/)
    expect(await read('codes.pdf', pdf([first], { hasMap: false }))).toMatch(
      /do not say what their characters are.*ocrmypdf/,
    )
  })
})

describe('a mail and a saved page', () => {
  const eml = (parts: string) =>
    `From: =?gb2312?B?${iconv.encode('临汀县水务局', 'gb18030').toString('base64')}?= <a@a.example>\r\nTo: b@b.example\r\nSubject: =?UTF-8?Q?=E7=AD=94=E5=A4=8D?=\r\nMIME-Version: 1.0\r\n${parts}`
  const base64 = (bytes: Uint8Array) =>
    (
      Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n')

  it('is read as its text, in the encoding of its bytes', async () => {
    const document = await only(
      'plain.eml',
      eml(
        `Content-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(iconv.encode(letter(31), 'gb18030'))}\r\n`,
      ),
    )
    expect(document.source).toMatchObject({ format: 'email', encoding: 'gb18030' })
    expect(document.proposal?.number?.text).toBe('0031')
    expect(document.page?.title).toBe('答复')
  })

  it('gives what is attached, and not the text alone', async () => {
    const { documents, names, passed } = await readAll([
      file(
        'attached.eml',
        eml(
          [
            'Content-Type: multipart/mixed; boundary="b1"\r\n',
            '--b1\r\nContent-Type: multipart/alternative; boundary="b2"\r\n',
            '--b2\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n请查收。\r\n',
            '--b2\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>请查收。</p>\r\n--b2--\r\n',
            `--b1\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename*=gb2312''%B4%F0%B8%B4%BA%AF.docx\r\n\r\n${base64(
              docx(
                letter(32)
                  .split('\n')
                  .map((line) => paragraph(line))
                  .join(''),
              ),
            )}\r\n`,
            `--b1\r\nContent-Type: text/plain; name="0033.txt"\r\nContent-Disposition: attachment\r\n\r\n${letter(33)}\r\n`,
            '--b1\r\nContent-Type: image/png; name="x.png"\r\nContent-Disposition: attachment\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgoAAAANSUhEUg==\r\n--b1--\r\n',
          ].join('\r\n'),
        ),
      ),
    ])
    expect(names.slice(1)).toEqual(['答复函.docx', '0033.txt'])
    expect(documents.map(({ source }) => source.format)).toEqual(['email', 'docx', 'text'])
    expect(documents.slice(1).map(({ proposal }) => proposal?.number?.text)).toEqual(['0032', '0033'])
    expect(passed.map(([, what]) => what)).toEqual(['an image'])
  })

  const quoted = (html: string) =>
    [...Buffer.from(html)]
      .map(
        (byte, at) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}${at % 20 === 19 ? '=\r\n' : ''}`,
      )
      .join('')
  const mhtml = (body: string, more = '') =>
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/1.html\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----b"\r\n\r\n------b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/1.html\r\n\r\n${quoted(body)}\r\n${more}------b--\r\n`

  it('is read as its page', async () => {
    const document = await only('saved.mhtml', mhtml(page(34)))
    expect(document.source).toMatchObject({ format: 'mhtml', url: 'https://a.example/1.html' })
    expect(document.proposal?.number?.text).toBe('0034')
  })

  it('is read with the frame that the letter stands in', async () => {
    const inner = `------b\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(Buffer.from(page(35)))}\r\n`
    const outer =
      '<!DOCTYPE html><html><body><h1>答复</h1><iframe src="cid:frame-1@mhtml.blink"></iframe></body></html>'
    expect((await only('framed.mht', mhtml(outer, inner))).proposal?.number?.text).toBe('0035')
  })

  it('of 1,000 parts inside one another is refused', async () => {
    let body = 'Content-Type: text/plain\r\n\r\nx'
    for (let depth = 0; depth < 1000; depth++)
      body = `Content-Type: multipart/mixed; boundary="b${depth}"\r\n\r\n--b${depth}\r\n${body}\r\n--b${depth}--\r\n`
    const { failures } = await readAll([file('deep.eml', `MIME-Version: 1.0\r\n${body}`)])
    expect(failures[0]?.[2]).toMatch(/parts nested more than 20 deep/)
  })
})

it('calls a text in a file of Markdown so', async () => {
  expect((await only('letter.md', letter(1))).source.format).toBe('markdown')
})

it('reads these files inside of archives alike', async () => {
  const { documents, names } = await readAll([
    file(
      'all.zip',
      zip([
        {
          name: 'a.docx',
          data: docx(
            letter(1)
              .split('\n')
              .map((line) => paragraph(line))
              .join(''),
          ),
        },
        {
          name: 'b.pdf',
          data: pdf([
            letter(2)
              .split('\n')
              .filter((line) => line !== '')
              .map((text) => ({ text, size: 8 })),
          ]),
        },
      ]),
    ),
  ])
  expect(names).toEqual(['a.docx', 'b.pdf'])
  expect(documents.map(({ proposal, source }) => [proposal?.number?.text, source.format])).toEqual([
    ['0001', 'docx'],
    ['0002', 'pdf'],
  ])
})
