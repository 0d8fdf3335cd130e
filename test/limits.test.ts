import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readLetter } from '../src/shell/read-letter.ts'
import { TimeLimitError, withinTime } from '../src/shell/time-limit.ts'
import { tooMany } from '../src/shell/too-many.ts'
import { run } from './support/cli.ts'
import { start } from './support/convert.ts'
import { fixtures } from './support/fixtures.ts'

const letter = (name: string) =>
  `岚泽市水务局关于第12号建议的答复函\n\n${name}代表:\n您提出的《关于加强河道治理的建议》收悉,现答复如下:\n工作。\n岚泽市水务局\n2024年6月5日\n`
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuhan-limits-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('what takes too long', () => {
  it.each([
    [
      'a loop',
      () => {
        for (;;);
      },
    ],
    ['a pattern that backtracks', () => /^(a+)+$/.test(`${'a'.repeat(60)}b`)],
  ])('is ended in its own thread: %s', (_, work) => {
    expect(() => withinTime(80, work)).toThrow(TimeLimitError)
    expect(withinTime(1000, () => 'afterwards')).toBe('afterwards')
  })

  it('is ended where the machine gives it a small share of its time', () => {
    let last = 0
    const usage = vi.spyOn(process, 'cpuUsage').mockImplementation((before) => {
      const now = performance.now()
      const worked = before === undefined ? 0 : ((now - last) * 1000) / 16
      last = now
      return { user: worked, system: 0 }
    })
    try {
      const began = performance.now()
      expect(() =>
        withinTime(20, () => {
          for (;;);
        }),
      ).toThrow(TimeLimitError)
      // 20, 40 and 80 ms, the last of which is a quarter of 20 worked.
      expect(performance.now() - began).toBeGreaterThan(130)
    } finally {
      usage.mockRestore()
    }
  })

  it('passes on what it gives and what it throws', () => {
    expect(withinTime(1000, () => 7)).toBe(7)
    const error = new Error('own')
    expect(() =>
      withinTime(1000, () => {
        throw error
      }),
    ).toThrow(error)
  })

  it.each(['parse', 'check', 'figures', 'citations'])(
    '%s gives up that letter and goes on',
    async (command) => {
      const small = file('a.txt', letter('韩青禾'))
      const large = file(
        'b.txt',
        `${letter('骆青禾')}${'近年来,我局持续推进河道治理,水环境质量不断改善,投入3万元。\n'.repeat(40_000)}`,
      )
      const last = file('c.txt', letter('舒望'))
      // What a run compiles first would count for the letter that it reads first.
      await run([command, small])
      const { code, err } = await run([command, small, large, last, '--timeout', '0.25'])
      expect(code).toBe(1)
      expect(err.split('\n').filter((line) => line.includes('took more than'))).toEqual([
        `fuhan: ${large}: took more than 0.25 s; --timeout raises the limit`,
      ])
    },
  )

  it.each(['0', '-1', 'soon', 'Infinity'])('is told in seconds: not %s', async (seconds) => {
    const { code, err } = await run(['parse', file('a.txt', letter('韩青禾')), '--timeout', seconds])
    expect(code).toBe(2)
    expect(err).toMatch(/Expected a number of seconds./)
  })
})

