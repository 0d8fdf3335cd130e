import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { workplace } from './command.ts'
import { campaignSize, isWhole } from './support/campaign.ts'

vi.setConfig({ testTimeout: 300_000 })

const { folder } = workplace()
const { version } = JSON.parse(readFileSync('package.json', 'utf8'))

/** SHA-256 of every file below a folder. */
function digests(path: string): Record<string, string> {
  const names = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    names
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [
        file.slice(path.length + 1),
        createHash('sha256').update(readFileSync(file)).digest('hex'),
      ]),
  )
}

describe('two builds', () => {
  it('give the same bytes', () => {
    const builds = [1, 2, 3].slice(campaignSize(2, 0)).map((number) => {
      const into = join(folder, `bundle-${number}`)
      execFileSync(process.execPath, ['esbuild.config.mjs', into])
      return digests(into)
    })
    for (const build of builds) expect(build).toEqual(digests(resolve('dist/bundle')))
  })
})

const isClone = spawnSync('git', ['rev-parse', 'HEAD']).status === 0
if (!isClone) console.warn('SKIPPED: the making of a release, since this is no clone of git')

describe.skipIf(!isClone || !isWhole)('a release', () => {
  const clone = join(folder, 'clone')
  const git = (...argv: string[]) =>
    execFileSync('git', ['-C', clone, ...argv], { encoding: 'utf8', maxBuffer: 1e8 })

  it('is the package, its bill of materials, their hashes and a tag with the built package', () => {
    execFileSync('git', ['clone', '--quiet', '--no-tags', '.', clone])
    // Links within one disk cost nothing; elsewhere the packages are copied.
    execFileSync('bash', [
      '-c',
      `cp -al node_modules '${clone}' 2> /dev/null || cp -a node_modules '${clone}'`,
    ])
    const who = {
      GIT_AUTHOR_NAME: 'a',
      GIT_AUTHOR_EMAIL: 'a@b.example',
      GIT_COMMITTER_NAME: 'a',
      GIT_COMMITTER_EMAIL: 'a@b.example',
    }
    // The suite itself may run under npm, whose options would be taken for this call's.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)))
    const into = join(folder, 'made')
    execFileSync(join(clone, 'ci/release.sh'), [into], { env: { ...env, ...who }, stdio: 'pipe' })

    execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: into })
    const tag = `v${version}`
    expect(git('ls-tree', '-r', '--name-only', tag).split('\n')).toContain('dist/bundle/main.js')
    expect(git('diff', '--name-only', 'HEAD', tag, '--', ':!dist')).toBe('')
    expect(git('status', '--porcelain')).toBe('')
    // Built in another place, the bytes are the same.
    const here = digests(resolve('dist'))
    if (git('rev-parse', 'HEAD').trim() && spawnSync('git', ['diff', '--quiet', 'HEAD']).status === 0)
      expect(digests(join(clone, 'dist'))).toEqual(here)

    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    const needed = Object.entries(lock.packages as Record<string, { dev?: boolean; version: string }>)
      .filter(([path, { dev }]) => path !== '' && dev !== true)
      .map(([path, one]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${one.version}`)
    const { components } = JSON.parse(readFileSync(join(into, `fuhan-${version}.cdx.json`), 'utf8'))
    const told = components.map(({ name, version: of }: { name: string; version: string }) => `${name}@${of}`)
    expect([...new Set(told)].sort()).toEqual([...new Set(needed)].sort())
    expect(existsSync(join(into, `fuhan-${version}.tgz`))).toBe(true)
  })

  it('needs no package that runs a script when it is installed', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    const scripted = Object.entries(
      lock.packages as Record<string, { dev?: boolean; hasInstallScript?: boolean }>,
    )
      .filter(([path, { dev, hasInstallScript }]) => path !== '' && dev !== true && hasInstallScript === true)
      .map(([path]) => path)
    expect(scripted).toEqual([])
  })
})
