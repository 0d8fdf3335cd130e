import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { correctionAt } from '../src/corrections/select.ts'
import type { Correction } from '../src/model/correction.ts'
import { parse } from '../src/parse.ts'
import { sha256Of } from '../src/shell/read-letter.ts'
import { run } from './support/cli.ts'
import { plainLetter } from './support/copied-letter.ts'
import { compare } from './support/labels.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuhan-corrections-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// A sign beyond the first plane stands before everything, so that characters and UTF-16 units differ.
const text = `𠮷水县政府网\n${plainLetter.join('\n')}`
const make = (path: string, words: string | null): Correction => {
  const start = text.indexOf(words ?? '')
  const about = { why: '落款有误', by: '沈砚', at: '2026-03-02T09:30:00+08:00', fuhan: '0.1.0' }
  const span = words === null ? null : ([start, start + words.length] as [number, number])
  return correctionAt(parse(text), sha256Of(text), path, span, about) as Correction
}
const date = make('/signature/date', '2024年底')
const handler = make('/coHandlers/1', null)
const title = make('/title', plainLetter[0] ?? '')
const put = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const lines = (...corrections: unknown[]) => corrections.map((one) => `${JSON.stringify(one)}\n`).join('')
const letter = put('letter.txt', text)
const file = put('c.ndjson', lines(make('/signature/date', '2023年以来'), date, handler, title))
const corrections = (...argv: string[]) => run(['corrections', ...argv])

describe('fuhan corrections list', () => {
  it('gives the corrections that count, and with letters what becomes of them', async () => {
    const listed = JSON.parse((await corrections('list', file, '--format', 'json')).out)
    expect(listed).toMatchObject([
      { lineNumber: 2, status: null, path: '/signature/date', author: '沈砚' },
      { lineNumber: 3, path: '/coHandlers/1', isText: 'null' },
      { lineNumber: 4, path: '/title' },
    ])
    const { out } = await corrections('list', file, letter)
    expect(out.split('\r\n').map((line) => line.split(',')[1])).toEqual([
      'status',
      'applied',
      'applied',
      'agreed',
      undefined,
    ])
    const lost = put(
      'lost.ndjson',
      lines({ ...date, letter: undefined, key: { ...date.key, sha256: '0'.repeat(64) }, quote: null }),
    )
    expect((await corrections('list', lost, letter, '--format', 'ndjson')).out).toContain(
      '"status":"orphan","reason":"nowhere"',
    )
  })
})

describe('fuhan corrections prune', () => {
  it('takes out what a later line replaces or undoes, and what every letter agrees with', async () => {
    const undo = { key: handler.key, undo: true }
    const whole = lines(make('/signature/date', '2023年以来'), date, handler, title, undo)
    const pruned = put('prune.ndjson', whole)
    expect((await corrections('prune', pruned)).err).toContain('3 lines removed, 2 left')
    expect(readFileSync(pruned, 'utf8')).toBe(lines(date, title))
    expect((await corrections('prune', pruned, letter, '--lang', 'zh')).err).toContain('清除1行，余1行')
    expect(readFileSync(pruned, 'utf8')).toBe(lines(date))
    expect((await corrections('prune', pruned, letter, '--quiet')).err).toBe('')
    expect(readFileSync(pruned, 'utf8')).toBe(lines(date))
  })
})

