import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { letter, run, workplace } from './command.ts'

const { folder, file } = workplace()

/** A letter whose date has lost its 年, 月 and 日: a warning. */
const damaged = letter({ date: '2023612' })
const clean = file('clean/a.txt', letter())
const bad = file('bad/b.txt', damaged)
/** A notice: an error for who expects replies. */
const notice = file(
  'other/c.txt',
  '青屿市交通运输局关于开展渡口安全检查的通知\n\n各区交通运输局：\n现将有关事项通知如下。\n一、检查范围。全市渡口。\n二、检查时间。2023年7月。\n\n青屿市交通运输局\n2023年6月12日\n',
)

interface Judged {
  source: { name: string }
  kind: string
  findings: { rule: string; severity: string; fingerprint: string; document: string; message: string }[]
  errors: number
  warnings: number
}

async function judged(argv: string[], stdin: string | Buffer = ''): Promise<Judged[]> {
  return JSON.parse((await run(['check', ...argv, '--format', 'json'], stdin)).out)
}

const rulesOf = ({ findings }: Judged) => findings.map(({ rule }) => rule)

describe('exit codes of fuhan check', () => {
  it('is 0 where no error is', async () => {
    expect((await run(['check', clean])).code).toBe(0)
    expect((await run(['check', bad])).code).toBe(0)
  })

  it('is 1 for an error, over --max-warnings and for a failed input', async () => {
    expect((await run(['check', notice, '--expect', 'reply'])).code).toBe(1)
    expect((await run(['check', bad, '--rule', 'damaged-date=error'])).code).toBe(1)
    const over = await run(['check', bad, '--max-warnings', '0'])
    expect(over.code).toBe(1)
    expect(over.err).toMatch(/warnings? exceed --max-warnings 0/)
    expect((await run(['check', bad, '--max-warnings', '9'])).code).toBe(0)
    expect((await run(['check', bad, '--max-warnings', '0', '--rule', 'damaged-date=info'])).code).toBe(0)
    const gone = await run(['check', clean, join(folder, 'gone.txt')])
    expect(gone).toMatchObject({ code: 1 })
    expect(gone.err).toMatch(/gone\.txt: no such file or folder/)
    expect(gone.out).toMatch(/1 letter, .*1 input failed/)
  })

  it.each([
    [['--rule', 'damaged-dat=error'], /no rule is called “damaged-dat”; did you mean “damaged-date”\?/],
    [['--rule', 'damaged-date=fatal'], /ID=SEVERITY/],
    [['--rule', 'damaged-date'], /ID=SEVERITY/],
    [['--max-warnings', '-1'], /whole number/],
    [['--profile', 'draft'], /scraped, published, issued/],
    [['--expect', 'letter'], /reply, opinion, report, other/],
    [['--format', 'xml'], /Allowed choices/],
    [['--report', 'xml=a.xml'], /FORMAT=FILE/],
    [['--report', 'sarif='], /FORMAT=FILE/],
    [['--unsafe-fixes'], /goes with --fix/],
    [['--fix', '--fix-dry-run'], /cannot be used with/],
    [['--report', 'json=same', '--output', './same'], /two outputs/],
  ])('is 2 for %j', async (argv, words) => {
    const { code, out, err } = await run(['check', clean, ...argv])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(words)
  })
})

