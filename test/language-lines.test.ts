import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync, deflateSync, gzipSync, inflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Catalogue, Translation } from '../src/emit/words/catalogue.ts'
import { chineseLine } from '../src/emit/words/chinese-line.ts'
import { chineseLines } from '../src/emit/words/chinese-lines/index.ts'
import { libraryLines, wordLines } from '../src/emit/words/chinese-lines/libraries.ts'
import { placesIn, saidIn } from '../src/emit/words/said-in.ts'
import { run } from './support/cli.ts'
import { fuhan, letter, put, records, scratch } from './support/convert.ts'
import { messageTemplates, templatesIn } from './support/message-templates.ts'
import { pdf } from './support/pdf.ts'
import { zip } from './support/zip.ts'

const hanzi = /[一-鿿]/
/** Three English words in a row that are no command to type. */
const english = /[A-Za-z]{2,}(?:[ ,;]+[a-z]{2,}){2,}/
const commands = /soffice --headless --convert-to docx|ocrmypdf|warcio recompress|fuhan corrections prune/g
/** The lines that say something in English. */
const englishIn = (text: string) =>
  text.split('\n').filter((line) => english.test(line.replaceAll(commands, '')))

/** The sentences of a part of the source as the declaration of a type. */
function englishLines(part: string, sentences: readonly string[]): string {
  const members = sentences.toSorted().map((text) => {
    const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
    return `\n  | ${quote}${text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)}${quote}`
  })
  return `/** What ${part} says to people (提示), collected from the source by \`npm run golden\`. */\nexport type EnglishLine =${members.join('')}\n`
}

describe('the table of lines', () => {
  const said = messageTemplates()

  it('has Chinese for every sentence of the source, and for none that nobody says', () => {
    expect(said.size).toBeGreaterThan(300)
    expect([...said].filter(([template]) => !(template in chineseLines))).toEqual([])
    expect(Object.keys(chineseLines).filter((template) => !said.has(template))).toEqual([])
  })

  // By these lists the compiler wants every sentence of each language.
  it.each(['cli', 'shell', 'core'])('has the English of %s as the source says it', (part) => {
    const isOf = (path: string) => {
      const [folder = ''] = path.split('/')
      return part === 'core' ? folder !== 'cli' && folder !== 'shell' : folder === part
    }
    const file = `src/emit/words/english-lines/${part}.ts`
    const list = englishLines(
      part === 'core' ? 'what is pure' : `\`${part}/\``,
      [...said].flatMap(([template, path]) => (isOf(path) ? [template] : [])),
    )
    if (process.env['FUHAN_GOLDEN'] === 'write') writeFileSync(file, list)
    expect(readFileSync(file, 'utf8')).toBe(list)
  })

  it('does not compile where it lacks a sentence, or one of its places', () => {
    const short = { 'permission denied': '没有权限' } as const
    // @ts-expect-error All other sentences are missing.
    const lacking: Catalogue<typeof short> = short
    const right: Translation<'record {records}', '第{records:line}条记录'> = '第{records:line}条记录'
    // @ts-expect-error The place has another name in English.
    const wrong: Translation<'record {records}', '第{record}条记录'> = '第{record}条记录'
    expect([lacking, right, wrong]).toHaveLength(3)
  })

  it('has the same places in both languages', () => {
    const names = (text: string) => placesIn(text).map(({ name }) => name)
    for (const [template, chinese] of Object.entries({
      ...chineseLines,
      ...libraryLines,
      ...wordLines,
    })) {
      expect(chinese, template).toMatch(/[一-鿿：]/)
      // A library's position counts from the text's beginning, which line and column say better; its units go without saying.
      const spare =
        template in chineseLines ? [] : ['at', 'unit'].filter((name) => names(template).includes(name))
      expect(new Set([...names(chinese), ...spare]), template).toEqual(new Set(names(template)))
      expect(new Set(names(template)).size, template).toBe(names(template).length)
      expect(
        placesIn(template).every(({ kind }) => kind === ''),
        template,
      ).toBe(true)
      for (const { kind } of placesIn(chinese))
        expect(['', 'line', 'lines', 'counts'], template).toContain(kind)
    }
  })

  it('has only words that the source has, and libraries', () => {
    const sources = ['src/shell/too-many.ts', 'src/shell/failure.ts', 'src/shell/sources/passed-over.ts'].map(
      (file) => readFileSync(file, 'utf8'),
    )
    for (const word of Object.keys(wordLines)) expect(sources.join('\n')).toMatch(new RegExp(`\\b${word}\\b`))
    const libraries = [
      'commander/lib/command.js',
      'yauzl/index.js',
      'zod/v4/locales/en.js',
      'tar-stream/headers.js',
      'tar-stream/extract.js',
    ]
      .map((file) => readFileSync(`node_modules/${file}`, 'utf8'))
      .join('\n')
    for (const template of [
      "error: unknown option '",
      'Too big: expected ',
      'strong encryption is not supported',
      'Unexpected end of data',
    ])
      expect(libraries).toContain(template)
  })

  it('is collected from the syntax of the source', () => {
    expect(
      templatesIn(`
        tell(streams, \`\${file}: \${error.message} is \${isOld ? 'an old' : 'a new'} file of \${names.join(', ')}\`)
        option('--one <n>', 'what help says of it')
        const part = \`\${part} and \${nameOf(part)}\`
        const name = 'nothing' + 'a-name'
        const help = \`
Examples:
  fuhan parse letter.txt          with words\``),
    ).toEqual([
      '{file}: {message} is an old file of {names}',
      '{file}: {message} is a new file of {names}',
      '{part} and {part2}',
      'Examples:',
      'with words',
    ])
  })
})

