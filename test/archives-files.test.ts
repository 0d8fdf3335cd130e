import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import iconv from 'iconv-lite'
import { pack } from 'tar-stream'
import { afterAll, describe, expect, it } from 'vitest'
import { formatCsvHead } from '../src/emit/csv.ts'
import { formatNdjson } from '../src/emit/json.ts'
import { tables } from '../src/emit/tables/index.ts'
import { parse } from '../src/parse.ts'
import { within } from '../src/shell/sources/expand.ts'
import { numbering } from '../src/shell/sources/source.ts'
import { readTar } from '../src/shell/sources/tar.ts'
import { letter, page, put } from './support/convert.ts'
import { readAll, workplace } from './support/inputs.ts'
import { zip } from './support/zip.ts'

const { folder, remove } = workplace()
afterAll(remove)
const file = (name: string, content: string | Uint8Array) => put(join(folder, name), content)
const numbersOf = ({ documents }: Awaited<ReturnType<typeof readAll>>) =>
  documents.map(({ proposal }) => proposal?.number?.text)

type TarMember = readonly [
  header: { name: string; type?: string; linkname?: string; size?: number },
  data?: string | Uint8Array,
]

async function tar(members: readonly TarMember[]): Promise<Buffer> {
  const packed = pack()
  for (const [header, data = ''] of members) packed.entry(header as never, Buffer.from(data) as never)
  packed.finalize()
  const pieces: Uint8Array[] = []
  for await (const piece of packed) pieces.push(piece as Uint8Array)
  return Buffer.concat(pieces)
}

describe('a ZIP file', () => {
  const members = [1, 2, 3].map((n) => ({ name: `${n}.txt`, data: letter(n) }))

  it('gives no letter whose checksum is wrong', async () => {
    const stored = zip(members.map((one) => ({ ...one, isStored: true })))
    const at = stored.indexOf('0002')
    stored[at + 3] = 0x38
    const read = await readAll([file('crc.zip', stored)])
    expect(numbersOf(read)).toEqual(['0001', '0003'])
    expect(read.failures).toEqual([
      [expect.stringContaining('!/2.txt'), 'unreadable', 'damaged: its checksum is wrong'],
    ])
  })

  it('loses one member alone to what its entry says', async () => {
    const strong = zip(members)
    const second = strong.lastIndexOf('PK\u0001\u0002', strong.lastIndexOf('PK\u0001\u0002') - 1)
    strong.writeUInt16LE(0x41, second + 8)
    const read = await readAll([file('strong.zip', strong)])
    expect(numbersOf(read)).toEqual(['0001', '0003'])
    expect(read.failures).toEqual([
      [expect.stringContaining('!/2.txt'), 'unreadable', expect.stringContaining('encryption')],
    ])
  })

  it.each([
    ['before', Buffer.concat([Buffer.from('MZ a program that unpacks itself '.repeat(99)), zip(members)])],
    ['behind', Buffer.concat([zip(members), Buffer.from('junk behind the end')])],
  ])('is read with other bytes %s it', async (where, bytes) => {
    const read = await readAll([file(`${where}.zip`, bytes)])
    expect(numbersOf(read)).toEqual(['0001', '0002', '0003'])
    expect(read.failures).toEqual([])
  })

  it('is known by its content under another name, also through a pipe', async () => {
    const path = file('letters.dat', zip(members))
    expect(numbersOf(await readAll([path]))).toEqual(['0001', '0002', '0003'])
    expect(numbersOf(await readAll(['-'], { stdin: zip(members) }))).toEqual(['0001', '0002', '0003'])
  })
})

