import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { unifiedDiff } from '../src/emit/unified-diff.ts'
import type { Mending } from '../src/model/check-run.ts'
import { parse } from '../src/parse.ts'
import { rules } from '../src/rules/index.ts'
import { check } from '../src/rules/run.ts'
import { applyFixes, fixText, writeFixed } from '../src/shell/check/fix.ts'
import { readInput } from '../src/shell/read-input.ts'
import { letter, run, workplace } from './command.ts'
import { pacedTime } from './support/cpu-time.ts'

const { folder, file } = workplace()
const wrong = letter({ body: '截止2022年底，已新开公交线路2条。\n另外，截止2023年3月，已改造站点9处。' })
const right = wrong.replaceAll('截止', '截至')

/** A fix of the range from `start` to `end`; lines do not matter here. */
function change(start: number, end: number, text: string): Mending {
  return { span: [start, end], text, isSafe: true, region: null }
}

describe('fuhan check --fix', () => {
  it('mends what is certain, in place, and a second run changes nothing', async () => {
    const path = file('a.txt', wrong)
    const { code, out, err } = await run(['check', path, '--fix', '--format', 'concise'])
    expect(code).toBe(0)
    expect(err).toBe(`fuhan: ${path}: 2 places fixed\n`)
    expect(out).not.toContain('jiezhi-wording')
    expect(readFileSync(path, 'utf8')).toBe(right)
    expect((await run(['check', path, '--fix'])).err).toBe('')
    expect(readFileSync(path, 'utf8')).toBe(right)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it.each([
    ['UTF-8 with a mark and CRLF', (text: string) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`)],
    ['lone CR', (text: string) => Buffer.from(text.replaceAll('\n', '\r'))],
    ['mixed line ends', (text: string) => Buffer.from(text.replace('\n', '\r\n'))],
    ['GB18030', (text: string) => iconv.encode(text, 'gb18030')],
    [
      'Big5',
      (text: string) =>
        iconv.encode(
          text.replaceAll(/[^\p{ASCII}]/gu, (c) =>
            iconv.decode(iconv.encode(c, 'big5'), 'big5') === c ? c : '一',
          ),
          'big5',
        ),
    ],
    ['UTF-16 LE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 BE', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ])('keeps the bytes of %s but for the change', async (_, encode) => {
    const path = file('bytes.txt', encode(wrong))
    const { err } = await run(['check', path, '--fix'])
    expect(err).toMatch(/2 places fixed/)
    expect(readFileSync(path)).toEqual(encode(right))
  })

  it('refuses a file whose bytes do not come back from its text', async () => {
    const bytes = Buffer.concat([Buffer.from(wrong), Buffer.from([0xff, 0x0a])])
    const path = file('invalid.txt', bytes)
    const { code, err } = await run(['check', path, '--fix'])
    expect(code).toBe(1)
    expect(err).toMatch(/not fixed: its bytes are not all valid utf-8/)
    expect(readFileSync(path)).toEqual(bytes)
  })

  it('leaves pages, standard input and parsed documents as they are, and says so', async () => {
    const html = `<html><body>${wrong
      .split('\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</body></html>`
    const page = file('page.html', html)
    expect((await run(['check', page, '--fix'])).err).toMatch(/it is a web page/)
    expect(readFileSync(page, 'utf8')).toBe(html)
    expect((await run(['check', '-', '--fix'], wrong)).err).toMatch(/it is standard input/)
    const path = file('kept.txt', wrong)
    const parsed = (await run(['parse', path, '--text', '--format', 'ndjson'])).out
    expect((await run(['check', '-', '--fix'], parsed)).err).toMatch(/already parsed/)
    expect(readFileSync(path, 'utf8')).toBe(wrong)
  })

  it('keeps the mode of a file, and a link a link', async () => {
    const path = file('mode.txt', wrong)
    chmodSync(path, 0o640)
    const link = join(folder, 'link.txt')
    symlinkSync(path, link)
    await run(['check', link, '--fix'])
    expect(statSync(path).mode & 0o777).toBe(0o640)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe(right)
  })

  it('does not touch what is suppressed', async () => {
    const path = file('accepted/a.txt', wrong)
    file('accepted/fuhan.config.json', '{"rules": {"jiezhi-wording": "warning"}}')
    await run(['check', path, '--write-baseline'])
    await run(['check', path, '--fix'])
    expect(readFileSync(path, 'utf8')).toBe(wrong)
  })

  it('does not write over a file that changed since it was read', async () => {
    const path = file('race.txt', wrong)
    const read = await readInput({ kind: 'file', name: path, path, size: 0 }, { maxBytes: 1_000_000 })
    if (!('document' in read)) throw new Error('not read')
    const newer = wrong.replace('林秋禾', '周远')
    writeFileSync(path, newer)
    expect(await writeFixed(read.document, parse(right))).toMatch(/changed while it was judged/)
    expect(readFileSync(path, 'utf8')).toBe(newer)
  })

  it.skipIf(process.getuid?.() === 0)('tells a file that it may not write, and leaves it', async () => {
    const path = file('closed/a.txt', wrong)
    chmodSync(join(folder, 'closed'), 0o555)
    const { code, err } = await run(['check', path, '--fix'])
    chmodSync(join(folder, 'closed'), 0o755)
    expect(code).toBe(1)
    expect(err).toMatch(/not fixed: permission denied/)
    expect(readFileSync(path, 'utf8')).toBe(wrong)
  })
})

describe('fuhan check --fix-dry-run', () => {
  it('prints the diff and changes nothing', async () => {
    const path = file('dry.txt', wrong)
    const { code, out } = await run(['check', path, '--fix-dry-run'])
    expect(code).toBe(0)
    expect(out).toContain(`--- ${path}\n+++ ${path}\n@@ `)
    expect(out.match(/^-.*截止/gm)).toHaveLength(2)
    expect(out.match(/^\+.*截至/gm)).toHaveLength(2)
    expect(readFileSync(path, 'utf8')).toBe(wrong)
  })

  it('shows escapes as text and keeps line ends', async () => {
    const path = file(
      'dry-crlf.txt',
      wrong
        .replaceAll('\n', '\r\n')
        .replace('截止2022年底', '\u001b[2J截止2022年底')
        .replace('截止2022', '。截止2022'),
    )
    const { out } = await run(['check', path, '--fix-dry-run'])
    expect(out).not.toContain('\u001b')
    expect(out).toMatch(/截至2023年3月.*\r\n/)
  })
})

// `patch` is the judge here; a machine without it says that it skips.
const hasPatch = spawnSync('patch', ['--version']).status === 0

describe('a diff', () => {
  const many = (word: string, end: string) => `头\n同\n同\n${`${word}\n`.repeat(2000)}尾\n底\n末${end}`

  it.skipIf(!hasPatch).each([
    ['of few lines', '甲\n乙\n丙\n丁\n戊\n', '甲\n乙\n丙\n己\n戊\n'],
    ['without a line end', '甲\n乙', '甲\n丙'],
    ['with CRLF', '甲\r\n乙\r\n', '甲\r\n丙\r\n'],
    ['of very many lines', many('旧', '\n'), many('新', '\n')],
    ['of very many lines without a line end', many('旧', ''), many('新', '')],
    ['of very many lines to the end', '旧\n'.repeat(2000), '新\n'.repeat(2001)],
    ['of a line that looks like a separator', '====\n甲\n', '====\n乙\n'],
  ])('%s gives the new text to patch', (_, before, after) => {
    const path = file('patched/a.txt', before)
    const diff = unifiedDiff('a.txt', before, after)
    execFileSync('patch', ['-p1', '--binary', '-s'], { cwd: join(folder, 'patched'), input: diff })
    expect(readFileSync(path, 'utf8')).toBe(after)
  })

  it('of twenty thousand lines does not take long', () => {
    const time = pacedTime(() => unifiedDiff('a.txt', '旧\n同\n'.repeat(20_000), '新\n同\n'.repeat(20_000)))
    expect(time).toBeLessThan(4000)
  })
})

describe('every fix of a rule', () => {
  const examples = rules.flatMap(({ id, examples: { failing } }) =>
    failing.map(({ text, why }) => ({ id, text, why })),
  )
  const fixesOf = async (document: ReturnType<typeof parse>, id: string) =>
    check(document, { rules: { [id]: 'warning' } }).flatMap(({ finding, fix }) =>
      fix !== null && finding.rule === id ? [change(fix.start, fix.end, fix.text)] : [],
    )

  it.each(examples)('mends its finding for good: $id, $why', async ({ id, text }) => {
    const document = parse(text)
    const fixes = await fixesOf(document, id)
    if (fixes.length === 0) return
    const fixed = await fixText(document, (letter) => fixesOf(letter, id))
    if (fixed === null || 'reason' in fixed) throw new Error('not fixed')
    expect(await fixesOf(fixed.document, id)).toEqual([])
    expect(await fixText(fixed.document, (letter) => fixesOf(letter, id))).toBeNull()
    expect(fixed.document.text).not.toBe(text)
  })
})

describe('fixes together', () => {
  it.each([
    ['apart', [change(0, 1, 'x'), change(2, 3, 'y')], 'xbyd', 2],
    ['out of order', [change(2, 3, 'y'), change(0, 1, 'x')], 'xbyd', 2],
    ['overlapping: the first', [change(0, 2, 'x'), change(1, 3, 'y')], 'xcd', 1],
    ['touching', [change(0, 1, 'x'), change(1, 2, 'y')], 'xycd', 2],
    ['two insertions at one place: the first', [change(1, 1, 'x'), change(1, 1, 'y')], 'axbcd', 1],
    ['a deletion', [change(1, 3, '')], 'ad', 1],
  ])('%s', (_, fixes, text, count) => {
    expect(applyFixes('abcd', fixes)).toEqual([text, count])
  })

  it('are given up where they call for each other', async () => {
    const document = parse('甲乙')
    const answer = await fixText(document, async ({ text = '' }) => [
      change(0, 1, text[0] === '甲' ? '丙' : '甲'),
    ])
    expect(answer).toMatchObject({ reason: expect.stringMatching(/without end/) })
  })
})
