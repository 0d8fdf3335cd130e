import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { letter, run, workplace } from './command.ts'

// Some start processes, which a loaded machine lets wait.
vi.setConfig({ testTimeout: 120_000 })

const { folder, file } = workplace()
const input = file('in.txt', letter())
const expected = (await run(['parse', input])).out
const parseTo = (output: string) => run(['parse', input, '--output', output])
const isRoot = process.getuid?.() === 0
const fuhan = (code: string) =>
  spawnSync('bash', ['-c', code], {
    encoding: 'utf8',
    env: { ...process.env, NODE: process.execPath, F: folder, IN: input },
  })

describe('an output', () => {
  it('appears whole, with nothing beside it', async () => {
    const output = join(folder, 'new', 'out.json')
    mkdirSync(join(folder, 'new'))
    expect(await parseTo(output)).toEqual({ code: 0, out: '', err: '' })
    expect(readFileSync(output, 'utf8')).toBe(expected)
    expect(readdirSync(join(folder, 'new'))).toEqual(['out.json'])
  })

  it('that is a link leaves it one, and writes what it names', async () => {
    const target = file('linked/there/target.json', 'old')
    const link = join(folder, 'linked', 'link')
    symlinkSync('there/target.json', link)
    symlinkSync('link', join(folder, 'linked', 'link of a link'))
    expect((await parseTo(join(folder, 'linked', 'link of a link'))).code).toBe(0)
    expect(readFileSync(target, 'utf8')).toBe(expected)
    expect(readlinkSync(link)).toBe('there/target.json')
    expect(readdirSync(join(folder, 'linked', 'there'))).toEqual(['target.json'])
  })

  it('that is a link to nothing makes what it names', async () => {
    const link = join(folder, 'dangling')
    symlinkSync('made.json', link)
    expect((await parseTo(link)).code).toBe(0)
    expect(readFileSync(join(folder, 'made.json'), 'utf8')).toBe(expected)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
  })

  it('that links to itself cannot be written', async () => {
    const link = join(folder, 'loop')
    symlinkSync('loop', link)
    expect(await parseTo(link)).toMatchObject({ code: 2, err: expect.stringContaining('too many links') })
  })

  it('keeps its mode', async () => {
    const output = file('mode.json', 'old')
    chmodSync(output, 0o640)
    expect((await parseTo(output)).code).toBe(0)
    expect(statSync(output).mode & 0o7777).toBe(0o640)
  })

  it.runIf(isRoot)('keeps its owner', async () => {
    const output = file('owner.json', 'old')
    chownSync(output, 1234, 2345)
    expect((await parseTo(output)).code).toBe(0)
    expect([statSync(output).uid, statSync(output).gid, readFileSync(output, 'utf8')]).toEqual([
      1234,
      2345,
      expected,
    ])
  })

  it('that is a pipe gets what is written', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    const reader = spawn('cat', [pipe])
    let got = ''
    reader.stdout.setEncoding('utf8').on('data', (text) => {
      got += text
    })
    const closed = new Promise((resolve) => reader.on('close', resolve))
    expect((await parseTo(pipe)).code).toBe(0)
    await closed
    expect(got).toBe(expected)
    expect(lstatSync(pipe).isFIFO()).toBe(true)
  })

  it.runIf(isRoot)('that is a device stays one', async ({ skip }) => {
    const device = join(folder, 'null')
    if (spawnSync('mknod', [device, 'c', '1', '3']).status !== 0) skip('a device cannot be made here')
    expect((await parseTo(device)).code).toBe(0)
    expect(lstatSync(device).isCharacterDevice()).toBe(true)
  })

  it('that is /dev/stdout keeps what the redirection wrote before', () => {
    const { status } = fuhan(
      'echo before > "$F/log"; "$NODE" bin/fuhan.js parse "$IN" --output /dev/stdout >> "$F/log"; "$NODE" bin/fuhan.js parse "$IN" --output /dev/stdout | cat > "$F/piped"',
    )
    expect(status).toBe(0)
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe(`before\n${expected}`)
    expect(readFileSync(join(folder, 'piped'), 'utf8')).toBe(expected)
  })

  it('that cannot be written is told in a line and leaves nothing', async () => {
    mkdirSync(join(folder, 'a folder'))
    expect(await parseTo(join(folder, 'a folder'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('is a folder'),
    })
    expect(await parseTo(join(folder, 'no', 'such'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('no such file or folder'),
    })
    expect(readdirSync(join(folder, 'a folder'))).toEqual([])
  })

  it('cannot be led elsewhere by a link of its temporary name', () => {
    // The names of two runs differ, and none is told by the number of the process.
    const trace = fuhan(
      'cd "$F" && mkdir -p traced && for i in 1 2; do "$NODE" -e "const {openWhole}=await import(process.argv[1]);const w=await openWhole(\'traced/x\');console.log(fs.readdirSync(\'traced\').join());await w.abort()" --input-type=module file://$OLDPWD/dist/shell/write-whole.js; done',
    )
    const names = trace.stdout.trim().split('\n')
    expect(names[0]).toMatch(/^\.fuhan-[0-9a-f]{24}\.tmp$/)
    expect(names[1]).not.toBe(names[0])
  })
})

describe('the folder of a dataset', () => {
  it.each([
    ['in /proc', '/proc/fuhan', 'a folder cannot be made there'],
    ['below a file', join(input, 'out'), 'is not a folder'],
    ['that is a file', input, 'is not a folder'],
  ])('%s is refused in words', async (_, output, words) => {
    const { code, err } = await run(['convert', input, '-o', output])
    expect([code, err]).toEqual([2, `fuhan: ${output.replace(/in\.txt.out$/, 'in.txt/out')}: ${words}\n`])
  })

  it.runIf(isRoot)('on a disk that is read-only is refused in words', ({ skip }) => {
    const { stdout, stderr, status } = fuhan(
      'mkdir -p "$F/ro"; unshare -m sh -c \'mount -t tmpfs -o ro t "$F/ro" || exit 77; "$NODE" bin/fuhan.js convert "$IN" -o "$F/ro/out"\'',
    )
    if (status === 77) skip('nothing can be mounted here')
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      expect.stringContaining('is on a read-only file system'),
    ])
  })

  it('is refused in words where its lock may not be made', () => {
    const output = join(folder, 'locked')
    mkdirSync(join(output, '.fuhan'), { recursive: true })
    chmodSync(join(output, '.fuhan'), 0o500)
    const asOther = isRoot ? 'setpriv --reuid 65534 --regid 65534 --clear-groups ' : ''
    if (isRoot && spawnSync('setpriv', ['--version']).status !== 0) return
    if (isRoot) chmodSync(folder, 0o755)
    const { status, stderr } = fuhan(`${asOther}"$NODE" bin/fuhan.js convert "$IN" -o "$F/locked" --resume`)
    expect([status, stderr]).toEqual([2, expect.stringContaining('permission denied')])
  })

  it('is left without a word of bugs where few files can be open', () => {
    // With very few, newer versions of Node cannot start the program; what they say then is not ours to word.
    const begun = [30, 40, 50, 60].filter(
      (most) => fuhan(`ulimit -n ${most}; "$NODE" bin/fuhan.js --version`).status === 0,
    )
    expect(begun.length).toBeGreaterThanOrEqual(2)
    for (let at = 0; at < 30; at++) file(`several/${at}.txt`, letter())
    const ends = begun.map((most) => {
      const { status, stderr } = fuhan(
        `ulimit -n ${most}; "$NODE" bin/fuhan.js convert "$IN" "$F/several" -o "$F/few-${most}" --to ndjson --to csv --to sqlite --workers 2 --progress none`,
      )
      return [most, status, stderr] as const
    })
    for (const [most, status, stderr] of ends) {
      if (status === 0) continue
      expect([most, status, stderr]).toEqual([
        most,
        2,
        expect.stringContaining('too many files are open at once'),
      ])
    }
  })

  it('that is deleted midway ends the run in words', () => {
    for (let at = 0; at < 600; at++) file(`many/${at}.txt`, letter())
    const { status, stderr } = fuhan(
      '"$NODE" bin/fuhan.js convert "$F/many" -o "$F/gone" --checkpoint 20 --progress none --workers 1 & ' +
        'while [ ! -s "$F/gone/.fuhan/journal.ndjson" ]; do sleep 0.02; done; rm -rf "$F/gone"; wait $!',
    )
    expect([status, stderr]).toEqual([
      2,
      `fuhan: ${join(folder, 'gone')}: was deleted while it was written\n`,
    ])
  })
})

