import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { CorrectionBook } from '../src/corrections/book.ts'
import { readCorrections } from '../src/corrections/entries.ts'
import { correctionAt } from '../src/corrections/select.ts'
import { CorrectionTally, rowOf } from '../src/corrections/tally.ts'
import type { Correction } from '../src/model/correction.ts'
import { Document } from '../src/model/document.ts'
import type { Span } from '../src/model/mention.ts'
import { parse } from '../src/parse.ts'
import { sha256Of } from '../src/shell/read-letter.ts'
import { run } from './support/cli.ts'
import { plainLetter } from './support/copied-letter.ts'
import { broken } from './support/invariants.ts'

const letter = plainLetter.join('\n')
const markdown = plainLetter.map((line) => `**${line}**`).join('\n\n')
const document = parse(letter)
const wordsAt = (words: string, text = letter): Span => {
  const start = text.indexOf(words)
  return [start, start + words.length]
}
const make = (path: string, words: string | null, text = letter): Correction =>
  correctionAt(parse(text), sha256Of(text), path, words === null ? null : wordsAt(words, text)) as Correction
const bare = ({ letter: _, ...correction }: Correction): Correction => correction
const lines = (...corrections: unknown[]) => corrections.map((one) => `${JSON.stringify(one)}\n`).join('')
const correct = (text: string, ...corrections: unknown[]) =>
  new CorrectionBook(readCorrections(lines(...corrections), 'c.ndjson')).correct(parse(text), sha256Of(text))
const statuses = (text: string, ...corrections: unknown[]) =>
  correct(text, ...corrections).outcomes.map(({ status, reason }) => reason ?? status)

describe('a correction of the text that it was made on', () => {
  it.each<[path: string, words: string | null, value: unknown]>([
    ['/signature/date', '2024年底', { text: '2024年', iso: '2024' }],
    ['/title', '市十六届人大三次会议第0127号建议的答复', { issuer: null, genre: '答复' }],
    ['/documentNumber', '云水函〔2024〕31号', { agencyCode: '云水函', year: 2024, serial: 31 }],
    ['/proposal/number', '第0127号', { text: '0127', serial: 127 }],
    ['/proposal/session', '市十六届人大三次会议', { term: 16, meeting: 3 }],
    ['/dateline/date', '2023年以来', { iso: '2023' }],
    ['/salutation', '祁安代表', { text: '祁安代表', total: null }],
    ['/marks/disclosure', '供水设施', { text: '供水设施' }],
    ['/coHandlers/0', '市政府办公室', { text: '市政府办公室' }],
    ['/addressees/1', '方知远', { name: '方知远', role: 'deputy' }],
    ['/contacts/0/phones/0', '7712650', { text: '7712650' }],
    ['/signature/date', null, null],
  ])('puts %s to “%s”', (path, words, value) => {
    const { document: corrected, outcomes } = correct(letter, make(path, words))
    const steps = path.slice(1).split('/')
    const found = steps.reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], corrected)
    if (value === null) expect(found).toBeNull()
    else expect(found).toMatchObject(value as object)
    const already = path === '/documentNumber' || path.startsWith('/proposal/')
    expect(outcomes.map(({ status }) => status)).toEqual([already ? 'agreed' : 'applied'])
    expect(corrected.corrections).toMatchObject([{ path, status: already ? 'agreed' : 'applied' }])
    expect(broken(corrected)).toEqual([])
  })

  it('leaves everything else as it is, and the document that was given too', () => {
    const before = structuredClone(document)
    const { document: corrected } = correct(letter, make('/signature/date', '2024年底'))
    const { corrections, ...rest } = corrected
    expect({ ...rest, signature: document.signature }).toEqual(before)
    expect(corrections).toEqual([
      {
        path: '/signature/date',
        status: 'applied',
        was: document.signature?.date,
        is: corrected.signature?.date,
        why: null,
        by: null,
        at: null,
      },
    ])
  })

  it('puts in an element where the text has it, takes one out, and opens what was null', () => {
    const { document: corrected } = correct(
      letter,
      make('/coHandlers/2', '市人大常委会'),
      make('/coHandlers/0', null),
      make('/coHandlers/3', '云陂市水务局'),
      make('/dateline/source', '云陂市'),
    )
    expect(corrected.coHandlers.map(({ text }) => text)).toEqual([
      '云陂市水务局',
      '市卫生健康委',
      '市人大常委会',
    ])
    expect(corrected.dateline).toMatchObject({ date: null, source: { text: '云陂市' } })
    expect(Document.safeParse(corrected).success).toBe(true)
  })

  it('is reopened where fuhan now reads a third thing, which stays', () => {
    const correction = make('/signature/date', '2024年底')
    const was = { ...(correction.was as object), iso: '2023-01-01', text: '2023年1月1日' }
    const { document: corrected, outcomes } = correct(letter, { ...correction, was })
    expect(outcomes).toMatchObject([
      { status: 'reopened', found: { iso: '2024-06-18' }, is: { iso: '2024' } },
    ])
    expect(corrected.signature).toEqual(document.signature)
    expect(corrected.corrections).toMatchObject([{ status: 'reopened', was: { iso: '2024-06-18' } }])
  })

  it('knows what it was by its own keys, so that a key more in a later version reopens nothing', () => {
    const { was, ...correction } = make('/title', '市十六届人大三次会议第0127号建议的答复')
    const { genre: _, ...older } = was as Record<string, unknown>
    expect(statuses(letter, { ...correction, was: older })).toEqual(['applied'])
  })

  it('is an orphan where its words are not what is printed at its place', () => {
    const correction = make('/marks/disclosure', '供水设施')
    expect(statuses(letter, { ...correction, is: { text: '主动公开', span: correction.position } })).toEqual([
      'unprinted',
    ])
    const outside = { text: '供水设施', span: [90_000, 90_004] }
    expect(statuses(letter, { ...correction, is: outside, position: outside.span })).toEqual(['unprinted'])
  })

  it('is the last one for its key, and none after an undo', () => {
    const first = make('/signature/date', '2024年底')
    const second = make('/signature/date', '2023年以来')
    const undo = { key: first.key, undo: true }
    expect(correct(letter, first, second).document.signature?.date?.iso).toBe('2023')
    expect(statuses(letter, first, undo)).toEqual([])
    expect(correct(letter, first, undo, second).document.signature?.date?.iso).toBe('2023')
    const two = readCorrections(lines(first) + lines(second, undo) + lines(make('/title', null)), 'c')
    expect(two.map(({ line, steps }) => [line, steps[0]])).toEqual([[4, 'title']])
  })
})

