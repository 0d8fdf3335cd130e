import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { afterAll, describe, expect, it } from 'vitest'
import { fieldOf } from '../src/containers/fields.ts'
import { unwrap } from '../src/containers/unwrap.ts'
import { letter, page, put } from './support/convert.ts'
import { cpuTime } from './support/cpu-time.ts'
import { cpuTimeOf, readAll, workplace } from './support/inputs.ts'

const { folder, remove } = workplace()
afterAll(remove)
const file = (name: string, content: string | Uint8Array) => put(join(folder, name), content)
const read = async (name: string, content: string | Uint8Array, maxBytes?: number) => {
  const path = file(name, content)
  const { documents, failures, passed } = await readAll([path], maxBytes === undefined ? {} : { maxBytes })
  return {
    documents,
    failures: failures.map(([own, category, reason]) => [own.slice(path.length), category, reason] as const),
    passed,
    numbers: documents.map(({ proposal }) => proposal?.number?.text),
    names: documents.map(({ source }) => source.name.slice(path.length)),
  }
}
const [title = '', ...rest] = letter(3).split('\n')
const body = rest.join('\n').trim()
const html = body
  .split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('')

describe('JSON', () => {
  it.each([
    ['an array', JSON.stringify([{ text: letter(1) }, { text: letter(2) }]), ['!/1', '!/2']],
    [
      'an array over many lines',
      JSON.stringify([{ text: letter(1) }, { html: page(2) }], null, 2),
      ['!/1', '!/2'],
    ],
    ['an array of one', JSON.stringify([{ text: letter(1) }]), ['!/1']],
    ['one object', JSON.stringify({ id: 7, text: letter(1) }), ['']],
    ['one object over many lines', JSON.stringify({ id: 7, content: letter(1) }, null, 2), ['']],
    [
      'objects over many lines, one after the other',
      [1, 2].map((n) => JSON.stringify({ text: letter(n) }, null, 2)).join('\n'),
      ['!/1', '!/2'],
    ],
    [
      'the answer of a server',
      JSON.stringify({
        code: 0,
        data: { total: 2, list: [{ docContent: letter(1) }, { docContent: letter(2) }] },
      }),
      ['!/1', '!/2'],
    ],
    ['lines', [1, 2].map((n) => JSON.stringify({ text: letter(n) })).join('\n'), ['!/1', '!/2']],
    ['an array with a byte-order mark', `\ufeff${JSON.stringify([{ text: letter(1) }])}`, ['!/1']],
    ['a packed array', gzipSync(JSON.stringify([{ text: letter(1) }, { text: letter(2) }])), ['!/1', '!/2']],
    ['a string', JSON.stringify(letter(1)), ['']],
    ['an array of lines', JSON.stringify(letter(1).split('\n')), ['']],
    ['a record whose text is a list of lines', JSON.stringify({ content: letter(1).split('\n') }), ['']],
  ])('%s is unwrapped, one document a record', async (_, content, names) => {
    for (const name of ['items.json', 'items.txt', 'items']) {
      const came = await read(name, content)
      expect([came.names, came.failures]).toEqual([names, []])
      expect(came.numbers).toEqual(['0001', '0002'].slice(0, names.length))
    }
  })

  it('says so, and keeps the fields of the record', async () => {
    const record = {
      id: '甲1',
      title,
      pubDate: '2024-03-05',
      source: '青屿市政府网',
      url: 'https://a.example/3',
      content: html,
    }
    const [document] = (await read('fields.json', JSON.stringify([record]))).documents
    expect(document?.source).toMatchObject({ format: 'json', id: '甲1', url: 'https://a.example/3' })
    expect(document?.title?.text).toBe(title)
    expect(document?.proposal?.number?.text).toBe('0003')
    const [plain] = (await read('plain.json', JSON.stringify({ ...record, content: body }))).documents
    expect(plain?.title?.text).toBe(title)
    expect(plain?.page).toMatchObject({
      title,
      publishedAt: '2024-03-05',
      source: '青屿市政府网',
      url: 'https://a.example/3',
    })
    const [whole] = (await read('whole.json', JSON.stringify({ title, content: letter(3) }))).documents
    expect(whole?.text).toBe(letter(3))
  })

  it.each(['gb18030', 'utf-16le'])('is read in %s', async (encoding) => {
    const bytes = (text: string) => iconv.encode(text, encoding, { addBOM: encoding !== 'gb18030' })
    const records = [{ text: letter(1) }, { text: letter(2) }]
    expect((await read('encoded.json', bytes(JSON.stringify(records)))).numbers).toEqual(['0001', '0002'])
    const lines = records.map((record) => JSON.stringify(record)).join('\n')
    expect((await read('encoded.ndjson', bytes(lines))).numbers).toEqual(['0001', '0002'])
  })

  it('tells of what stands behind it', async () => {
    const came = await read('behind.json', `${JSON.stringify([{ text: letter(1) }])}\nand more`)
    expect([came.numbers, came.failures.length]).toEqual([['0001'], 1])
  })

  it('that ends midway loses the last record alone', async () => {
    const whole = JSON.stringify([{ text: letter(1) }, { text: letter(2) }])
    const came = await read('cut.json', whole.slice(0, -50))
    expect(came.numbers).toEqual(['0001'])
    expect(came.failures).toEqual([['!/2', 'unreadable', expect.stringContaining('ends inside')]])
    expect(
      (await read('cut1.json', JSON.stringify({ text: letter(1) }).slice(0, -50))).failures,
    ).toHaveLength(1)
  })

  it('loses a bad record alone', async () => {
    const came = await read(
      'bad.json',
      `[${JSON.stringify({ text: letter(1) })}, {"text": nonsense}, 5, ${JSON.stringify({ text: letter(2) })}]`,
    )
    expect(came.numbers).toEqual(['0001', '0002'])
    expect(came.failures.map(([name]) => name)).toEqual(['!/2', '!/3'])
    const long = await read(
      'long.json',
      JSON.stringify([{ text: letter(1) }, { text: '长'.repeat(300_000) }, { text: letter(2) }]),
      100_000,
    )
    expect(long.numbers).toEqual(['0001', '0002'])
    expect(long.failures.map(([name, category]) => [name, category])).toEqual([['!/2', 'too-large']])
  })

  it('is not seen in a letter that begins with a bracket', async () => {
    expect((await read('bracket.txt', `[ 索引号 ] 1150/2024-0001\n${letter(1)}`)).numbers).toEqual(['0001'])
    expect((await read('quote.txt', `“建议”答复\n${letter(1)}`)).numbers).toEqual(['0001'])
  })
})