describe('what fuhan check takes', () => {
  it('judges by profile, and flags weigh more', async () => {
    const [scraped] = await judged([notice])
    const [issued] = await judged([notice, '--profile', 'issued'])
    const severity = (of: Judged | undefined) =>
      of?.findings.find(({ rule }) => rule === 'not-a-reply')?.severity
    expect([severity(scraped), severity(issued)]).toEqual(['warning', 'error'])
    const [off] = await judged([notice, '--profile', 'issued', '--rule', 'not-a-reply=off'])
    expect(severity(off)).toBeUndefined()
  })

  it('gives an object an input in input order, whatever order the folder was written in', async () => {
    const names = (await judged([bad, clean, notice])).map(({ source }) => source.name)
    expect(names).toEqual([bad, clean, notice])
    const whole = await run(['check', folder, '--format', 'json'])
    expect(JSON.parse(whole.out).map(({ source }: Judged) => source.name)).toEqual([bad, clean, notice])
  })

  it('takes a file that two arguments name for one letter', async () => {
    expect(await judged([bad, join(folder, 'bad'), join(folder, 'bad', '..', 'bad', 'b.txt')])).toHaveLength(
      1,
    )
  })

  it('reads standard input', async () => {
    const [one] = await judged(['-'], damaged)
    expect(one?.source.name).toBe('-')
    expect(rulesOf(one as Judged)).toContain('damaged-date')
  })

  it('judges documents already parsed as it judges their letters', async () => {
    const fromText = await judged([bad, clean])
    for (const format of ['json', 'ndjson']) {
      const parsed = (await run(['parse', bad, clean, '--text', '--format', format])).out
      expect(await judged(['-'], parsed)).toEqual(fromText)
      expect(await judged([file(`parsed.${format}`, parsed)])).toEqual(fromText)
    }
    const single = (await run(['parse', bad, '--text'])).out
    expect(await judged([file('single.data', single)])).toEqual(fromText.slice(0, 1))
  })

  it('names the rules it skips where a document carries no text, and keeps the fingerprints', async () => {
    const [withText] = await judged([bad])
    const [without] = await judged(['-'], (await run(['parse', bad])).out)
    expect(rulesOf(without as Judged)).toContain('rules-skipped')
    const print = (of: Judged | undefined) =>
      of?.findings.find(({ rule }) => rule === 'damaged-date')?.fingerprint
    expect(print(without)).toBe(print(withText))
  })

  it.each([
    ['JSON of something else', '{"name": "x"}', /not a document that fuhan parse wrote/],
    ['an array of something else', '[{"name": "x"}]', /x\.json\[0\]: not a document/],
    ['broken JSON', '{"schemaVersion": "1",\n', /x\.json: not JSON/],
    ['nothing', '', /no document in it/],
  ])('refuses %s', async (_, content, words) => {
    const { code, err } = await run(['check', file('x.json', content)])
    expect(code).toBe(1)
    expect(err).toMatch(words)
  })

  it('takes a letter for one whatever its name says', async () => {
    const { code, err } = await run(['check', file('x.json', letter())])
    expect([code, err]).toEqual([0, ''])
  })

  it('goes on behind a line that is no document', async () => {
    const line = (await run(['parse', bad, '--format', 'ndjson'])).out
    const { code, out, err } = await run([
      'check',
      file('lines.ndjson', `${line}{"a":1}\nnot json\n\n${line}`),
      '--format',
      'ndjson',
    ])
    expect(code).toBe(1)
    expect(err).toMatch(/lines\.ndjson:2: not a document/)
    expect(err).toMatch(/lines\.ndjson:3: not JSON/)
    expect(out.trimEnd().split('\n')).toHaveLength(2)
  })

  it('refuses a line over --max-bytes', async () => {
    const line = (await run(['parse', bad, '--format', 'ndjson'])).out
    const { code, err } = await run(['check', file('long.ndjson', line), '--max-bytes', '100'])
    expect(code).toBe(1)
    expect(err).toMatch(/too large: a document of over 100 bytes/)
  })

  it('reads a letter that begins with a bracket as a letter', async () => {
    const [one] = await judged(['-'], `[ 索引号 ] 0123/2023-00001\n${letter()}`)
    expect(one?.kind).toBe('reply')
  })

  it('leaves its own files out of what a glob names', async () => {
    file('globbed/a.txt', letter())
    file('globbed/fuhan.config.json', '{}')
    file('globbed/fuhan-suppressions.json', '{"version": 1, "suppressions": []}')
    const { code, out } = await run(['check', join(folder, 'globbed', '*')])
    expect(code).toBe(0)
    expect(out).toMatch(/^1 letter,/m)
    rmSync(join(folder, 'globbed'), { recursive: true })
  })

  it('tells a file that vanishes between listing and reading', async () => {
    file('vanish/a.txt', Buffer.from('%PDF-1.7'))
    const second = file('vanish/b.txt', letter())
    // The first failure comes on stderr after the folder was listed and before the second file is read.
    const { code, err } = await run(['check', join(folder, 'vanish')], '', () =>
      rmSync(second, { force: true }),
    )
    expect(code).toBe(1)
    expect(err).toMatch(/b\.txt: no such file or folder/)
    rmSync(join(folder, 'vanish'), { recursive: true })
  })
})