describe('a word of a call or a name of a file', () => {
  const forged = 'x\u001b[31m\n::error file=README.md::forged'
  it.each([
    ['a command', [forged]],
    ['an option', ['parse', `--${forged}`]],
    ['a value', ['parse', '--format', forged]],
    ['an input', ['parse', forged]],
    ['an output', ['parse', input, '--output', `no/${forged}`]],
    ['a dataset', ['convert', input, '-o', `${input}/${forged}`]],
    ['a part', ['merge', forged, '-o', 'x']],
    ['a configuration', ['check', input, '--config', forged]],
    ['a rule', ['check', input, '--rule', `${forged}=off`]],
    ['a folder of init', ['init', forged]],
    ['a dataset of diff', ['diff', forged, forged]],
    ['columns', ['figures', input, '--columns', forged]],
  ])('%s writes no escape and no line of its own', async (_, argv) => {
    const { code, out, err } = await run(argv)
    expect(code).toBeGreaterThan(0)
    expect(out + err).toContain('forged')
    expect(out + err).not.toContain('\u001b')
    expect(`${out}\n${err}`).not.toMatch(/\n::error/)
  })

  it('of an input that fails writes no line of its own in any command', async () => {
    file(
      'forged/x\n::error file=README.md,line=1::forged.txt',
      Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
    )
    for (const command of ['parse', 'check', 'figures', 'citations']) {
      const { out, err } = await run([command, join(folder, 'forged')])
      expect(out + err).toContain('forged.txt')
      expect(`${out}\n${err}`).not.toMatch(/\n::error/)
    }
    const { out } = await run(['check', join(folder, 'forged'), '--format', 'github'])
    expect(`\n${out}`).not.toMatch(/\n::error file=README/)
  })
})