describe('a table', () => {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  const csv = (rows: readonly (readonly string[])[], delimiter = ',') =>
    rows.map((row) => row.map(quote).join(delimiter)).join('\r\n')
  const rows = [
    ['编号', '标题', '正文', '发布时间'],
    ['1', title, body, '2024-03-05'],
    ['2', '', letter(2), ''],
  ]
  it.each([
    ['CSV', 'a.csv', csv(rows)],
    ['CSV of Excel', 'b.csv', `\ufeff${csv(rows)}`],
    ['CSV in GB18030', 'c.csv', iconv.encode(csv(rows), 'gb18030')],
    ['CSV with semicolons', 'd.csv', csv(rows, ';')],
    ['TSV', 'e.tsv', csv(rows, '\t')],
    ['packed CSV', 'f.csv.gz', gzipSync(csv(rows))],
    ['CSV under another name', 'g.txt', csv(rows)],
  ])('in %s is unwrapped, one document a row', async (_, name, content) => {
    const came = await read(name, content)
    expect(came.failures).toEqual([])
    expect(came.numbers).toEqual(['0003', '0002'])
    expect(came.names).toEqual(['!/1', '!/2'])
    expect(came.documents[0]?.source).toMatchObject({ format: 'csv', id: '1' })
    expect(came.documents[0]?.title?.text).toBe(title)
  })

  it('with a quotation mark that is never closed loses its own row alone', async () => {
    const broken = `id,text\n1,${quote(letter(1).trim())}\n2,"${title}\n3,${quote(letter(2).trim())}\n4,${quote(letter(3).trim())}\n`
    const came = await read('open.csv', broken)
    expect(came.numbers).toContain('0001')
    expect(came.failures.length).toBeGreaterThan(0)
    expect(came.documents.length + came.failures.length).toBeGreaterThan(2)
  })

  it('without a column of text, and with too many cells, says so', async () => {
    expect((await read('none.csv', 'id,value\n1,2\n')).failures).toEqual([
      ['', 'unreadable', expect.stringContaining('none of its columns')],
    ])
    expect(
      (await read('wide.csv', `id,text\n1,${quote(letter(1))},x\n2,${quote(letter(2))}`)).numbers,
    ).toEqual(['0002'])
  })

  it('is read in the time of its size', async () => {
    const of = (count: number) => `id,text\n${'1,"a\n'.repeat(count)}`
    await read('hostile0.csv', of(50))
    const small = await cpuTimeOf(() => read('hostile1.csv', of(300)))
    expect(await cpuTimeOf(() => read('hostile2.csv', of(1200)))).toBeLessThan(small * 10 + 200)
  })
})

