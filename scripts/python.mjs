import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

// npm run python [words for pytest]
// Builds the Python package of what `npm run build` built, installs it into an environment of its own and runs its tests there. Where there is no
// Python or its packages cannot be had, it says that it skips. Environments are kept by what is installed in them.
const python = process.env['PYTHON'] ?? 'python3'
const requirements = ['dev', 'spark']
  .map((part) => readFileSync(`python/requirements-${part}.txt`, 'utf8'))
  .join('\n')

/** Runs a program, its output on ours. */
function run(command, words, options = {}) {
  return spawnSync(command, words, { stdio: 'inherit', ...options }).status === 0
}

/** Installs what a file requires. What of it the tests import is compiled as they do: most of it they never import. */
function install(requirements) {
  return run(bin, ['-m', 'pip', 'install', '--quiet', '--no-compile', '--requirement', requirements])
}

function skip(why) {
  console.log(`skip: the Python package is NOT tested: ${why}`)
  process.exit(0)
}

const { status, stdout } = spawnSync(python, [
  '-c',
  'import sys, venv; print(sys.version); sys.exit(sys.version_info < (3, 10))',
])
if (status !== 0) skip(`${python} is not there, or is older than 3.10`)
const key = createHash('sha256').update(stdout).update(requirements).digest('hex').slice(0, 16)
const venv = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'fuhan', `python-${key}`)
const bin = join(venv, process.platform === 'win32' ? 'Scripts' : 'bin', 'python')
const isComplete = join(venv, 'complete')
if (!existsSync(isComplete)) {
  rmSync(venv, { recursive: true, force: true })
  mkdirSync(venv, { recursive: true })
  if (!run(python, ['-m', 'venv', venv])) skip('it has no venv')
  if (!install('python/requirements-dev.txt')) skip('its packages could not be installed')
  writeFileSync(isComplete, '')
}
// Spark is large and needs Java: without it the rest is tested.
const hasSpark = join(venv, 'spark')
if (!existsSync(hasSpark)) {
  if (spawnSync('java', ['-version']).status !== 0)
    console.log('skip: fuhan.spark is NOT tested: there is no Java')
  else if (install('python/requirements-spark.txt')) writeFileSync(hasSpark, '')
  else console.log('skip: fuhan.spark is NOT tested: Spark could not be installed')
}
const out = resolve('python/dist')
rmSync(out, { recursive: true, force: true })
if (
  !run(bin, ['-m', 'build', '--no-isolation', '--outdir', out, 'python'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
)
  process.exit(1)
const wheel = join(out, readdirSync(out).find((name) => name.endsWith('.whl')) ?? '')
if (!run(bin, ['-m', 'pip', 'install', '--quiet', '--force-reinstall', '--no-deps', '--no-index', wheel]))
  process.exit(1)
const env = { ...process.env, FUHAN_WHEEL: wheel, PATH: `${join(bin, '..')}:${process.env['PATH']}` }
process.exit(run(bin, ['-m', 'pytest', '-q', ...process.argv.slice(2)], { cwd: 'python', env }) ? 0 : 1)
