import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from './support/cli.ts'
import { tool } from './support/tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuhan-completion-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function script(shell: string, ...flags: string[]): Promise<string> {
  const file = join(folder, `completion.${shell}`)
  writeFileSync(file, (await run(['completion', shell, ...flags])).out)
  return file
}

/** What is typed, the last word unfinished, and some of what must and must not be offered. */
const cases: [typed: string[], offered: string[], not: string[]][] = [
  [[''], ['parse', 'figures', 'series', 'check', 'help'], ['--format']],
  [['fi'], ['figures'], ['parse']],
  [['parse', '--f'], ['--format'], ['--files-from']],
  [['parse', '--format', ''], ['json', 'ndjson', 'pretty'], ['sarif']],
  [['check', '--format', 's'], ['sarif'], ['json']],
  [['check', '--profile', ''], ['scraped', 'published', 'issued'], []],
  [['convert', '--to', ''], ['ndjson', 'parquet', 'dta'], ['gold']],
  [['figures', '--kind', 'm'], ['money', 'mass'], ['count']],
  [['panel', '--by', 'reg'], ['region', 'regionName'], ['year']],
  [['help', 'pa'], ['parse', 'panel'], ['figures']],
  [['completion', ''], ['bash', 'zsh', 'fish'], []],
]

describe.skipIf(tool('bash') === null)('in bash (skipped where it is missing)', () => {
  it.each(cases)('%j is completed', async (typed, offered, not) => {
    const words = ['fuhan', ...typed].map((word) => `'${word}'`).join(' ')
    const code = `. ${await script('bash')}; COMP_WORDS=(${words}); COMP_CWORD=${typed.length}; _fuhan; printf '%s\\n' "\${COMPREPLY[@]}"`
    const answers = execFileSync('bash', ['-c', code], { encoding: 'utf8' }).trim().split('\n')
    expect(answers).toEqual(expect.arrayContaining(offered))
    for (const word of not) expect(answers).not.toContain(word)
  })
})

describe.skipIf(tool('fish') === null)('in fish (skipped where it is missing)', () => {
  it.each(cases)('%j is completed', async (typed, offered, not) => {
    const line = ['fuhan', ...typed].join(' ')
    const answers = execFileSync('fish', ['-c', `source ${await script('fish')}; complete -C '${line}'`], {
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .map((answer) => answer.split('\t')[0])
    expect(answers).toEqual(expect.arrayContaining(offered))
    for (const word of not) expect(answers).not.toContain(word)
  })
})

describe.skipIf(tool('zsh') === null)('in zsh (skipped where it is missing)', () => {
  it.each(['en', 'zh'])('the script in %s is sound and names what is declared', async (lang) => {
    const file = await script('zsh', '--lang', lang)
    execFileSync('zsh', ['-n', file])
    const code = `autoload -U compinit; compinit -D -u; source ${file}; print -r -- $_comps[fuhan]`
    expect(execFileSync('zsh', ['-c', code], { encoding: 'utf8' }).trim()).toBe('_fuhan')
  })
})

describe.skipIf(tool('mandoc') === null)('the manual (linted by mandoc, skipped where it is missing)', () => {
  it('has no error', () => {
    expect(execFileSync('mandoc', ['-T', 'lint', '-W', 'error', 'man/fuhan.1'], { encoding: 'utf8' })).toBe(
      '',
    )
  })
})

describe('help', () => {
  it('of a command is asked for in two ways', async () => {
    const [one, other] = [await run(['help', 'figures']), await run(['figures', '--help'])]
    expect([one.code, other.code]).toEqual([0, 0])
    expect(one.out).toBe(other.out)
    expect(one.out).toContain('--topic')
  })

  it('is named in the hint after a mistake', async () => {
    expect((await run(['figures', '--topik', 'a'])).err).toContain('(fuhan figures --help lists its options)')
    expect((await run(['figure'])).err).toContain('(fuhan --help lists the commands)')
  })
})