describe('other containers', () => {
  const python = `[${letter(3)
    .trim()
    .split('\n')
    .map((line) => `'\\u3000\\u3000${line}\\xa0'`)
    .join(', ')}]`
  const feed = (items: string) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>答复</title>${items}</channel></rss>\n`
  const item = (n: number) =>
    `<item><title>${letter(n).split('\n')[0]}</title><link>https://a.example/${n}</link><pubDate>2024-04-07</pubDate><description><![CDATA[${letter(n)}]]></description></item>`
  const sql = (n: number) =>
    `(${n},'${letter(n).split('\n')[0]}','${letter(n).trim().replaceAll('\n', '\\r\\n').replaceAll("'", "''")}')`
  it.each([
    ['a list of Python', python, ['0003'], ['']],
    [
      'dictionaries of Python',
      `[{'id': 1, 'title': None, 'text': '${letter(1).trim().replaceAll('\n', '\\n')}'}, {'id': 2, 'text': '${letter(2).trim().replaceAll('\n', '\\n')}'}]`,
      ['0001', '0002'],
      ['!/1', '!/2'],
    ],
    ['a feed', feed(item(1) + item(2)), ['0001', '0002'], ['!/1', '!/2']],
    ['a feed of one', feed(item(1)), ['0001'], ['']],
    [
      'an export of TRS',
      `<?xml version="1.0"?><REC><DOCTITLE>${title}</DOCTITLE><DOCCONTENT><![CDATA[${body}]]></DOCCONTENT></REC>`,
      ['0003'],
      [''],
    ],
    [
      'escaped pages in a feed',
      feed(
        `<item><title>${title}</title><content:encoded>${html.replaceAll('<', '&lt;')}</content:encoded></item>`,
      ),
      ['0003'],
      [''],
    ],
    [
      'rows of SQL',
      `-- dump\nINSERT INTO \`a\` (\`id\`,\`title\`,\`content\`) VALUES ${sql(1)},\n${sql(2)};\nINSERT INTO \`a\` (\`id\`,\`title\`,\`content\`) VALUES ${sql(3)};`,
      ['0001', '0002', '0003'],
      ['!/1', '!/2', '!/3'],
    ],
    ['one row of SQL', `INSERT INTO a (id, title, content) VALUES ${sql(1)};`, ['0001'], ['']],
  ])('%s is unwrapped', async (_, content, numbers, names) => {
    const came = await read('container.txt', content)
    expect(came.failures).toEqual([])
    expect([came.numbers, came.names]).toEqual([numbers, names])
    expect(came.documents[0]?.title?.text).toContain('关于市七届人大三次会议')
  })

  it.each([
    ['a list that breaks off', python.slice(0, -30), 'a list of strings'],
    ['rows without names', "INSERT INTO a VALUES (1,'答复','内容');", 'statements of SQL'],
    ['XML that breaks off', feed(item(1)).slice(0, -60), 'XML'],
  ])('%s is read as it stands, with a finding', async (_, content, what) => {
    const came = await read('wrapped.txt', content)
    expect(came.documents).toHaveLength(1)
    expect(came.documents[0]?.findings).toContainEqual(
      expect.objectContaining({
        rule: 'copy-form',
        severity: 'info',
        message: expect.stringContaining(what),
      }),
    )
  })

  it.each([
    '[',
    '["',
    "['",
    '"',
    '<?xml?>',
    '<rss>'.repeat(3),
    'INSERT INTO a (text) VALUES (',
    '{"a":',
    'text,title\n"',
    '[{"text":"a"},',
    '['.repeat(1000),
  ])('hostile beginnings (%s) end in a document or a failure', async (content) => {
    const { documents, failures } = await read('hostile', content)
    expect(documents.length + failures.length).toBeGreaterThan(0)
  })

  it.each([
    ['a list', (count: number) => `['${"\\\\', '".repeat(count)}`],
    ['SQL', (count: number) => `INSERT INTO a (id, text) VALUES ${"(1,'a''b'),".repeat(count)}`],
    ['SQL of statements', (count: number) => 'INSERT INTO a (text) '.repeat(count)],
    ['XML', (count: number) => `<?xml version="1.0"?>${'<item><title>'.repeat(count)}`],
    ['a string', (count: number) => `"${'\\\\'.repeat(count)}`],
  ])('%s is unwrapped in the time of its size', (_, of) => {
    unwrap(of(1000))
    const small = cpuTime(() => unwrap(of(10_000)))
    expect(cpuTime(() => unwrap(of(40_000)))).toBeLessThan(small * 12 + 200)
  })
})

