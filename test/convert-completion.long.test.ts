import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { campaignSize, isWhole, sampled } from './support/campaign.ts'
import { digests, fuhan, letter, letters, put, records, runFile, scratch, start } from './support/convert.ts'

// Each test starts processes, which a loaded machine lets wait.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const { path: folder, remove } = scratch()
afterAll(remove)

const input = letters(join(folder, 'in'), 60)
const toBoth = ['--to', 'ndjson', '--to', 'csv', '--checkpoint', '10', '--workers', '2']
const argvFor = (output: string, ...more: string[]) => ['convert', input, '-o', output, ...toBoth, ...more]

/** Kills a run after its journal has so many lines; answers the folder of its work. */
async function killed(output: string, lines: number, argv = argvFor(output)): Promise<string> {
  const { child, ended } = start(argv)
  const work = join(output, '.fuhan')
  const journal = join(work, 'journal.ndjson')
  while (child.exitCode === null) {
    if (existsSync(journal) && readFileSync(journal, 'utf8').split('\n').length > lines) break
    await sleep(1)
  }
  child.kill('SIGKILL')
  await ended
  return work
}

describe('a finished dataset', () => {
  const whole = join(folder, 'whole')

  it.each(
    sampled(
      [
        [
          'a file deleted',
          [],
          (output: string) => rmSync(join(output, 'figures.csv')),
          /figures\.csv is missing/,
        ],
        [
          'a file cut',
          [],
          (output: string) => truncateSync(join(output, 'documents.ndjson'), 10),
          /documents\.ndjson is not what/,
        ],
        [
          'a byte changed, asked for its hashes',
          ['--verify'],
          (output: string) => {
            const path = join(output, 'letters.csv')
            const bytes = readFileSync(path)
            bytes[100] = (bytes[100] ?? 0) ^ 1
            writeFileSync(path, bytes)
          },
          /letters\.csv is not what/,
        ],
        [
          'run.json cut',
          [],
          (output: string) => truncateSync(join(output, 'run.json'), 100),
          /run\.json was damaged/,
        ],
        [
          'run.json null',
          [],
          (output: string) => writeFileSync(join(output, 'run.json'), 'null'),
          /run\.json was damaged/,
        ],
        [
          'run.json of little',
          [],
          (output: string) => writeFileSync(join(output, 'run.json'), '{"fuhan":"0.1.0","outputs":[{}]}'),
          /run\.json was damaged/,
        ],
      ],
      3,
    ),
  )('with %s is made again and not called complete', async (name, flags, damage, told) => {
    if (!existsSync(whole)) await fuhan(argvFor(whole))
    const output = join(folder, `damaged-${name}`)
    expect((await fuhan(argvFor(output))).code).toBe(0)
    expect((await fuhan(argvFor(output, '--resume', ...flags))).err).toContain('complete already')
    damage(output)
    const { code, err } = await fuhan(argvFor(output, '--resume', ...flags))
    expect([code, err]).toEqual([0, expect.stringMatching(told)])
    expect(err).toContain('work of the earlier run was done again')
    expect(digests(output)).toEqual(digests(whole))
  })

  it.runIf(isWhole)(
    'keeps no work folder: neither what a killed run left, nor names that came on standard input',
    async () => {
      const output = join(folder, 'left')
      const argv = ['convert', '--files-from', '-', '-o', output, ...toBoth]
      const stdin = `${input}\n`
      expect((await fuhan(argv, { stdin })).code).toBe(0)
      put(join(output, '.fuhan', 'rows.ndjson'), 'left')
      const { code, err } = await fuhan([...argv, '--resume'], { stdin })
      expect([code, err]).toEqual([0, expect.stringContaining('complete already')])
      expect(readdirSync(output)).not.toContain('.fuhan')
    },
  )

  it('is not looked through for other bytes unless asked', async () => {
    expect(await fuhan(argvFor(join(folder, 'x'), '--verify'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('--verify goes with --resume'),
    })
  })
})

describe('a run that did not end', () => {
  const whole = join(folder, 'whole-too')
  it.each(
    sampled(
      [
        ['a line that is null', (text: string) => text.replace(/\n[^\n]*\n/, '\nnull\n')],
        ['a line that is {}', (text: string) => text.replace(/\n[^\n]*\n/, '\n{}\n')],
        ['a first line that is null', (text: string) => text.replace(/^[^\n]*\n/, 'null\n')],
        ['a count that was changed', (text: string) => text.replaceAll('"documents":20', '"documents":19')],
        ['a line left out', (text: string) => text.replace(/(?<=\n)[^\n]*\n/, '')],
        ['lines that are another order', (text: string) => text.replace(/\n([^\n]*\n)([^\n]*\n)/, '\n$2$1')],
      ],
      3,
      1,
    ),
  )('with a journal with %s does again what does not hold', async (name, damage) => {
    if (!existsSync(whole)) await fuhan(argvFor(whole))
    const output = join(folder, `journal-${name}`)
    const journal = join(await killed(output, 4), 'journal.ndjson')
    const text = readFileSync(journal, 'utf8')
    expect(damage(text)).not.toBe(text)
    writeFileSync(journal, damage(text))
    const { code, err } = await fuhan(argvFor(output, '--resume'))
    expect([code, err]).toEqual([0, expect.stringContaining('its journal was damaged')])
    expect(digests(output)).toEqual(digests(whole))
  })

  it.each(
    sampled(
      [
        ['cut', '{"files":["docum'],
        ['null', 'null'],
        ['of nothing', '{}'],
      ],
      3,
    ),
  )('with a list of what to put in place that is %s goes on', async (name, text) => {
    if (!existsSync(whole)) await fuhan(argvFor(whole))
    const output = join(folder, `commit-${name}`)
    mkdirSync(join(output, '.fuhan'), { recursive: true })
    writeFileSync(join(output, '.fuhan', 'commit.json'), text)
    const { code, err } = await fuhan(argvFor(output, '--resume'))
    expect([code, err]).toEqual([0, expect.stringContaining('the list of what to put in place was damaged')])
    expect(digests(output)).toEqual(digests(whole))
  })
})

describe('a folder from somebody else', () => {
  it.each(
    sampled(
      [
        ['deletes', { files: [], stale: ['../../victim.txt'] }],
        ['deletes by a name alone', { files: [], stale: ['..'] }],
        ['writes', { files: ['../../victim.txt'], stale: [] }],
        ['names by no word', { files: [7], stale: [] }],
      ],
      2,
    ),
  )('%s nothing outside of it', async (name, commit) => {
    const output = join(folder, `foreign ${name}`, 'out')
    const victim = put(join(dirname(output), 'victim.txt'), 'victim')
    put(join(output, '.fuhan', 'commit.json'), JSON.stringify(commit))
    expect(await fuhan(argvFor(output, '--resume'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('which is not a file of a dataset; if no run of yours wrote it, remove'),
    })
    expect(readFileSync(victim, 'utf8')).toBe('victim')
  })

  it('with links in it writes through none of them', async () => {
    const output = join(folder, 'links', 'out')
    const victim = put(join(dirname(output), 'victim.txt'), 'victim')
    const work = join(output, '.fuhan')
    mkdirSync(work, { recursive: true })
    for (const name of [
      'manifest.tsv',
      'documents.ndjson',
      'letters.csv',
      'run.json',
      'run.json.new',
      'journal.ndjson.new',
    ])
      symlinkSync(victim, join(work, name))
    expect((await fuhan(argvFor(output, '--resume'))).code).toBe(0)
    expect(readFileSync(victim, 'utf8')).toBe('victim')
  })

  it('whose work folder is a link is refused', async () => {
    const output = join(folder, 'linked', 'out')
    const elsewhere = join(dirname(output), 'elsewhere')
    put(join(elsewhere, 'mine.txt'), 'mine')
    mkdirSync(output)
    symlinkSync(elsewhere, join(output, '.fuhan'))
    expect(await fuhan(argvFor(output, '--resume'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not a folder of its own'),
    })
    expect(readdirSync(elsewhere)).toEqual(['mine.txt'])
  })
})

it('reads again from the first input that gave no document, where asked', async () => {
  const own = letters(join(folder, 'retry-in'), 30)
  const bad = join(own, '00012.txt')
  chmodSync(put(bad, '%PDF-1.7'), 0o644)
  const output = join(folder, 'retry')
  const argv = ['convert', own, '-o', output, '--checkpoint', '5', '--workers', '1']
  expect((await fuhan(argv)).code).toBe(1)
  expect((await fuhan([...argv, '--resume'])).err).toContain('complete already')
  const again = await fuhan([...argv, '--resume', '--retry-quarantined'])
  expect(again.err).toContain('inputs that gave no document are read again')
  expect(runFile(output).counts).toMatchObject({ documents: 29, quarantined: 1 })
  expect(await fuhan([...argv, '--retry-quarantined'])).toMatchObject({ code: 2 })

  // Mended, it takes its place, and what was read before stands there once.
  put(bad, letter(12))
  expect((await fuhan([...argv, '--resume', '--retry-quarantined'])).code).toBe(0)
  expect(runFile(output).counts).toMatchObject({ documents: 30, quarantined: 0 })
  const fresh = join(folder, 'retry-fresh')
  await fuhan(['convert', own, '-o', fresh, '--checkpoint', '5', '--workers', '1'])
  expect(digests(output)).toEqual(digests(fresh))
  put(bad, '%PDF-1.7')

  rmSync(output, { recursive: true })
  await killed(output, 5, argv)
  const { err } = await fuhan([...argv, '--resume', '--retry-quarantined'])
  expect(err).toMatch(
    /inputs that gave no document are read again[\s\S]*\n.* 10 inputs were done by an earlier run/,
  )
})

describe('the letter in hand is not quarantined', () => {
  /** Begins to convert one letter of so many lines more, and waits until it is in hand. */
  async function withLetterInHand(name: string, lines: number, timeout: number) {
    const long = letter(1).replace('一、', '一、投入12.5万元,完成率98.5%,惠及1320户。\n'.repeat(lines))
    const path = put(join(folder, `${name}.txt`), long)
    const output = join(folder, name)
    const argv = ['convert', path, '-o', output, '--workers', '1', '--timeout', String(timeout)]
    const { child, ended } = start(argv)
    while (!existsSync(join(output, '.fuhan', 'journal.ndjson'))) await sleep(5)
    const hasDocument = async () => {
      const { code, err } = await ended
      expect(code, err).toBe(0)
      expect(records(join(output, 'documents.ndjson'))).toHaveLength(1)
    }
    return { child, ended, hasDocument }
  }

  it('for the time that the run is suspended', async () => {
    const { child, hasDocument } = await withLetterInHand('suspended', 9_000, 8)
    await sleep(150)
    expect(child.kill('SIGSTOP')).toBe(true)
    await sleep(9_000)
    child.kill('SIGCONT')
    await hasDocument()
  })

  it('where the machine gives the run a small share of the time', async () => {
    const { child, ended, hasDocument } = await withLetterInHand('starved', 2_000, 4)
    const isLeft = ended.then(() => true)
    for (let isOver = false; !isOver; ) {
      child.kill('SIGSTOP')
      await sleep(90)
      child.kill('SIGCONT')
      isOver = await Promise.race([isLeft, sleep(15).then(() => false)])
    }
    await hasDocument()
  })
})

const namespaces = ['-p', '-f', '--mount-proc']
const hasNamespaces = spawnSync('unshare', [...namespaces, 'true']).status === 0
if (!hasNamespaces) console.warn('SKIPPED: process namespaces cannot be made here')

describe.skipIf(!hasNamespaces)('two runs in two process namespaces', () => {
  const run = (argv: readonly string[]) => {
    const child = spawn('unshare', [...namespaces, process.execPath, resolve('bin/fuhan.js'), ...argv])
    let err = ''
    child.stderr.on('data', (text) => {
      err += text
    })
    return new Promise<{ code: number | null; err: string }>((end) =>
      child.on('close', (code) => end({ code, err })),
    )
  }
  const big = letters(join(folder, 'big'), campaignSize(500, 1500))
  const formats = ['--to', 'ndjson', '--to', 'csv', '--to', 'sqlite', '--checkpoint', '20', '--workers', '1']
  const argv = (output: string) => ['convert', big, '-o', output, ...formats, '--progress', 'none']

  it.each(sampled([150, 0, 400], 3))('never both write, begun %i ms apart', async (pause) => {
    const output = join(folder, `namespaces-${pause}`)
    const first = run(argv(output))
    await sleep(pause)
    const ends = await Promise.all([first, run([...argv(output), '--resume'])])
    expect(ends.filter(({ code }) => code === 0).length, JSON.stringify(ends)).toBeGreaterThanOrEqual(1)
    for (const { code, err } of ends)
      if (code !== 0)
        expect(err).toMatch(/another run is writing to it|holds a run that did not end|is not empty/)
    const made = digests(output)
    for (const { path, sha256 } of runFile(output).outputs) expect([path, made[path]]).toEqual([path, sha256])
  })

  it.runIf(isWhole)(
    'the second takes over where the first gives no sign, and the first ends when it wakes',
    async () => {
      const output = join(folder, 'namespaces-suspended')
      const child = spawn('unshare', [
        ...namespaces,
        process.execPath,
        resolve('bin/fuhan.js'),
        ...argv(output),
      ])
      let err = ''
      child.stderr.on('data', (text) => {
        err += text
      })
      const ended = new Promise<number | null>((end) => child.on('close', end))
      const journal = join(output, '.fuhan', 'journal.ndjson')
      while (!existsSync(journal) || readFileSync(journal, 'utf8').split('\n').length < 4) await sleep(5)
      const pid = Number(execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' }))
      process.kill(pid, 'SIGSTOP')
      const second = run([...argv(output), '--resume'])
      let isDone = false
      second.then(() => {
        isDone = true
      })
      // Wakes the first in the middle of the work of the second, whose lock is another.
      const lockNow = () => {
        const path = join(output, '.fuhan', 'lock')
        return existsSync(path) ? readFileSync(path, 'utf8') : ''
      }
      const before = lockNow()
      while (!isDone && ['', before].includes(lockNow())) await sleep(10)
      process.kill(pid, 'SIGCONT')
      expect([await ended, err]).toEqual([
        1,
        expect.stringMatching(/another run took it over|was deleted while/),
      ])
      expect(await second).toMatchObject({ code: 0 })
      const made = digests(output)
      for (const { path, sha256 } of runFile(output).outputs)
        expect([path, made[path]]).toEqual([path, sha256])
    },
  )
})