describe('a document of more parts than memory holds', () => {
  const paragraph = '近年来,我局持续推进河道治理,水环境质量不断改善。\n'
  it.each([
    ['lines', '甲\n'.repeat(100_001)],
    ['lines that end in \\r', '甲\r'.repeat(100_002)],
    ['numbers', '投入3万元,'.repeat(400_001)],
    ['numbers in hanzi', '三十万元,'.repeat(400_001)],
    ['numbers in a table', `|${'1|'.repeat(400_001)}`],
    ['numbers on a page', `<div>${'<p>投入3万元,完成2项。</p>'.repeat(210_000)}</div>`],
    ['tags', '<p>甲</p>'.repeat(500_001)],
    ['characters', paragraph.repeat(90_000)],
    ['characters on a page', `<div>${`<p>${paragraph}</p>`.repeat(90_000)}</div>`],
  ])('is refused for its %s', async (_, text) => {
    const bytes = Buffer.from(text)
    const before = process.memoryUsage().rss
    const result = await readLetter(bytes, { name: 'x' })
    expect(result).toMatchObject({ failure: { category: 'too-large' } })
    expect(JSON.stringify(result)).toMatch(
      /too large: \d+ (?:lines|numbers|tags|characters); one letter may have \d+; --max-bytes raises the limit/,
    )
    expect(process.memoryUsage().rss - before).toBeLessThan(25 * bytes.length)
  })

  it.each([
    ['numbers', '投入3万元,', 90_000],
    ['numbers', '建成三支,', 90_000],
    ['lines', '甲\n', 99_000],
    ['markers of sections', '一、工作。\n', 60_000],
    ['titles and document numbers', '《甲》', 150_000],
    ['words of plans', '将办,', 90_000],
    ['labels', ':', 300_000],
  ])('is refused where it is dense with %s', async (what, words, count) => {
    const bytes = Buffer.from(letter('韩青禾').replace('工作。', words.repeat(count)))
    const result = await readLetter(bytes, { name: 'x' })
    expect(result).toMatchObject({ failure: { category: 'too-large' } })
    const reason = 'failure' in result ? result.failure.reason : ''
    expect(reason).toMatch(
      new RegExp(
        `^too dense: \\d+ ${what} in ${bytes.length} bytes would take over 25 times as much memory; --max-bytes raises the limit$`,
      ),
    )
    const few = letter('韩青禾').replace('工作。', words.repeat(count / 20))
    expect(tooMany(few)).toBeNull()
    expect(tooMany(few.padEnd(30_000).slice(0, 30_000))).toBeNull()
  })

  it('is dense on a page by its paragraphs, not by what stands in its tags', () => {
    const page = (words: string) => `<html><body>${words.repeat(60_000)}</body></html>`
    expect(tooMany(page('<br>'))).toMatch(/^too dense: \d+ block tags in/)
    expect(tooMany(page('<b title="3万元">甲</b>'))).toBeNull()
    expect(tooMany(page('<span>甲</span>'))).toBeNull()
  })

  it('is no letter of four megabytes, and no page with pictures in it', () => {
    const all = fixtures.map(({ text }) => text).join('\n')
    expect(tooMany(all.repeat(Math.floor(1_500_000 / all.length)))).toBeNull()
    expect(tooMany('统一部署,进一步推进一些工作。'.repeat(120_000))).toBeNull()
    expect(
      tooMany(`<div><p>甲</p><img src="data:image/png;base64,${'a1B2'.repeat(1_000_000)}"></div>`),
    ).toBeNull()
  })

  it('is read where a larger size is asked for', () => {
    const lines = '甲\n'.repeat(100_001)
    expect(tooMany(lines, 41_943_040)).toBeNull()
    expect(tooMany(lines, 1000), 'a smaller size lowers no limit').toContain('may have 100000')
  })

  it('takes no memory, and costs itself only', () => {
    const small = file('a.txt', letter('韩青禾'))
    const large = file('b.txt', '甲\n'.repeat(5_000_000))
    const last = file('c.txt', letter('舒望'))
    const tellsPeak =
      'data:text/javascript,process.on("exit",()=>process.stderr.write("peak "+process.resourceUsage().maxRSS))'
    const argv = ['--import', tellsPeak, 'bin/fuhan.js', 'parse', small, large, last, '--format', 'ndjson']
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stdout.trim().split('\n')).toHaveLength(2)
    expect(stderr).toContain(`${large}: too large: 10000000 characters`)
    const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) * 1024
    expect(peak).toBeLessThan(25 * statSync(large).size)
  })

  it('is quarantined alone by convert', async () => {
    const small = file('a.txt', letter('韩青禾'))
    const large = file('b.txt', '甲\n'.repeat(150_000))
    const last = file('c.txt', letter('舒望'))
    const out = join(folder, 'out')
    const { ended } = start(['convert', small, large, last, '--output', out, '--progress', 'none'])
    const { code, err } = await ended
    expect(code).toBe(1)
    expect(err).toMatch(/3 inputs = 2 documents \+ 1 quarantined \(1 too-large;/)
  })
})