describe('a tar file', () => {
  it('gives hard links, and tells of what else is no file', async () => {
    const bytes = await tar([
      [{ name: 'a/1.txt' }, letter(1)],
      [{ name: 'b/1.txt', type: 'link', linkname: 'a/1.txt' }],
      [{ name: 'c.txt', type: 'symlink', linkname: 'a/1.txt' }],
      [{ name: 'null', type: 'character-device' }],
      [{ name: 'pipe', type: 'fifo' }],
      [{ name: 'lost.txt', type: 'link', linkname: 'elsewhere.txt' }],
      [{ name: '2.txt' }, letter(2)],
    ])
    const read = await readAll([file('links.tar', bytes)])
    expect(read.names).toEqual(['a/1.txt', 'b/1.txt', '2.txt'])
    expect(numbersOf(read)).toEqual(['0001', '0001', '0002'])
    expect(read.passed.map(([, what]) => what)).toEqual(['a symbolic link', 'a device', 'a pipe'])
    expect(read.failures).toEqual([
      [expect.stringContaining('!/lost.txt'), 'unreadable', expect.stringContaining('elsewhere.txt')],
    ])
  })

  it('fails for a member with holes', async () => {
    const bytes = await tar([
      [{ name: '1.txt' }, letter(1)],
      [{ name: '2.txt' }, letter(2)],
    ])
    bytes[156] = 0x53
    bytes.fill(' ', 148, 156)
    const sum = bytes.subarray(0, 512).reduce((total, byte) => total + byte, 0)
    bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1')
    const read = await readAll([file('sparse.tar', bytes)])
    expect(read.names).toEqual(['2.txt'])
    expect(read.failures).toEqual([
      [expect.stringContaining('!/1.txt'), 'unreadable', expect.stringContaining('holes')],
    ])
  })

  it.each([512, 1000, 70_000])('goes on behind %i bytes of garbage', async (size) => {
    const first = await tar([[{ name: '1.txt' }, letter(1)]])
    const bytes = Buffer.concat([
      first.subarray(0, -1024),
      Buffer.alloc(size, 'garbage '),
      await tar([[{ name: '2.txt' }, letter(2)]]),
    ])
    const read = await readAll([file('garbage.tar', bytes)])
    expect(numbersOf(read)).toEqual(['0001', '0002'])
    expect(read.failures).toHaveLength(1)
    expect(read.failures[0]?.[2]).toContain(`${size} bytes at offset ${first.length - 1024}`)
  })
})

describe('gzip', () => {
  it('keeps what was whole before other bytes, and tells of them', async () => {
    const packed = gzipSync(letter(1))
    const one = await readAll([file('one.txt.gz', Buffer.concat([packed, Buffer.from('trailing')]))])
    expect(numbersOf(one)).toEqual(['0001'])
    expect(one.documents[0]?.findings).toContainEqual(
      expect.objectContaining({
        rule: 'invalid-bytes',
        severity: 'warning',
        message: expect.stringContaining('8 bytes after'),
      }),
    )
    const lines = gzipSync([1, 2].map((n) => `${JSON.stringify({ text: letter(n) })}\n`).join(''))
    const many = await readAll([file('many.ndjson.gz', Buffer.concat([lines, Buffer.from('trailing')]))])
    expect(numbersOf(many)).toEqual(['0001', '0002'])
    expect(many.failures).toHaveLength(1)
    const padded = await readAll([file('padded.ndjson.gz', Buffer.concat([lines, Buffer.alloc(900)]))])
    expect([numbersOf(padded), padded.failures]).toEqual([['0001', '0002'], []])
  })

  it('is read under any name by every command', async () => {
    expect(numbersOf(await readAll([file('packed.txt', gzipSync(page(7)))]))).toEqual(['0007'])
  })

  it('of an archive in an archive is no bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000))
    const read = await readAll([
      file(
        'bomb.zip',
        zip([
          { name: 'bomb.tar.gz', data: bomb },
          { name: '2.txt', data: letter(2) },
        ]),
      ),
    ])
    expect(numbersOf(read)).toEqual(['0002'])
    expect(read.failures[0]?.[2]).toMatch(/bomb/)
  })
})

it('lets what goes wrong with the disk end the run, and blames no archive', async () => {
  const large = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), Buffer.alloc(34 * 1_048_576)])
  const bytes = await tar([[{ name: 'large.zip' }, large]])
  const limits = { maxBytes: 1000, scratch: () => join(folder, 'not', 'there') }
  const context = { limits, numbers: numbering(() => true), depth: 1, within }
  const pieces = (async function* () {
    yield bytes
  })()
  const read = async () => {
    for await (const { input } of readTar(pieces, 'x.tar', context)) throw new Error(input.name)
  }
  await expect(read()).rejects.toMatchObject({ code: 'ENOENT' })
})

it.each([
  ['empty.warc.gz', gzipSync('')],
  ['empty.warc', ''],
  ['empty.tar', ''],
  ['zeros.tar', Buffer.alloc(1024)],
  ['empty.tgz', gzipSync('')],
  ['empty.ndjson', ''],
  ['empty.ndjson.gz', gzipSync('')],
  ['empty.zip', ''],
  ['none.zip', Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)])],
  ['empty.json', '[]'],
  ['empty.csv', ''],
])('%s is a failure', async (name, content) => {
  const { documents, failures } = await readAll([file(name, content)])
  expect(documents).toEqual([])
  expect(failures).toHaveLength(1)
})