describe('a line in another language', () => {
  const line = saidIn(
    [
      {
        '{file}: is missing': '缺{file}',
        '{file}: cannot be written: {reason}': '{file}写不了：{reason:line}',
        'no space': '没地方',
        'damaged: {reason}': '坏了：{reason:line}',
        'passed over: {kinds} ({first})': '跳过{kinds:counts}（{first}）',
        'a page': '网页',
        'known are {names}': '有{names:lines}',
      },
    ],
    { colon: '：', comma: '、', counted: (count, what) => `${what}${count}个` },
  )

  it('is known by its words, and what stands in its places stays as it is', () => {
    expect(line('a.txt: cannot be written: no space')).toBe('a.txt写不了：没地方')
    expect(line('a.txt: cannot be written: EIO: i/o error')).toBe('a.txt写不了：EIO: i/o error')
    expect(line('no space: is missing')).toBe('缺no space')
    expect(line('a: b: c.txt: damaged: no space')).toBe('a: b: c.txt：坏了：没地方')
    expect(line('passed over: 3 a page, 1 text/css (x, y)')).toBe('跳过网页3个、text/css1个（x, y）')
    expect(line('known are a, b')).toBe('有a、b')
    expect(line('no space\nno place')).toBe('没地方\nno place')
    for (const other of ['', ': ', 'nothing: of this', '第3行：有误']) expect(line(other)).toBe(other)
  })

  it('takes no time that grows faster than hostile names do', () => {
    for (const unit of ['damaged: ', ': ', 'passed over: 3 a page ', 'is missing: ', '\n']) {
      const started = process.cpuUsage()
      chineseLine(unit.repeat(4096 / unit.length))
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000)
    }
  })
})

