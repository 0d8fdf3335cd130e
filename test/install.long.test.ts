import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isWhole, sampled } from './support/campaign.ts'
import { tool } from './support/tools.ts'

const folder = mkdtempSync(join(tmpdir(), 'fuhan-install-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }), 120_000)

const letter = resolve('fixtures/letters/metadata-brackets-twice-nested-sections.txt')
/** Settings that a run of npm hands to what it runs, and that would lead another run of npm astray. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_OPTIONS$|VITEST|GIT_)/i.test(name)),
)

function exec(command: string, words: readonly string[], cwd: string, more: Record<string, string> = {}) {
  return execFileSync(command, words, { cwd, env: { ...env, ...more }, encoding: 'utf8', stdio: 'pipe' })
}

/** A copy of the project as a clone has it, in `path`. */
function copy(path: string): string {
  for (const file of exec('git', ['ls-files', '-co', '--exclude-standard', '-z'], '.').split('\0')) {
    if (file === '' || !existsSync(file)) continue
    mkdirSync(dirname(join(path, file)), { recursive: true })
    cpSync(file, join(path, file))
  }
  return path
}

describe('the package', { timeout: 600_000 }, () => {
  let tarball = ''
  const home = join(folder, 'home')

  beforeAll(() => {
    const clone = copy(join(folder, 'packed'))
    symlinkSync(resolve('node_modules'), join(clone, 'node_modules'))
    const before = readFileSync(join(clone, 'package.json'), 'utf8')
    const printed = exec('npm', ['pack', '--json', '--pack-destination', folder], clone)
    tarball = join(folder, JSON.parse(printed)[0].filename)
    expect(readFileSync(join(clone, 'package.json'), 'utf8')).toBe(before)
    mkdirSync(home)
    writeFileSync(join(home, 'package.json'), '{ "type": "module", "private": true }\n')
    const told = exec('npm', ['install', '--no-audit', '--no-fund', tarball], home)
    expect(told).not.toMatch(/prepare|warn/i)
  }, 600_000)

  it('holds what its readers want and nothing of its making', () => {
    const files = readdirSync(join(home, 'node_modules/fuhan')).sort()
    expect(files).toEqual(
      [
        'CHANGELOG.md',
        'CITATION.cff',
        'LICENSE',
        'README.md',
        'bin',
        'config.schema.json',
        'corrections.schema.json',
        'dist',
        'docs',
        'man',
        'document.schema.json',
        'package.json',
        'suppressions.schema.json',
        ...(existsSync('README.zh-CN.md') ? ['README.zh-CN.md'] : []),
      ].sort(),
    )
    const manifest = JSON.parse(readFileSync(join(home, 'node_modules/fuhan/package.json'), 'utf8'))
    expect(Object.keys(manifest)).not.toEqual(expect.arrayContaining(['scripts']))
    expect(manifest.devDependencies ?? manifest.bundleDependencies).toBeUndefined()
  })

  it('is clean to publint', async () => {
    const { messages, pkg } = await publint({ pkgDir: join(home, 'node_modules/fuhan'), strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it('gives types to whoever imports it', async () => {
    const result = await checkPackage(createPackageFromTarballData(readFileSync(tarball)))
    expect(result.types).toBeTruthy()
    // It is made of ES modules: `require` of old Node and resolution that knows no `exports` are not its readers.
    const problems = result.types === false ? [] : result.problems
    expect(
      problems.filter(
        (problem) =>
          problem.kind !== 'CJSResolvesToESM' &&
          !(problem.kind === 'NoResolution' && problem.resolutionKind === 'node10') &&
          !('entrypoint' in problem && problem.entrypoint.endsWith('.json')),
      ),
    ).toEqual([])
  })

  it('is run by npx, as the GitLab template does', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(exec('npx', ['--no-install', 'fuhan', '--version'], home).trim()).toBe(version)
  })

  it.each(sampled(['26', '20.18.1'], 2))('runs on Node %s', async (version) => {
    const node = (words: readonly string[]) =>
      exec('npx', ['-y', '-p', `node@${version}`, 'node', ...words], home)
    expect(node(['--version'])).toMatch(`v${version}`)
    const program = 'node_modules/fuhan/bin/fuhan.js'
    const { kind, documentNumber } = JSON.parse(node([program, 'parse', letter]))
    expect([kind, documentNumber.text]).toEqual(['reply', '岚农函〔2024〕58号'])
    expect(node([program, 'check', letter])).toContain('1 letter, 0 errors')
    const dataset = join(folder, `dataset-${version}`)
    node([
      program,
      'convert',
      letter,
      '-o',
      dataset,
      ...['ndjson', 'csv', 'parquet', 'sqlite', 'datapackage'].flatMap((format) => ['--to', format]),
    ])
    for (const file of ['documents.ndjson', 'figures.csv', 'figures.parquet', 'letters.sqlite'])
      expect(existsSync(join(dataset, file)), file).toBe(true)
    const script = `
      import { check, parse, parseHtml } from 'fuhan'
      import { readInputs } from 'fuhan/node'
      let document
      for await (const read of readInputs([${JSON.stringify(letter)}], { stdin: [], maxBytes: 1e6 })) document = read.document
      const page = parseHtml('<p>' + document.text.replaceAll('\\n', '</p><p>') + '</p>')
      console.log(parse(document.text).kind, check(document).length > 0, page.document?.kind ?? page.kind)`
    expect(node(['--input-type=module', '-e', script]).trim()).toBe('reply true reply')
  })
})

// A minute each, most of it npm's.
describe.runIf(isWhole)('a git address', { timeout: 600_000 }, () => {
  const clone = join(folder, 'clone')
  const git = (...words: string[]) =>
    exec(
      'git',
      ['-c', 'user.name=a', '-c', 'user.email=a@b.example', '-c', 'protocol.file.allow=always', ...words],
      clone,
    )

  beforeAll(() => {
    copy(clone)
    git('init', '-q')
    git('add', '-A')
    git('commit', '-qm', 'all')
  })

  it('installs for all with npm, also over an earlier version and with nothing in the cache', () => {
    const prefix = join(folder, 'prefix')
    mkdirSync(prefix)
    for (const round of [1, 2]) {
      exec('npm', ['install', '-g', '--prefix', prefix, `git+file://${clone}`], folder, {
        npm_config_cache: join(folder, 'cache'),
      })
      expect(exec(join(prefix, 'bin/fuhan'), ['--version'], folder), `round ${round}`).toMatch(
        /^\d+\.\d+\.\d+/,
      )
      expect(JSON.parse(exec(join(prefix, 'bin/fuhan'), ['parse', letter], folder)).kind).toBe('reply')
    }
  })

  const preCommit = tool('pre-commit')
  it.skipIf(preCommit === null)('gives pre-commit its hooks (skips where there is no pre-commit)', () => {
    const project = join(folder, 'project')
    mkdirSync(project)
    cpSync(letter, join(project, 'letter.txt'))
    writeFileSync(join(project, 'not-a-letter.md'), 'no letter\n')
    const rev = git('rev-parse', 'HEAD').trim()
    writeFileSync(
      join(project, '.pre-commit-config.yaml'),
      `repos: [{ repo: 'file://${clone}', rev: ${rev}, hooks: [{ id: fuhan-check }, { id: fuhan-fix }] }]\n`,
    )
    exec('git', ['init', '-q'], project)
    exec('git', ['add', '-A'], project)
    const hooks = () =>
      exec(preCommit ?? '', ['run', '--all-files'], project, { PRE_COMMIT_HOME: join(folder, 'hooks') })
    expect(hooks().match(/Passed/g)).toHaveLength(2)
    // A hook that cannot fail would prove nothing.
    writeFileSync(join(project, 'mail.txt'), readFileSync('fixtures/nonletters/citizen-mail.txt'))
    writeFileSync(join(project, 'fuhan.config.json'), '{ "expect": "reply" }\n')
    exec('git', ['add', '-A'], project)
    let told = ''
    try {
      hooks()
    } catch (error) {
      told = (error as { stdout: string }).stdout
    }
    expect(told).toMatch(/mail\.txt[\s\S]*not-a-reply/)
  })
})
