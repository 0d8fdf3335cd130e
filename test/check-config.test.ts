import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { configSchema } from '../src/model/config.ts'
import { letter, run, workplace } from './command.ts'

const { folder, file } = workplace()
const damaged = letter({ date: '2023612' })

const config = (path: string, value: object) => file(path, JSON.stringify(value))

async function inForce(input: string, ...argv: string[]) {
  const { code, out, err } = await run(['check', '--print-config', input, ...argv])
  expect(err).toBe('')
  expect(code).toBe(0)
  return JSON.parse(out)
}

describe('fuhan.config.json', () => {
  const home = config('site/fuhan.config.json', {
    $schema: './node_modules/fuhan/config.schema.json',
    profile: 'published',
    rules: { 'damaged-date': 'error' },
    ignore: ['drafts', '*.bak.txt', 'old/2019/**'],
    overrides: [
      { files: ['2021/**'], profile: 'scraped', rules: { 'damaged-date': 'info' } },
      { files: ['2021/final/*.txt'], profile: 'issued', expect: 'reply' },
    ],
  })
  const top = file('site/a.txt', damaged)
  const older = file('site/2021/b.txt', damaged)
  const final = file('site/2021/final/c.txt', damaged)

  it('is found upward from the input, and the last override that matches wins', async () => {
    expect(await inForce(top)).toMatchObject({
      config: home,
      profile: 'published',
      expect: null,
      ignored: false,
      rules: { 'damaged-date': 'error', 'not-a-reply': 'error' },
    })
    expect(await inForce(older)).toMatchObject({ profile: 'scraped', rules: { 'damaged-date': 'info' } })
    expect(await inForce(final)).toMatchObject({
      profile: 'issued',
      expect: 'reply',
      rules: { 'damaged-date': 'info' },
    })
  })

  it('is beaten by flags', async () => {
    const argv = ['--profile', 'scraped', '--rule', 'damaged-date=off', '--expect', 'opinion']
    expect(await inForce(final, ...argv)).toMatchObject({
      profile: 'scraped',
      expect: 'opinion',
      rules: { 'damaged-date': 'off' },
    })
  })

  it('is what letters are judged by', async () => {
    expect((await run(['check', top])).code).toBe(1)
    expect((await run(['check', older])).code).toBe(0)
    expect((await run(['check', top, '--rule', 'damaged-date=info'])).code).toBe(0)
  })

  it('is the nearest one alone', async () => {
    const inner = config('site/inner/fuhan.config.json', {})
    expect(await inForce(file('site/inner/d.txt', damaged))).toMatchObject({
      config: inner,
      profile: 'scraped',
    })
  })

  it('may be named', async () => {
    const named = config('named.json', { profile: 'issued' })
    expect(await inForce(top, '--config', named)).toMatchObject({ config: named, profile: 'issued' })
    expect((await run(['check', top, '--config', join(folder, 'none.json')])).code).toBe(2)
  })

  it('leaves out what it ignores, read or not', async () => {
    for (const name of ['drafts/e.txt', 'x/drafts/e.txt', 'x/e.bak.txt', 'old/2019/e.txt'])
      expect((await inForce(file(`site/${name}`, damaged))).ignored, name).toBe(true)
    for (const name of ['old/e.txt', 'drafts.txt'])
      expect((await inForce(join(folder, 'site', name))).ignored).toBe(false)
    const { out } = await run(['check', join(folder, 'site', 'x'), join(folder, 'site', 'drafts', 'e.txt')])
    expect(out).toMatch(/^0 letters/)
  })

  it('leaves out what it ignores among documents already parsed', async () => {
    const parsed = await run([
      'parse',
      top,
      join(folder, 'site', 'drafts', 'e.txt'),
      '--format',
      'ndjson',
      '--text',
    ])
    const { out } = await run(['check', file('site/all.ndjson', parsed.out)])
    expect(out).toMatch(/1 letter,/)
  })

  it.each([
    ['no JSON', '{"profile": }', /fuhan\.config\.json: not JSON: /],
    ['a list', '[]', /expected object/],
    ['an unknown key', '{"profle": "issued"}', /unknown key “profle”; did you mean “profile”\?/],
    ['an unknown key far from any', '{"extends": []}', /unknown key “extends”; known are \$schema, profile/],
    [
      'an unknown key in an override',
      '{"overrides": [{"files": ["a"], "rule": {}}]}',
      /overrides\.0: unknown key “rule”; did you mean “rules”\?/,
    ],
    [
      'an unknown rule',
      '{"rules": {"damage-date": "off"}}',
      /no rule is called “damage-date”; did you mean “damaged-date”\?/,
    ],
    [
      'an unknown rule in an override',
      '{"overrides": [{"files": ["a"], "rules": {"x": "off"}}]}',
      /overrides\.0\.rules: no rule is called “x”/,
    ],
    ['an unknown severity', '{"rules": {"damaged-date": "fatal"}}', /rules\.damaged-date: /],
    ['an override for nothing', '{"overrides": [{"files": []}]}', /overrides\.0\.files: /],
    ['a negated glob', '{"ignore": ["!a"]}', /cannot begin with !/],
    ['a glob of many stars', '{"ignore": ["*a*a*a*a*b"]}', /the glob “\*a\*a\*a\*a\*b” holds more than 3 \*/],
    ['a wrong profile', '{"profile": "draft"}', /profile: /],
  ])('that is %s ends the run with 2', async (_, content, words) => {
    const input = file('wrong/a.txt', damaged)
    file('wrong/fuhan.config.json', content)
    const { code, out, err } = await run(['check', input])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(words)
  })

  it('that ends the run leaves no output behind', async () => {
    const input = file('wrong/a.txt', damaged)
    file('wrong/fuhan.config.json', 'no')
    const output = join(folder, 'wrong', 'out.json')
    expect((await run(['check', input, '--output', output])).code).toBe(2)
    expect(readdirSync(join(folder, 'wrong')).sort()).toEqual(['a.txt', 'fuhan.config.json'])
  })

  it('shows escapes of its keys as text', async () => {
    const input = file('wrong/a.txt', damaged)
    file('wrong/fuhan.config.json', '{"\\u001b[2J": 1}')
    expect((await run(['check', input])).err).not.toContain('\u001b')
  })
})

