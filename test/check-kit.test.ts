import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { letter, workplace } from './command.ts'

const { folder, file } = workplace()
const yaml = (path: string) => parseYaml(readFileSync(path, 'utf8'))
const packageJson = JSON.parse(readFileSync('package.json', 'utf8'))
const program = join(import.meta.dirname, '../bin/fuhan.js')
const notice = '青屿市交通运输局关于开展检查的通知\n\n各区交通运输局：\n现将有关事项通知如下。\n'

/** Runs a script as the service would: its variables, and nothing of it rewritten. */
function shell(script: string, env: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] ?? '', ...env },
    },
  )
  return { code: status, out: stdout, err: stderr }
}

describe('the pre-commit hooks', () => {
  const hooks: { id: string; entry: string; files: string; language: string }[] =
    yaml('.pre-commit-hooks.yaml')

  it('name what the package installs', () => {
    for (const { entry, language } of hooks) {
      expect(language).toBe('node')
      expect(Object.keys(packageJson.bin)).toContain(entry.split(' ')[0])
    }
  })

  it('judge the files they are handed', () => {
    const good = file('hook/a.txt', letter())
    const bad = file('hook/b.txt', letter({ body: '截止2022年底，已新开公交线路2条。' }))
    for (const { id, entry, files } of hooks) {
      expect(new RegExp(files).test('letters/年/a.txt')).toBe(true)
      expect(new RegExp(files).test('README.md')).toBe(false)
      const [, ...argv] = entry.split(' ')
      // No file name can pass for an option.
      expect(argv.at(-1)).toBe('--')
      const run = spawnSync(process.execPath, [program, ...argv, good, bad], { encoding: 'utf8' })
      expect(run.status, id).toBe(0)
      expect(run.stdout, id).toMatch(/2 letters, 0 errors/)
    }
    expect(readFileSync(bad, 'utf8')).toContain('截至2022年底')
  })
})

describe('the GitHub action', () => {
  const action = yaml('action.yml')
  const steps: { shell: string; run: string; env?: Record<string, string> }[] = action.runs.steps
  const judge = steps.find(({ env }) => env !== undefined)
  if (judge?.env === undefined) throw new Error('no step that judges')

  /** The variables of the step, each `${{ inputs.x }}` put in as GitHub does. */
  const variables = (inputs: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(judge.env ?? {}).map(([name, text]) => [
        name,
        text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, input: string) => {
          if (!(input in action.inputs)) throw new Error(`no input ${input}`)
          return inputs[input] ?? action.inputs[input].default
        }),
      ]),
    )
  const run = (inputs: Record<string, string>) =>
    shell(judge.run, { ...variables(inputs), GITHUB_ACTION_PATH: join(import.meta.dirname, '..') })

  it('is a composite one that puts no input into a script', () => {
    expect(action.runs.using).toBe('composite')
    for (const { run: script, shell: name } of steps) {
      expect(script).not.toContain('${{')
      expect(name).toBe('bash')
    }
  })

  it('annotates, writes SARIF and fails where an error is', () => {
    file('action/a.txt', letter({ date: '2023612' }))
    file('action/old ones/b.txt', notice)
    const { code, out, err } = run({
      paths: 'action/a.txt\naction/old ones',
      profile: 'published',
      expect: 'reply',
      'max-warnings': '99',
      'sarif-file': 'fuhan.sarif',
      args: '--rule\ndamaged-date=error',
    })
    expect(err).toBe('')
    expect(code).toBe(1)
    expect(out).toMatch(/^::error file=action\/a\.txt,line=\d+,.*damaged-date/m)
    expect(out).toMatch(/^::error file=action\/old ones\/b\.txt,.*not-a-reply/m)
    expect(JSON.parse(readFileSync(join(folder, 'fuhan.sarif'), 'utf8')).version).toBe('2.1.0')
  })

  it.each(['', '\n', '\n\n'])('refuses paths that name nothing: %j', (paths) => {
    expect(run({ paths })).toMatchObject({ code: 2, out: expect.stringContaining('::error::paths is empty') })
  })

  it('installs nothing but what a built package needs', () => {
    const install = steps.find(({ run: script }) => script.includes('npm ci'))?.run ?? ''
    expect(install).toContain('--omit=dev --ignore-scripts')
    expect(shell(install, { GITHUB_ACTION_PATH: folder })).toMatchObject({
      code: 2,
      out: expect.stringContaining('holds no built package'),
    })
  })

  it('needs no input, and runs none', () => {
    file('plain/a.txt', letter())
    expect(run({ paths: 'plain' }).code).toBe(0)
    expect(run({ paths: '$(touch owned); `touch owned`\n--fix' }).code).toBe(1)
    expect(existsSync(join(folder, 'owned'))).toBe(false)
  })
})

describe('the GitLab template', () => {
  const { variables, fuhan } = yaml('ci/gitlab.yml')

  it('runs what the package installs', () => {
    expect(variables.FUHAN).toBe('npx --no-install fuhan')
  })

  it('judges and leaves both reports where it says', () => {
    file('gitlab/a.txt', letter({ date: '2023612' }))
    const { code, out } = shell(fuhan.script.join('\n'), {
      ...variables,
      FUHAN: `${process.execPath} ${program}`,
      FUHAN_PATHS: 'gitlab',
      FUHAN_ARGS: '--rule damaged-date=error',
    })
    expect(code).toBe(1)
    expect(out).toMatch(/damaged-date/)
    const { codequality, junit } = fuhan.artifacts.reports
    expect(JSON.parse(readFileSync(join(folder, codequality), 'utf8')).length).toBeGreaterThan(0)
    expect(readFileSync(join(folder, junit), 'utf8')).toContain('<testsuites')
  })

  it.each(['', ' ', '\n'])('refuses paths that name nothing: %j', (paths) => {
    const { code, out } = shell(fuhan.script.join('\n'), { ...variables, FUHAN: 'false', FUHAN_PATHS: paths })
    expect([code, out]).toEqual([2, 'FUHAN_PATHS is empty: no letter would be judged\n'])
  })
})