describe('files as programs write them', () => {
  const b64 = (bytes: Uint8Array) =>
    (
      Buffer.from(bytes)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n')
  const gbkPage = iconv.encode(page(3).replace('utf-8', 'gb2312'), 'gb18030')
  const cases: [string, string | Uint8Array, string[]][] = [
    [
      'ie.mht',
      `From: "=?gb2312?B?08kgTWljcm9zb2Z0?="\r\nSubject: =?gb2312?B?tPC4tLqv?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="multipart/alternative"; boundary="a"\r\n\r\nThis is a multi-part message.\r\n\r\n--a\r\nContent-Type: multipart/alternative; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://a/1\r\n\r\n${b64(gbkPage)}\r\n--b--\r\n--a\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n\r\nR0lGODlhAQABAAAAACw=\r\n--a--\r\n`,
      ['0003'],
    ],
    [
      'fwd.eml',
      Buffer.concat([
        Buffer.from(
          `To: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="a"\r\n\r\n--a\r\nContent-Type: message/rfc822\r\n\r\nTo: y\r\nSubject: z\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: 8bit\r\n\r\n`,
        ),
        gbkPage,
        Buffer.from('\r\n--a--\r\n'),
      ]),
      ['0003'],
    ],
    ['html.csv', `编号,标题,内容\r\n1,${title},"${html.replaceAll('"', '""')}"\r\n`, ['0003']],
    [
      'traf.json',
      JSON.stringify({
        title,
        author: '政府网',
        hostname: 'a.example',
        date: '2024-01-01',
        fingerprint: 'x',
        text: body,
        comments: '',
      }),
      ['0003'],
    ],
    ['scrapy.jl', JSON.stringify({ url: 'http://a', title: [title], content: body.split('\n') }), ['0003']],
    [
      'mssql.sql',
      `SET IDENTITY_INSERT [dbo].[Article] ON\r\nINSERT [dbo].[Article] ([ID], [Title], [Content]) VALUES (1, N'${title}', N'${body}')\r\nINSERT [dbo].[Article] ([ID], [Title], [Content]) VALUES (2, N'x', N'${letter(4)}')\r\n`,
      ['0003', '0004'],
    ],
    [
      'atom.xml',
      `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><title>${title}</title><link href="http://a"/><content type="html">${html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</content></entry></feed>`,
      ['0003'],
    ],
    [
      'trs.xml',
      `<?xml version="1.0" encoding="GB2312"?><TRS><REC><DOCTITLE>${title}</DOCTITLE><DOCHTMLCON><![CDATA[${html}]]></DOCHTMLCON></REC></TRS>`,
      ['0003'],
    ],
    [
      'es.ndjson',
      [3, 4]
        .map((n) =>
          JSON.stringify({
            _index: 'a',
            _id: '1',
            _source: { title: letter(n).split('\n')[0], content: letter(n) },
          }),
        )
        .join('\n'),
      ['0003', '0004'],
    ],
    ['mongo.json', JSON.stringify({ _id: { $oid: 'x' }, content: letter(3) }), ['0003']],
    [
      'api.json',
      JSON.stringify({
        code: 200,
        msg: 'ok',
        data: { records: [{ articleTitle: title, articleContent: html }], total: 1 },
      }),
      ['0003'],
    ],
    [
      'windows.json',
      `\ufeff${JSON.stringify([{ 标题: title, 正文: body, 发布时间: '2024-01-01' }], null, 4).replaceAll('\n', '\r\n')}`,
      ['0003'],
    ],
    [
      'repr.txt',
      `{'title': '${title}', 'content': '${body.replaceAll('\n', '\\n')}', 'n': 3.5, 'tags': ['a'], 'x': None}`,
      ['0003'],
    ],
  ]

  it.each(cases)('%s is unwrapped', async (name, content, numbers) => {
    const came = await read(name, content)
    expect([came.failures, came.passed]).toEqual([[], []])
    expect(came.numbers).toEqual(numbers)
    expect(came.documents[0]?.title?.text).toContain('第0003号建议的答复')
  })
})

it('docs/inputs.md names fields that are known', () => {
  const [, names = ''] =
    /The letter of a record is in its field ([^.]*)\./.exec(readFileSync('docs/inputs.md', 'utf8')) ?? []
  const fields = [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, fieldOf(name)])
  expect(fields.length).toBeGreaterThan(15)
  expect(fields.filter(([, field]) => field === null)).toEqual([])
})