describe('correctionAt', () => {
  it('makes nothing of marks, blanks, what is outside of the text, and fields that have no words', () => {
    const copy = parse(markdown)
    const at = (path: string, span: Span | null) => correctionAt(copy, sha256Of(markdown), path, span)
    expect(at('/title', [0, 2])).toBeNull()
    expect(at('/title', wordsAt('\n\n', markdown))).toBeNull()
    expect(at('/title', [markdown.length, markdown.length + 4])).toBeNull()
    expect(at('/kind', wordsAt('建议', markdown))).toBeNull()
    expect(at('/marks/disclosure', null)).toBeNull()
    expect(correctionAt({ ...copy, text: undefined } as unknown as Document, '', '/title', [2, 9])).toBeNull()
  })
})

describe('a correction of a text that changed', () => {
  it('is carried to its words, in whatever form the copy has them', () => {
    const corrections = [make('/signature/date', '2024年底'), make('/coHandlers/0', '市政府办公室')]
    for (const copy of [markdown, letter.replaceAll('\n', '\r\n\r\n　　'), `首页 > 建议提案\n${letter}`]) {
      const { document: corrected, outcomes } = correct(copy, ...corrections)
      expect(outcomes.map(({ status, isCarried }) => [status, isCarried])).toEqual([
        ['applied', true],
        ['applied', true],
      ])
      const start = copy.indexOf('2024年底')
      expect(corrected.signature?.date).toMatchObject({ text: '2024年', span: [start, start + 5] })
      expect(broken(corrected)).toEqual([])
    }
  })

  it('needs no more than its quotation, found once', () => {
    const correction = bare(make('/signature/date', '2024年底'))
    expect(statuses(markdown, correction)).toEqual(['applied'])
    expect(statuses(`${letter}\n${letter}`, correction)).toEqual([])
    expect(statuses(letter.replace('底前完成', '底前全部完成'), correction)).toEqual([])
    const { quote: _, ...unquoted } = correction
    expect(statuses(markdown, unquoted)).toEqual([])
  })

  it('says why it has no place in a letter that it knows', () => {
    const correction = make('/signature/date', '2024年底')
    expect(statuses(letter.replace('底前完成', '底前全部完成'), correction)).toEqual(['nowhere'])
    expect(statuses(`${letter}\n${letter}`, correction)).toEqual(['twice'])
    expect(statuses(markdown, { ...correction, quote: null })).toEqual(['unquoted'])
  })

  it('is not taken to another letter that ends in the same words', () => {
    const tail = plainLetter.slice(-5).join('\n')
    const other = `云陂市水务局关于市十六届人大三次会议第0316号建议的答复\n云水函〔2024〕58号\n温竹代表：\n你提出的《关于疏浚东河的建议》（第0316号）收悉。现答复如下：\n已列入计划。\n${tail}`
    const correction = make('/signature/date', '2024年6月18日')
    const here = { ...correction, was: null }
    const twin = letter.replaceAll('0127', '0128')
    expect(statuses(twin, here)).toEqual([])
    expect(statuses(other, here)).toEqual([])
    expect(statuses(markdown, here)).toEqual(['agreed'])
  })

  it('holds where it is of the letter as a whole and the letter is known again', () => {
    const kind = {
      ...make('/title', null),
      key: { sha256: sha256Of(letter), path: '/kind' },
      was: 'reply',
      is: 'opinion',
      quote: null,
      position: null,
    }
    expect(correct(markdown, kind).document.kind).toBe('opinion')
    expect(statuses(markdown, bare(kind))).toEqual([])
  })

  it('gives way to one that was made on the text as it is', () => {
    const older = make('/signature/date', '2024年底')
    const newer = make('/signature/date', '2023年以来', markdown)
    expect(correct(markdown, newer, older).document.signature?.date?.iso).toBe('2023')
    expect(statuses(markdown, newer, older)).toEqual(['applied'])
  })

  it('does not take 15 for 1.5', () => {
    const text = letter.replace('1.64亿元', '1.5亿元')
    const correction = make('/marks/disclosure', '1.5亿元', text)
    expect(statuses(text.replace('感谢', '多谢'), correction)).toEqual(['applied'])
    expect(statuses(text.replace('1.5亿元', '15亿元'), correction)).toEqual(['nowhere'])
  })
})