describe('a folder', () => {
  it('is read by content, and what is no letter is named with what it is', async () => {
    const inner = 'mixed'
    file(`${inner}/a.aspx`, page(1))
    file(`${inner}/b`, letter(2))
    file(`${inner}/c.md`, letter(3))
    file(`${inner}/d.jsp`, gzipSync(page(4)))
    file(`${inner}/e.do`, iconv.encode(letter(5), 'gb18030'))
    file(`${inner}/items.json`, JSON.stringify([{ text: letter(6) }, { text: letter(7) }]))
    file(`${inner}/style.css`, 'p { color: red } /* 样式 */')
    file(`${inner}/logo.png`, Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))
    file(`${inner}/README`, 'What is in here')
    file(`${inner}/package.json`, '{"name": "x", "description": "答复函"}')
    file(`${inner}/labels.json`, JSON.stringify({ title: { text: letter(1) } }))
    file(`${inner}/.git/HEAD`, '答复')
    file(`${inner}/out.ndjson`, '{"schemaVersion":"1","kind":"reply"}\n')
    const read = await readAll([join(folder, inner)])
    expect(numbersOf(read)).toEqual(['0001', '0002', '0003', '0004', '0005', '0006', '0007'])
    expect(read.failures).toEqual([])
    expect(read.passed.map(([name, what]) => [name.slice(folder.length + inner.length + 2), what])).toEqual([
      ['.git', 'a folder of a program'],
      ['README', 'a text without hanzi'],
      ['labels.json', 'JSON without a letter'],
      ['logo.png', 'an image'],
      ['out.ndjson', 'documents that fuhan wrote'],
      ['package.json', 'JSON without a letter'],
      ['style.css', 'a style sheet'],
    ])
  })

  it('may hold a dataset of an earlier run, which is no letter', async () => {
    const inner = 'earlier'
    const document = parse(letter(1), { source: { name: 'a.txt' } })
    for (const { name, columns, cells } of tables) {
      const head = formatCsvHead(columns)
      const rows = cells(document, 1, { regionAt: null }).map((row) =>
        row.map((cell) => JSON.stringify(`${cell ?? ''}`)).join(','),
      )
      file(`${inner}/${name}.csv`, `${head}${rows.join('\r\n')}`)
    }
    file(`${inner}/documents.ndjson`, formatNdjson(document, true))
    for (const name of ['quarantine.ndjson', 'passed-over.ndjson', 'run.json']) file(`${inner}/${name}`, '')
    const { documents, failures, passed } = await readAll([join(folder, inner)])
    expect([documents, failures]).toEqual([[], []])
    expect(passed).toHaveLength(tables.length + 4)
  })

  it('is not waited for at a pipe or a socket in it', async () => {
    const inner = join(folder, 'pipes')
    mkdirSync(inner)
    writeFileSync(join(inner, 'a.txt'), letter(1))
    execFileSync('mkfifo', [join(inner, 'b.txt')])
    symlinkSync('/dev/null', join(inner, 'c.txt'))
    const server = createServer().listen(join(inner, 'd.txt'))
    const read = await readAll([inner])
    server.close()
    expect(numbersOf(read)).toEqual(['0001'])
    expect(read.failures).toEqual([])
    expect(read.passed.map(([, what]) => what)).toEqual(['a pipe', 'a device', 'a socket'])
  })

  it('may hold names that are no UTF-8', async () => {
    const inner = join(folder, 'bytes')
    mkdirSync(inner)
    const name = Buffer.concat([Buffer.from(`${inner}/`), iconv.encode('第一号答复.txt', 'gb18030')])
    writeFileSync(name, letter(1))
    const read = await readAll([inner])
    expect(read.failures).toEqual([])
    expect(read.documents.map(({ source }) => source.name)).toEqual([`${inner}/第一号答复.txt`])
    expect(readFileSync(name, 'utf8')).toBe(letter(1))
  })

  it('are found by the names that Node makes of theirs where those are no UTF-8', async () => {
    const inner = join(folder, 'named')
    mkdirSync(inner)
    const bytes = (name: string) => Buffer.concat([Buffer.from(`${inner}/`), iconv.encode(name, 'gb18030')])
    writeFileSync(bytes('新.txt'), letter(1))
    // The same signs as of the other, which nothing tells apart.
    writeFileSync(bytes('甲.html'), letter(2))
    writeFileSync(bytes('乙.html'), letter(3))
    const read = await readAll([bytes('新.txt').toString(), bytes('甲.html').toString(), `${inner}/*.txt`])
    expect(read.documents.map(({ source }) => source.name)).toEqual([
      `${inner}/新.txt`,
      expect.stringMatching(/named\/新\.txt$/),
    ])
    expect(read.failures.map(([, , reason]) => reason)).toEqual(['no such file or folder'])
  })
})