describe('what libraries say', () => {
  const whole = (text: string) => expect(englishIn(chineseLine(text)), text).toEqual([])

  it('is put into Chinese where JSON is wrong', () => {
    for (const text of [
      '',
      '{',
      '{a',
      '{"a"',
      '{"a":',
      '{"a":1',
      '{"a":1,',
      '{"a":1,}',
      '[1',
      '[1,]',
      'x',
      '{"a":1} x',
      '"a',
      '"\\x"',
      '"\\u00g"',
      '"\u0001"',
      '{"a":tru}',
      'nul',
    ])
      try {
        JSON.parse(text)
        expect.unreachable()
      } catch (error) {
        whole((error as Error).message)
      }
  })

  it('is put into Chinese where packed bytes are damaged', () => {
    const packed = deflateSync(
      Buffer.from(Array.from({ length: 400 }, (_, index) => `第${index * index}号`).join('')),
    )
    const heard = new Set<string>()
    for (let seed = 1; seed < 4000; seed++) {
      const bytes = Buffer.from(packed)
      for (let count = 0; count < 3; count++) {
        const at = (seed * (7919 + count * 104729)) % (seed % 2 === 0 ? 12 : bytes.length)
        bytes[at] = (seed * 31 + count * 17) % 256
      }
      try {
        inflateSync(bytes)
      } catch (error) {
        heard.add((error as Error).message)
      }
    }
    expect(heard.size).toBeGreaterThan(6)
    for (const message of heard) whole(message)
  })
})