describe('a line that is no correction', () => {
  const sound = make('/signature/date', '2024年底')
  const at = (path: string, is: unknown) => ({ ...sound, key: { ...sound.key, path }, is })
  it.each<[line: string, words: string]>([
    ['{"key":', 'not JSON'],
    ['[]', 'expected object'],
    [JSON.stringify({ ...sound, key: { ...sound.key, sha256: 'abc' } }), 'key.sha256: 64 hex digits'],
    [JSON.stringify({ ...sound, undo: true }), 'either is or undo'],
    [JSON.stringify({ ...sound, extra: 1 }), 'extra'],
    [JSON.stringify(at('signature', null)), 'is not a JSON Pointer'],
    [JSON.stringify(at('/signature/day', null)), 'no field /signature/day'],
    [JSON.stringify(at('/__proto__/polluted', true)), 'no field'],
    [JSON.stringify(at('/signature/constructor/prototype', true)), 'no field'],
    [JSON.stringify(at('/addressees/__proto__', null)), 'no field'],
    [JSON.stringify(at('/addressees/01', null)), 'no field'],
    [JSON.stringify(at('/source/name', 'x')), '/source/name cannot be corrected'],
    [JSON.stringify(at('/text', 'x')), '/text cannot be corrected'],
    [JSON.stringify(at('/title/text', 'x')), 'correct /title'],
    [JSON.stringify(at('/kind', 'letter')), '/kind cannot be that'],
    [JSON.stringify(at('/signature/date/iso', '2024/6/18')), '/signature/date/iso cannot be that'],
    [JSON.stringify(at('/signature/date', { text: '2024年' })), '/signature/date cannot be that: span'],
    [JSON.stringify(at('/addressees', null)), '/addressees cannot be that'],
  ])('%s is refused with its place', (line, words) => {
    expect(() => readCorrections(`\n${lines(sound)}${line}\n`, 'f.ndjson')).toThrow(/^f\.ndjson:3: /)
    expect(() => readCorrections(line, 'f.ndjson')).toThrow(words)
  })

  it('pollutes no prototype', () => {
    const hostile = `{"key":{"sha256":"${sha256Of(letter)}","path":"/title"},"was":null,"is":{"__proto__":{"polluted":1},"text":"x","span":[0,1],"issuer":null,"genre":null}}`
    correct(letter, JSON.parse(hostile))
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('fuhan with --corrections', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fuhan-corrections-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const put = (name: string, content: string) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const input = put('letter.txt', letter)
  const good = put(
    'good.ndjson',
    lines(make('/signature/date', '2024年底'), make('/title', plainLetter[0] ?? '')),
  )
  const lost = put(
    'lost.ndjson',
    lines({
      ...bare(make('/signature/date', '2024年底')),
      key: { sha256: '0'.repeat(64), path: '/signature/date' },
      quote: { exact: '二〇二四年底', prefix: '完成全部任务是在', suffix: '' },
    }),
  )

  it('corrects what parse prints, and says what became of each', async () => {
    const { out, err, code } = await run(['parse', input, '--corrections', good, '--strict'])
    expect(JSON.parse(out).signature.date.iso).toBe('2024')
    expect(JSON.parse(out).corrections.map(({ status }: { status: string }) => status)).toEqual([
      'applied',
      'agreed',
    ])
    expect(err).toContain('1 applied, 1 agreed (fuhan corrections prune removes them), 0 reopened, 0 orphans')
    expect(code).toBe(0)
    expect((await run(['parse', input, '--corrections', good, '--lang', 'zh'])).err).toContain(
      '1处已更正，1处已一致',
    )
    expect((await run(['parse', input, '--corrections', good, '--quiet'])).err).toBe('')
    expect(JSON.parse((await run(['parse', input])).out)).not.toHaveProperty('corrections')
  })

  it('lists orphans, and fails with --strict', async () => {
    const report = join(folder, 'report.ndjson')
    const { err, code } = await run(['parse', input, '--corrections', lost, '--corrections-report', report])
    expect(err).toMatch(/lost\.ndjson:1: \/signature\/date is an orphan: the text changed/)
    expect(code).toBe(0)
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      status: 'orphan',
      reason: 'nowhere',
      line: 1,
      input: null,
    })
    expect((await run(['parse', input, '--corrections', lost, '--strict'])).code).toBe(1)
    expect((await run(['figures', input, '--corrections', lost, '--strict'])).code).toBe(1)
    expect((await run(['check', input, '--corrections', lost, '--strict'])).code).toBe(1)
  })

  it('corrects the tables and what check judges', async () => {
    const bad = put('bad-date.ndjson', lines({ ...make('/signature/date', '2024年底'), is: null }))
    expect((await run(['check', input, '--corrections', bad, '--format', 'concise'])).out).toContain(
      'missing-date',
    )
    expect((await run(['check', input, '--format', 'concise'])).out).not.toContain('missing-date')
    const promise = put(
      'force.ndjson',
      lines({
        ...make('/title', null),
        key: { sha256: sha256Of(letter), path: '/commitments/0/force' },
        was: document.commitments[0]?.force,
        is: 'study',
        position: document.commitments[0]?.span,
        quote: null,
      }),
    )
    expect((await run(['commitments', input, '--corrections', promise, '--format', 'json'])).out).toContain(
      '"study"',
    )
  })

  it('refuses a file that is none, before anything is written', async () => {
    const broken = put('broken.ndjson', `${lines(make('/signature/date', '2024年底'))}{"key":{}}\n`)
    const output = join(folder, 'out.json')
    const { err, out, code } = await run(['parse', input, '--corrections', broken, '--output', output])
    expect([out, code]).toEqual(['', 2])
    expect(err).toMatch(/broken\.ndjson:2: key\.sha256: /)
    expect(() => readFileSync(output)).toThrow()
    expect((await run(['parse', input, '--corrections', join(folder, 'none')])).err).toContain('no such file')
    expect((await run(['parse', input, '--strict'])).code).toBe(2)
    expect((await run(['check', input, '--corrections', good, '--fix'])).code).toBe(2)
  })

  it('takes a file of corrections beside the letters for none of them', async () => {
    put('fuhan-corrections.ndjson', readFileSync(good, 'utf8'))
    const { err } = await run(['parse', folder, '--format', 'ndjson'])
    expect(err).not.toContain('fuhan-corrections.ndjson:')
  })
})

describe('the tally', () => {
  const other = {
    ...make('/title', null),
    key: { sha256: '1'.repeat(64), path: '/title' },
    letter: ['另一封函的标题之文字'],
  }
  const entries = readCorrections(lines(make('/signature/date', '2024年底'), other), 'c')
  it('tells corrections of other letters from orphans where not all letters were read', () => {
    const tally = new CorrectionTally(entries)
    for (const outcome of new CorrectionBook(entries).correct(document, sha256Of(letter)).outcomes)
      tally.add(rowOf('a', outcome))
    expect(tally.elsewhere).toBe(1)
    expect(tally.finish(false)).toEqual([])
    expect(tally.finish(true)).toMatchObject([{ status: 'orphan', reason: 'absent', line: 2 }])
  })

  it('knows entries that several changed letters take', () => {
    const loose = readCorrections(lines(bare(make('/signature/date', '2024年底'))), 'c')
    const tally = new CorrectionTally(loose)
    const book = new CorrectionBook(loose)
    for (const copy of [markdown, `${letter}\n`])
      for (const outcome of book.correct(parse(copy), sha256Of(copy)).outcomes) tally.add(rowOf('a', outcome))
    expect(tally.ambiguous).toEqual([1])
  })
})