describe('fuhan corrections export', () => {
  it('writes W3C annotations, whose places count characters', async () => {
    const { out } = await corrections('export', file, letter, '--to', 'web-annotation')
    const page = JSON.parse(out)
    expect(page).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' })
    const [first] = page.items
    expect(first).toMatchObject({
      type: 'Annotation',
      motivation: 'editing',
      creator: { type: 'Person', name: '沈砚' },
      created: '2026-03-02T09:30:00+08:00',
      target: { source: `urn:sha256:${sha256Of(text)}` },
    })
    const [quote, position] = first.target.selector
    expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact: '2024年' })
    expect([...text].slice(position.start, position.end).join('')).toBe('2024年')
    const bare = JSON.parse((await corrections('export', file, '--to', 'web-annotation')).out)
    expect(bare.items[0].target.selector.map(({ type }: { type: string }) => type)).toEqual([
      'TextQuoteSelector',
    ])
  })

  it('writes tasks of Label Studio with the corrected words', async () => {
    const [task, ...more] = JSON.parse(
      (await corrections('export', file, letter, '--to', 'label-studio')).out,
    )
    expect(more).toEqual([])
    expect(task.data).toEqual({ text, name: letter, sha256: sha256Of(text) })
    const results = task.annotations[0].result
    expect(results.map(({ value }: { value: { labels: string[] } }) => value.labels)).toEqual([
      ['/signature/date'],
      ['/title'],
    ])
    for (const { value } of results) expect(text.slice(value.start, value.end)).toBe(value.text)
  })

  it('writes labelled fixtures with what was corrected and nothing else', async () => {
    const gold = join(folder, 'gold')
    expect((await corrections('export', file, letter, '--to', 'gold', '--output', gold)).code).toBe(0)
    const names = readdirSync(gold).sort()
    expect(names).toEqual([expect.stringMatching(/\.labels\.json$/), expect.stringMatching(/\.txt$/)])
    const labels = JSON.parse(readFileSync(join(gold, names[0] ?? ''), 'utf8'))
    expect(Object.keys(labels).sort()).toEqual(['coHandlers', 'signature', 'title'])
    expect(labels.signature).toEqual({
      date: { text: '2024年', iso: '2024', inferred: false, candidates: [] },
    })
    expect(labels.coHandlers).toEqual([{ text: '市财政局' }])
    const copy = readFileSync(join(gold, names[1] ?? ''), 'utf8')
    const { misses } = compare(labels, parse(copy))
    expect(new Set(misses.map(({ field }) => field))).toEqual(new Set(['signature.date.iso', 'coHandlers']))
  })

  it('refuses what it cannot do', async () => {
    for (const argv of [
      ['export', file],
      ['list', file, '--to', 'gold'],
      ['export', file, '--to', 'label-studio'],
      ['export', file, letter, '--to', 'gold'],
      ['list', join(folder, 'none.ndjson')],
    ])
      expect((await corrections(...argv)).code, argv.join(' ')).toBe(2)
  })
})

describe('the web pages', () => {
  it('take corrections as the other commands do', async () => {
    const page = join(folder, 'page.html')
    const inspected = await run(['inspect', letter, '--corrections', file, '-o', page])
    expect([inspected.code, inspected.err]).toEqual([0, expect.stringContaining('2 applied, 1 agreed')])
    const [, data = ''] =
      /<script type="application\/json" id="data">(.*)<\/script>/.exec(readFileSync(page, 'utf8')) ?? []
    const { letters, read, corrections: given } = JSON.parse(data)
    expect(letters[0].signature.date.iso).toBe('2024')
    expect(read[0].signature.date.iso).toBe('2024-06-18')
    expect(given).toEqual({ name: 'c.ndjson', text: readFileSync(file, 'utf8') })
    const report = async (...flags: string[]) =>
      JSON.parse((await run(['report', letter, '--format', 'json', ...flags])).out).byYear
    expect(await report()).not.toEqual(await report('--corrections', file))
  })

  it('fail with --strict where a correction waits for a person, and without a file to be strict about', async () => {
    const lost = put(
      'gone.ndjson',
      lines({ ...title, was: { ...(title.was as object), text: '别的' }, is: null }),
    )
    for (const command of ['inspect', 'report']) {
      const output = join(folder, `${command}.html`)
      const { code, err } = await run([command, letter, '--corrections', lost, '--strict', '-o', output])
      expect([code, err]).toEqual([1, expect.stringContaining('1 reopened')])
      expect((await run([command, letter, '--strict', '-o', output])).code).toBe(2)
    }
  })
})