describe('--lang zh', () => {
  const { path: folder, remove } = scratch()
  afterAll(remove)
  const at = (name: string) => join(folder, name)
  const good = () => put(at('good.txt'), letter(1))
  beforeAll(() => {
    good()
    put(at('in/a.txt'), letter(2))
    put(at('in/style.css'), 'p {}')
    put(at('in/notes.dat'), 'no hanzi here, just words')
    put(at('empty/style.css'), 'p {}')
    put(at('page.html'), `<!doctype html><p>${letter(5).replaceAll('\n', '</p><p>')}`)
    put(at('scan.pdf'), pdf([[]]))
    put(at('cut.pdf'), '%PDF-1.7 cut')
    put(at('unmapped.pdf'), pdf([['关于某事的答复函']], { hasMap: false }))
    put(at('old.doc'), Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))
    put(at('old.rtf'), '{\\rtf1 x}')
    put(at('picture.png'), Buffer.from('\u0089PNG\r\n', 'latin1'))
    put(at('bomb.zip'), zip([{ name: 'a.txt', data: '零'.repeat(10), claims: 4_000_000_000 }]))
    put(at('locked.zip'), zip([{ name: 'a.txt', data: letter(3), isEncrypted: true }]))
    put(at('broken.zip'), 'PK\u0003\u0004 nothing')
    put(at('cut.txt.gz'), gzipSync(letter(4)).subarray(0, 60))
    put(at('cut.warc'), 'WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 500\r\n\r\nHTTP/1.1 200 OK')
    put(at('table.csv'), 'text,number\n"never closed,1\n')
    put(at('other.csv'), 'year,number\n2023,1\n')
    put(at('records.ndjson'), '{"text": 5}\nnot json\n')
    put(at('fuhan.config.json'), '{"rules": {"no-such-rule": "off"}}')
    put(at('typo.json'), '{"rulez": {}}')
    put(at('half.json'), '{"rules": ')
    put(at('wrong.json'), '{"profile": "other"}')
    put(at('corrections.ndjson'), '{"key": 1}\n')
    put(at('documents.ndjson'), '{"schemaVersion": 3}\n')
    mkdirSync(at('a-folder'), { recursive: true })
    put(at('full/other.txt'), 'x')
  })

  const calls: readonly [exit: number, ...argv: string[]][] = [
    [2],
    [2, 'pars'],
    [2, 'parse', '--txt'],
    [2, 'parse', '--zzzzz'],
    [2, 'parse', '--encoding', 'utf-99'],
    [2, 'parse', '--encoding'],
    [2, 'parse', '--timeout', 'soon'],
    [2, 'parse', '--max-bytes', '-3'],
    [2, 'parse', '--format', 'yaml'],
    [2, 'parse', 'empty'],
    [2, 'parse', 'good.txt', '--strict'],
    [2, 'parse', 'good.txt', '--corrections', 'corrections.ndjson'],
    [2, 'parse', 'good.txt', '--corrections', 'none.ndjson'],
    [2, 'explain', '--sort', 'text:up'],
    [2, 'figures', 'good.txt', '--min', 'viel'],
    [2, 'figures', 'good.txt', '--min', '5', '--max', '3'],
    [2, 'figures', 'good.txt', '--columns', 'nothing'],
    [2, 'figures', 'good.txt', '--kind', 'colour'],
    [2, 'figures', 'good.txt', '--as-of', '2022-13'],
    [2, 'commitments', 'good.txt', '--due-before', 'soon'],
    [2, 'panel', 'good.txt'],
    [2, 'panel', 'good.txt', '--by', 'moon'],
    [2, 'panel', 'good.txt', '--by', 'regionAt'],
    [2, 'rules', 'no-such-rule'],
    [2, 'rules', 'missing-dat'],
    [2, 'schema', 'of-all'],
    [2, 'completion'],
    [2, 'completion', 'bash', 'zsh'],
    [2, 'diff', 'one'],
    [1, 'diff', 'in', 'empty'],
    [2, 'check', 'good.txt', '--rule', 'missing-date=loud'],
    [2, 'check', 'good.txt', '--rule', 'missing-dat=off', '--config', 'half.json'],
    [2, 'check', 'good.txt'],
    [2, 'check', 'good.txt', '--config', 'typo.json'],
    [2, 'check', 'good.txt', '--config', 'half.json'],
    [2, 'check', 'good.txt', '--config', 'wrong.json'],
    [2, 'check', 'good.txt', '--config', 'none.json'],
    [2, 'check', 'good.txt', '--fix', '--fix-dry-run'],
    [2, 'check', 'good.txt', '--unsafe-fixes'],
    [2, 'check', 'good.txt', '--report', 'pdf=x'],
    [2, 'check', 'good.txt', '--stats', '--format', 'sarif'],
    [1, 'parse', 'missing.txt'],
    [1, 'parse', 'no-*.txt'],
    [1, 'parse', 'good.txt/inner.txt'],
    [1, 'parse', 'good.txt', '--max-bytes', '10'],
    [2, 'parse', 'good.txt', '--output', 'a-folder'],
    [2, 'parse', 'good.txt', '--output', 'good.txt/inner'],
    [0, 'parse', 'in'],
    ...['scan.pdf', 'cut.pdf', 'unmapped.pdf', 'old.doc', 'old.rtf', 'picture.png'].map(
      (name): [number, ...string[]] => [1, 'parse', name],
    ),
    ...['bomb.zip', 'locked.zip', 'broken.zip', 'cut.txt.gz', 'cut.warc', 'table.csv', 'other.csv'].map(
      (name): [number, ...string[]] => [1, 'parse', name],
    ),
    [1, 'parse', 'records.ndjson'],
    [1, 'parse', 'page.html', '--selector', '#none'],
    [1, 'parse', 'page.html', '--selector', '#['],
    [1, 'check', 'documents.ndjson', '--config', 'plain.json'],
    [2, 'convert', '--resume', '--overwrite', '-o', 'x', 'in'],
    [2, 'convert', 'in', '-o', 'full'],
    [2, 'convert', 'in', '-o', 'full', '--resume'],
    [2, 'convert', 'in', '-o', 'good.txt'],
    [2, 'convert', 'in', '-o', 'x', '--to', 'docx'],
    [2, 'convert', 'in', '-o', 'x', '--shard', '3/2'],
    [2, 'convert', 'in', '-o', 'x', '--shards', '2'],
    [2, 'convert', 'in', '-o', 'x', '--shards', '2', '--shard', '1/2'],
    [2, 'convert', 'in'],
    [2, 'merge', 'in', '-o', 'x'],
    [2, 'corrections', 'export', 'corrections.ndjson'],
    [2, 'corrections', 'undo', 'corrections.ndjson'],
    [2, 'report', 'good.txt', '--format', 'json', '--open'],
    [2, 'inspect', 'good.txt', '--max-bytes', 'x'],
  ]

  it.each(calls)('says why it ends with %i: %s %s %s %s %s', async (exit, ...argv) => {
    put(at('plain.json'), '{}')
    const was = process.cwd()
    process.chdir(folder)
    try {
      const { code, err } = await run([...argv, ...(argv.length > 0 ? ['--lang', 'zh'] : [])], '', {
        LC_ALL: 'zh_CN.UTF-8',
      })
      expect(err).toMatch(hanzi)
      expect(englishIn(err)).toEqual([])
      expect(code).toBe(exit)
    } finally {
      process.chdir(was)
    }
  })

  it('names the hint of the command in hand', async () => {
    expect((await run(['parse', '--quite', '--lang', 'zh'])).err).toBe(
      '错误：不认识的选项“--quite”\n（是不是 --quiet？）\n（fuhan parse --help 列出它的选项）\n',
    )
    expect((await run(['parse', '--quite'])).err).toBe(
      "error: unknown option '--quite'\n(Did you mean --quiet?)\n(fuhan parse --help lists its options)\n",
    )
  })

  it('is the language of everything below the options in help', async () => {
    for (const command of [
      'series',
      'panel',
      'report',
      'worker',
      'corrections',
      'check',
      'diff',
      'inspect',
      'completion',
    ]) {
      const { out } = await run([command, '--help', '--lang', 'zh'])
      expect(out).toContain('示例：')
      expect(
        englishIn(
          out.slice(out.indexOf('选项：')).replaceAll(/^ {2}(?:fuhan|env|curl) \S.*?(?: {3}|$)/gm, ''),
        ),
      ).toEqual([])
    }
  })

  it('is the language of what convert, merge and diff say, and not of their data', async () => {
    const env = { LC_ALL: 'zh_CN.UTF-8' }
    const dataset = at('dataset')
    const argv = ['convert', at('in'), at('old.rtf'), '-o', dataset, '--workers', '1']
    const first = await fuhan(argv, { env })
    expect(first.err).toMatch(/输入2份 = 文档1份 \+ 未读成1份（不是文本 1个；见 quarantine\.ndjson）/)
    expect(first.err).toMatch(
      /跳过2个文件，内容不是函件：(?:样式表 1个、没有汉字的文本 1个|没有汉字的文本 1个、样式表 1个)/,
    )
    const again = await fuhan([...argv, '--resume', '--lang', 'zh'])
    expect(again.err).toContain('早已做完，输入没有变动')
    for (const { err } of [first, again]) expect(englishIn(err)).toEqual([])
    expect(records(join(dataset, 'quarantine.ndjson'))[0].message).toMatch(
      /^not text: an RTF file; save it as/,
    )
    expect((await run(['diff', dataset, dataset], '', env)).out).toBe(
      '两边都有的函件1封，读法不同的0封\n  figures                          减少0，增加0\n  citations                        减少0，增加0\n  findings                         减少0，增加0\n',
    )
    rmSync(dataset, { recursive: true })
  })

  it('is asked for by name where a program reads the message', async () => {
    const env = { LC_ALL: 'zh_CN.UTF-8' }
    const answer = async (...flags: string[]) =>
      JSON.parse((await run(['worker', ...flags], '{"id": 1, "text": 5}\n', env)).out).error
    expect(await answer()).toEqual({ category: 'bad-record', message: 'text is not a string' })
    expect(await answer('--lang', 'zh')).toEqual({ category: 'bad-record', message: 'text 不是字符串' })
    const config = put(at('plain.json'), '{}')
    for (const format of ['sarif', 'gitlab', 'junit', 'github', 'checkstyle']) {
      const failed = async (...flags: string[]) =>
        (await run(['check', at('old.rtf'), '--config', config, '--format', format, ...flags], '', env)).out
      expect(await failed(), format).toContain('not text: an RTF file')
      expect(await failed('--lang', 'zh'), format).toContain('不是文本：RTF 文件')
    }
  })
})

describe('a library of fuhan', () => {
  it('speaks English', async () => {
    const { readLetter } = await import('../src/shell/read-letter.ts')
    expect(await readLetter(deflateRawSync(Buffer.from('{\\rtf1')), { name: 'x' })).toBeDefined()
    expect(await readLetter(Buffer.from('{\\rtf1'), { name: 'x' })).toEqual({
      failure: { name: 'x', category: 'not-text', reason: expect.stringMatching(/^not text: an RTF file; /) },
    })
  })
})
