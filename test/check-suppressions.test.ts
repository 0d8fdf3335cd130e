import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { letter, run, workplace } from './command.ts'

const { folder, file } = workplace()
const damaged = letter({ date: '2023612' })

/** A folder with a configuration, one damaged letter and what is asked for. */
function site(name: string, suppressions?: object | string): { home: string; input: string; book: string } {
  file(`${name}/fuhan.config.json`, '{}')
  const input = file(`${name}/a.txt`, damaged)
  const book = join(folder, name, 'fuhan-suppressions.json')
  if (suppressions !== undefined)
    file(
      `${name}/fuhan-suppressions.json`,
      typeof suppressions === 'string' ? suppressions : JSON.stringify(suppressions),
    )
  return { home: join(folder, name), input, book }
}

interface Found {
  rule: string
  severity: string
  document: string
  fingerprint: string
  suppression: { reason: string } | null
}

async function findings(...argv: string[]): Promise<Found[]> {
  const [one] = JSON.parse((await run(['check', ...argv, '--format', 'json'])).out)
  return one.findings
}

const damage = (all: Found[]) => all.find(({ rule }) => rule === 'damaged-date') as Found
const entriesOf = (book: string) => JSON.parse(readFileSync(book, 'utf8')).suppressions

describe('a suppression', () => {
  it('marks the finding it speaks of, which then does not count', async () => {
    const { input, home } = site('marks')
    const { document, rule, fingerprint } = damage(await findings(input))
    for (const entry of [
      { document, rule, reason: 'as printed' },
      { document, rule, fingerprint, reason: 'as printed' },
    ]) {
      file('marks/fuhan-suppressions.json', JSON.stringify({ version: 1, suppressions: [entry] }))
      const { code, out } = await run(['check', input, '--rule', 'damaged-date=error', '--format', 'json'])
      expect(code).toBe(0)
      expect(damage(JSON.parse(out)[0].findings).suppression).toEqual({ reason: 'as printed' })
      expect(JSON.parse(out)[0].errors).toBe(0)
    }
    const sarif = JSON.parse((await run(['check', home, '--format', 'sarif'])).out).runs[0].results
    const marked = sarif.find(({ ruleId }: { ruleId: string }) => ruleId === 'damaged-date')
    expect(marked).toMatchObject({
      baselineState: 'unchanged',
      suppressions: [{ kind: 'external', justification: 'as printed' }],
    })
    expect((await run(['check', input])).out).toMatch(/1 suppressed/)
  })

  it('holds for a copy of the letter that is laid out otherwise', async () => {
    const { input } = site('copies')
    await run(['check', input, '--write-baseline'])
    file('copies/a.txt', `\n\n${damaged.replaceAll('，', ',').replaceAll('\n', '\r\n\r\n')}`)
    expect(damage(await findings(input)).suppression).not.toBeNull()
  })

  it('for another finding of the same rule does not hold', async () => {
    const { input, book } = site('other')
    const { document, rule } = damage(await findings(input))
    file(
      'other/fuhan-suppressions.json',
      JSON.stringify({ version: 1, suppressions: [{ document, rule, fingerprint: 'x', reason: 'r' }] }),
    )
    const { code, err, out } = await run(['check', input, '--format', 'json'])
    expect(damage(JSON.parse(out)[0].findings).suppression).toBeNull()
    expect(code).toBe(1)
    expect(err).toContain(`${book}: no finding matches the suppression of damaged-date`)
  })

  it('that nothing answers to ends the run with 1', async () => {
    const { input } = site('stale')
    await run(['check', input, '--write-baseline'])
    expect((await run(['check', input])).code).toBe(0)
    file('stale/a.txt', letter())
    const { code, err } = await run(['check', input])
    expect(code).toBe(1)
    expect(err).toMatch(/no finding matches the suppression of damaged-date on “青交函〔2023〕17号/)
  })

  it('of a letter that was not in the run is stale only where its whole folder was', async () => {
    const entry = { document: 'gone 0123456789abcdef', rule: 'damaged-date', reason: 'r' }
    const { input, home } = site('partly', { version: 1, suppressions: [entry] })
    expect((await run(['check', input])).code).toBe(0)
    expect((await run(['check', home])).code).toBe(1)
    expect((await run(['check', folder, '--config', join(home, 'fuhan.config.json')])).code).toBe(1)
    const failing = await run(['check', home, join(home, 'none.txt')])
    expect(failing.err).not.toMatch(/no finding matches/)
  })

  it('of a rule that did not judge is not stale', async () => {
    const { input } = site('off')
    await run(['check', input, '--write-baseline'])
    expect((await run(['check', input, '--rule', 'damaged-date=off'])).code).toBe(0)
  })

  it.each([
    [
      'of an unknown rule',
      { document: 'd', rule: 'damage-date', reason: 'r' },
      /did you mean “damaged-date”\?/,
    ],
    ['without a reason', { document: 'd', rule: 'damaged-date' }, /suppressions\.0\.reason/],
    [
      'with an unknown key',
      { document: 'd', rule: 'damaged-date', reason: 'r', fingerprnt: 'x' },
      /suppressions\.0: unknown key “fingerprnt”; did you mean “fingerprint”\?/,
    ],
  ])('%s ends the run with 2', async (_, entry, words) => {
    const { input } = site('wrong', { version: 1, suppressions: [entry] })
    const { code, out, err } = await run(['check', input])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(words)
  })

  it.each([
    ['is no JSON', 'no'],
    ['is of another version', '{"version": 2, "suppressions": []}'],
  ])('in a file that %s ends the run with 2', async (_, content) => {
    const { input } = site('broken', content)
    expect((await run(['check', input])).code).toBe(2)
  })

  it('may stand in another file', async () => {
    const { input } = site('elsewhere')
    const { document, rule } = damage(await findings(input))
    const book = file(
      'books/known.json',
      JSON.stringify({ version: 1, suppressions: [{ document, rule, reason: 'r' }] }),
    )
    expect(damage(await findings(input, '--suppressions', book)).suppression).toEqual({ reason: 'r' })
    file('elsewhere/fuhan.config.json', JSON.stringify({ suppressions: '../books/known.json' }))
    expect(damage(await findings(input)).suppression).toEqual({ reason: 'r' })
    expect((await run(['check', input, '--suppressions', join(folder, 'none.json')])).code).toBe(2)
  })
})