describe('what fuhan check writes', () => {
  it('shows errors only with --quiet, and counts all', async () => {
    const [one] = await judged([bad, '--quiet'])
    expect(one).toMatchObject({ findings: [], warnings: expect.any(Number) })
    expect(one?.warnings).toBeGreaterThan(0)
    expect((await run(['check', notice, '--quiet', '--expect', 'reply'])).out).toMatch(/not-a-reply/)
  })

  it('writes reports beside the main output', async () => {
    const sarif = join(folder, 'out.sarif')
    const junit = join(folder, 'out.xml')
    const { out } = await run(['check', bad, '--report', `sarif=${sarif}`, '--report', `junit=${junit}`])
    expect(out).toMatch(/1 letter/)
    expect(JSON.parse(readFileSync(sarif, 'utf8')).version).toBe('2.1.0')
    expect(readFileSync(junit, 'utf8')).toMatch(/^<\?xml/)
    const failing = await run(['check', clean, '--report', `sarif=${join(folder, 'no', 'such', 'out')}`])
    expect(failing.code).toBe(2)
    expect(failing.err).toMatch(/cannot be written/)
  })

  it('keeps fingerprints over a scrape that changes widths, blanks and what stands around', async () => {
    const again = file(
      'again/d.txt',
      `首页 > 建议提案\n\n${damaged.replaceAll('，', ',').replaceAll('：', ':').replaceAll('\n', '\r\n\r\n　　')}\n打印 关闭\n`,
    )
    const [first] = await judged([bad])
    const [second] = await judged([again])
    rmSync(again)
    const print = (of: Judged | undefined) => of?.findings.find(({ rule }) => rule === 'damaged-date')
    expect(print(second)?.fingerprint).toBe(print(first)?.fingerprint)
    expect(print(second)?.document).toBe(print(first)?.document)
    expect(print(first)?.document).toMatch(/^青交函〔2023〕17号 [0-9a-f]{16}$/)
  })

  it('has no fingerprint twice in a run, even over copies of one letter', async () => {
    const copy = file('bad/copy.txt', damaged)
    const all = await judged([bad, copy])
    rmSync(copy)
    const prints = all.flatMap(({ findings }) => findings.map(({ fingerprint }) => fingerprint))
    expect(new Set(prints).size).toBe(prints.length)
  })

  it('finds what only the whole run shows', async () => {
    const other = file('number/e.txt', letter({ proposal: '0311', name: '周远', body: '已新修步道3公里。' }))
    const all = await judged([clean, other])
    rmSync(other)
    expect(all.flatMap(rulesOf)).toContain('number-reused')
    for (const { findings, warnings } of all)
      expect(findings.filter(({ severity }) => severity === 'warning')).toHaveLength(warnings)
  })

  it('neutralises what a letter brings', async () => {
    const evil = file(
      'evil/f.txt',
      damaged.replace('2023612', '2023612').replace('青交函', '\u001b[2J青交函'),
    )
    for (const format of ['pretty', 'concise', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle'])
      expect((await run(['check', evil, '--format', format])).out).not.toContain('\u001b')
    rmSync(evil)
  })

  it('paints where it is asked to', async () => {
    expect((await run(['check', bad, '--color'])).out).toContain('\u001b[')
    expect((await run(['check', bad])).out).not.toContain('\u001b[')
  })

  it('runs as a built program through a pipe', () => {
    const run = (argv: string[], input?: string) =>
      execFileSync(process.execPath, ['bin/fuhan.js', ...argv], { encoding: 'utf8', input })
    const parsed = run(['parse', bad, '--text'])
    expect(run(['check', '-', '--format', 'concise'], parsed)).toContain('damaged-date')
  })
})

it('repeats no personal data in reports', async () => {
  const phone = file('phone/g.txt', letter({ body: '请与周远联系，手机13900000000。' }))
  for (const format of ['pretty', 'concise', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle']) {
    const { out } = await run(['check', phone, '--format', format, '--rule', 'personal-data=warning'])
    expect(out).toMatch(/personal-data/)
    expect(out.replaceAll(/[0-9a-f]{32,}/g, '')).not.toContain('13900000000')
  }
})
