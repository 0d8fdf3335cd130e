import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { declarations } from '../src/cli/declarations/index.ts'
import { chineseFor, chineseHelp } from '../src/cli/words/chinese-help.ts'
import { chinese } from '../src/emit/words/chinese.ts'
import { english } from '../src/emit/words/english.ts'
import { noteIds, ruleIds } from '../src/model/rule-id.ts'
import { rules } from '../src/rules/index.ts'
import { findingIds } from '../src/rules/run.ts'
import { run } from './support/cli.ts'

const letter = 'fixtures/letters/full-width-class-mark-damaged-date.txt'
const hanzi = /[一-鿿]/

describe('the catalogues of words', () => {
  it('know every rule and every note', () => {
    expect(rules.map(({ id }) => id)).toEqual([...ruleIds])
    expect(findingIds()).toEqual([...ruleIds, ...noteIds])
  })

  it('say the same things, with the same numbers in them', () => {
    const shape = (value: unknown): unknown =>
      typeof value === 'function'
        ? value.length
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shape(inner)]))
          : typeof value
    const { rules: _, ...words } = chinese
    const { rules: __, ...others } = english
    expect(shape(words)).toEqual(shape(others))
    for (const name of [
      'letters',
      'errors',
      'warnings',
      'fixable',
      'suppressed',
      'failed',
      'hidden',
    ] as const)
      expect([english[name](7), chinese[name](7)].every((text) => text.includes('7'))).toBe(true)
  })

  it('have Chinese for every command, argument and option', () => {
    const program = new Command()
    const streams = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: {} }
    for (const declare of Object.values(declarations))
      declare(program, { streams, finish: () => {}, tree: async () => program })
    for (const command of program.commands) {
      const name = command.name()
      expect(chineseHelp[name]?.description, name).toMatch(hanzi)
      for (const { long } of command.options)
        expect(chineseFor(name, long ?? ''), `${name} ${long}`).toMatch(hanzi)
      for (const argument of command.registeredArguments)
        expect(chineseFor(name, argument.name()), `${name} ${argument.name()}`).toMatch(hanzi)
    }
  })
})

describe('--lang zh', () => {
  it('speaks Chinese in reports, rules, summaries and help', async () => {
    const { out } = await run(['check', letter, '--lang', 'zh'])
    expect(out).toContain('20:1  警告')
    expect(out).toContain('日期丢了年、月、日字样：“2019823”')
    expect(out).toContain('1封，0个错误，1个警告')
    expect((await run(['rules', '--lang', 'zh'])).out).toMatch(/damaged-date +警告 .*日期丢了年、月、日字样/)
    expect((await run(['rules', 'damaged-date', '--lang', 'zh'])).out).toContain('说明')
    expect((await run(['parse', letter, '--format', 'pretty', '--lang', 'zh'])).out).toMatch(/标题 +/)
    expect((await run(['check', '--help', '--lang', 'zh'])).out).toContain('校核函件格式')
    expect((await run(['--help', '--lang=zh'])).out).toMatch(/用法：.*\n[\s\S]*命令：/)
  })

  it('is what LC_ALL, LC_MESSAGES and LANG ask for, in that order', async () => {
    const first = async (env: Record<string, string>, ...flags: string[]) =>
      (await run(['check', letter, ...flags], '', env)).out.trimEnd().split('\n').at(-1)
    expect(await first({ LANG: 'zh_CN.UTF-8' })).toBe('1封，0个错误，1个警告')
    expect(await first({ LC_ALL: 'C.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe('1 letter, 0 errors, 1 warning')
    expect(await first({ LC_ALL: 'zh_TW.UTF-8' }, '--lang', 'en')).toBe('1 letter, 0 errors, 1 warning')
    expect(await first({ LANG: 'zhz' })).toBe('1 letter, 0 errors, 1 warning')
  })

  it.each(['json', 'ndjson', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'concise'])(
    'is asked for by name where %s is for machines',
    async (format) => {
      const said = async (...flags: string[]) =>
        (await run(['check', letter, '--format', format, ...flags], '', { LC_ALL: 'zh_CN.UTF-8' })).out
      expect(await said()).toContain('has lost')
      expect(await said('--lang', 'zh')).toContain('日期丢了年、月、日字样')
      // Every format carries the id, so nothing depends on words.
      for (const out of [await said(), await said('--lang', 'zh')]) expect(out).toContain('damaged-date')
    },
  )
})

describe('README.md and README.zh-CN.md', () => {
  const [one, other] = ['README.md', 'README.zh-CN.md'].map((file) => readFileSync(file, 'utf8')) as [
    string,
    string,
  ]
  const blocks = (text: string) => text.match(/```[\s\S]*?```/g)
  const prose = (text: string) => text.replaceAll(/```[\s\S]*?```/g, '')

  it('show the same commands and outputs, which the test of README.md runs', () => {
    expect(blocks(other)).toEqual(blocks(one))
  })

  it('have the same headings, tables, links and words of code in the same sections', () => {
    const levels = (text: string) => prose(text).match(/^#+ /gm)
    expect(levels(other)).toEqual(levels(one))
    const rows = (text: string) => prose(text).match(/^\| /gm)?.length
    expect(rows(other)).toBe(rows(one))
    const sections = (text: string) =>
      text.split(/^## /m).map((part) =>
        [...prose(part).matchAll(/\]\(([^)]+)\)|`([^`\n]+)`/g)]
          .map(([, link, code]) => link ?? code)
          .filter((word) => !word?.startsWith('README'))
          .sort(),
      )
    expect(sections(other)).toEqual(sections(one))
  })

  it('switch to each other in the first lines', () => {
    expect(one.split('\n').slice(0, 4).join('\n')).toContain('(README.zh-CN.md)')
    expect(other.split('\n').slice(0, 4).join('\n')).toContain('(README.md)')
  })
})

describe('docs/faq.zh-CN.md', () => {
  it('names only commands and flags that exist', () => {
    const program = new Command()
    const streams = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: {} }
    for (const declare of Object.values(declarations))
      declare(program, { streams, finish: () => {}, tree: async () => program })
    const called = [...readFileSync('docs/faq.zh-CN.md', 'utf8').matchAll(/^npx fuhan ([a-z]+)([^\n>]*)/gm)]
    expect(called.length).toBeGreaterThan(10)
    for (const [line, name = '', rest = ''] of called) {
      const command = program.commands.find((one) => one.name() === name)
      for (const [flag] of rest.matchAll(/--[a-z-]+/g))
        expect(
          command?.options.map(({ long }) => long),
          line,
        ).toContain(flag)
    }
  })
})