describe('a baseline', () => {
  it('accepts the errors and warnings there are, and only those', async () => {
    const { input, book } = site('baseline')
    const strict = ['--rule', 'damaged-date=error']
    expect((await run(['check', input, ...strict])).code).toBe(1)
    const written = await run(['check', input, ...strict, '--write-baseline'])
    expect(written.code).toBe(0)
    expect(written.err).toMatch(/fuhan-suppressions\.json: \d+ added, 0 removed/)
    expect(entriesOf(book).every(({ reason }: Found & { reason: string }) => reason === 'baseline')).toBe(
      true,
    )
    expect((await run(['check', input, ...strict])).code).toBe(0)
    file('baseline/b.txt', letter({ number: '青交函〔2023〕18号', proposal: '0128', date: '2023712' }))
    expect((await run(['check', join(folder, 'baseline'), ...strict])).code).toBe(1)
    const first = readFileSync(book, 'utf8')
    await run(['check', join(folder, 'baseline'), ...strict, '--write-baseline'])
    expect(entriesOf(book).length).toBeGreaterThan(JSON.parse(first).suppressions.length)
    const second = readFileSync(book, 'utf8')
    await run(['check', join(folder, 'baseline'), ...strict, '--write-baseline'])
    expect(readFileSync(book, 'utf8')).toBe(second)
  })

  it('keeps reasons that people wrote, and can be pruned', async () => {
    const { input, book } = site('prune')
    const { document, rule } = damage(await findings(input))
    const kept = { document, rule, reason: 'the agency confirmed it' }
    const stale = { document, rule: 'jiezhi-wording', reason: 'old' }
    file(
      'prune/fuhan-suppressions.json',
      JSON.stringify({ $schema: './s.json', version: 1, suppressions: [stale, kept] }),
    )
    expect((await run(['check', input])).code).toBe(1)
    const { code, err } = await run(['check', input, '--prune-baseline'])
    expect(code).toBe(0)
    expect(err).toMatch(/0 added, 1 removed/)
    expect(entriesOf(book)).toEqual([kept])
    expect(JSON.parse(readFileSync(book, 'utf8')).$schema).toBe('./s.json')
  })

  it('is not written where there is nothing to accept', async () => {
    const { book } = site('empty')
    const input = file('empty/a.txt', letter())
    const warned = await findings(input)
    expect(warned.filter(({ severity }) => severity !== 'info')).toEqual([])
    await run(['check', input, '--write-baseline'])
    expect(existsSync(book)).toBe(false)
  })

  it('that cannot be written accepts nothing', async () => {
    const { input } = site('unwritable')
    const book = join(folder, 'unwritable', 'no', 'such', 'known.json')
    const { code, err, out } = await run([
      'check',
      input,
      '--write-baseline',
      '--suppressions',
      book,
      '--rule',
      'damaged-date=error',
    ])
    expect(code).toBe(2)
    expect(err).toMatch(/known\.json: cannot be written: no such file or folder/)
    expect(out).toMatch(/1 error/)
  })

  it('goes to the file that is named, though it is not there yet', async () => {
    const { input } = site('named')
    const book = join(folder, 'named', 'known.json')
    expect((await run(['check', input, '--write-baseline', '--suppressions', book])).code).toBe(0)
    expect(entriesOf(book).length).toBeGreaterThan(0)
    rmSync(book)
  })
})