describe('its schema', () => {
  const published = JSON.parse(readFileSync('config.schema.json', 'utf8'))

  it('is the published one, and fuhan schema config prints it', async () => {
    expect(published).toEqual(configSchema())
    expect(JSON.parse((await run(['schema', 'config'])).out)).toEqual(published)
    expect(JSON.parse((await run(['schema', 'suppressions'])).out).title).toBe('fuhan-suppressions.json')
    expect((await run(['schema', 'nothing'])).code).toBe(2)
  })

  it('takes and refuses what fuhan takes and refuses', () => {
    const validate = new Ajv2020({ strict: false }).compile(published)
    expect(validate({ profile: 'issued', overrides: [{ files: ['a'], rules: { x: 'off' } }] })).toBe(true)
    expect(validate({ profle: 'issued' })).toBe(false)
    expect(validate({ rules: { x: 'fatal' } })).toBe(false)
  })
})

describe('fuhan init', () => {
  it('writes a configuration that is in force and changes nothing', async () => {
    const home = join(folder, 'fresh')
    const input = file('fresh/a.txt', damaged)
    const before = await inForce(input)
    const { code, err } = await run(['init', home])
    expect(code).toBe(0)
    expect(err).toMatch(/wrote .*fuhan\.config\.json/)
    expect(await inForce(input)).toEqual({
      ...before,
      config: join(home, 'fuhan.config.json'),
      suppressions: join(home, 'fuhan-suppressions.json'),
    })
  })

  it('leaves one that is there as it is', async () => {
    const path = config('taken/fuhan.config.json', { profile: 'issued' })
    const { code, err } = await run(['init', join(folder, 'taken')])
    expect(code).toBe(2)
    expect(err).toMatch(/exists already/)
    expect(readFileSync(path, 'utf8')).toBe('{"profile":"issued"}')
    expect((await run(['init', join(folder, 'nowhere')])).code).toBe(2)
    expect(existsSync(join(folder, 'nowhere'))).toBe(false)
  })
})

describe('fuhan rules', () => {
  it('lists every rule, as a table, as data and as Markdown', async () => {
    const data = JSON.parse((await run(['rules', '--format', 'json'])).out)
    const table = (await run(['rules'])).out
    const markdown = (await run(['rules', '--format', 'markdown'])).out
    for (const { id } of data) {
      expect(table).toMatch(new RegExp(`^${id} `, 'm'))
      expect(markdown).toContain(`\n## ${id}\n`)
    }
    expect(Object.keys(data[0])).toEqual([
      'id',
      'summary',
      'why',
      'source',
      'authority',
      'severity',
      'examples',
    ])
  })

  it('explains one with its source and examples', async () => {
    const { out } = await run(['rules', 'jiezhi-wording'])
    for (const words of ['截至', 'source', 'practice', 'scraped info', 'found:', 'clean:', '→ '])
      expect(out).toContain(words)
    expect(JSON.parse((await run(['rules', 'jiezhi-wording', '--format', 'json'])).out).id).toBe(
      'jiezhi-wording',
    )
    expect((await run(['rules', 'jiezhi-wording', '--color'])).out).toContain('\u001b[1m')
  })

  it('answers 2 to one that is none', async () => {
    const { code, out, err } = await run(['rules', 'jiezi-wording'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/did you mean “jiezhi-wording”\?/)
  })
})
