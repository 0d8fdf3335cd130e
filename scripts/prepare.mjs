import { spawnSync } from 'node:child_process'
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  unlinkSync,
} from 'node:fs'
import { join } from 'node:path'

// npm runs `prepare` in a fresh copy of the repository. Under `npm install -g` from a git address its settings for the global folder reach in here:
// the packages that build fuhan were not installed, and the copy itself was linked into the global folder, where fuhan is to be put next.
const settings = /^npm_config_(?:global|prefix|location|dry_run)$/i
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.test(name)))
const { npm_config_global: isGlobal, npm_config_prefix: prefix, npm_execpath: cli } = process.env
const { name, bin } = JSON.parse(readFileSync('package.json', 'utf8'))

function npm(...words) {
  const [command, ...first] = cli?.endsWith('.js') ? [process.execPath, cli] : ['npm']
  const { status, error } = spawnSync(command, [...first, ...words], {
    env,
    // Standard output is that of `npm pack`, whose readers want the name of the package and nothing else.
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  })
  if (error !== undefined) throw error
  if (status !== 0) process.exit(status ?? 1)
}

/** Takes away what npm linked to the copy, and puts back the folder that it had begun to fill there. */
function unlink() {
  const [packages, commands, endings] =
    process.platform === 'win32'
      ? ['node_modules', '', ['', '.cmd', '.ps1']]
      : [join('lib', 'node_modules'), 'bin', ['']]
  const link = join(prefix, packages, name)
  if (!lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) return
  if (realpathSync(link) !== realpathSync('.')) return
  for (const command of Object.keys(bin))
    for (const ending of endings) {
      const path = join(prefix, commands, command + ending)
      if (lstatSync(path, { throwIfNoEntry: false })) unlinkSync(path)
    }
  unlinkSync(link)
  const begun = readdirSync(join(prefix, packages)).find((entry) =>
    new RegExp(`^\\.${name}-[\\w-]{8}$`).test(entry),
  )
  if (begun !== undefined) renameSync(join(prefix, packages, begun), link)
}

// npm sets this where it prepares the copy of a git address, and not for `npm link`.
if (isGlobal === 'true' && prefix !== undefined && process.env['_PACOTE_NO_PREPARE_'] !== undefined) unlink()
if (!existsSync('node_modules/typescript'))
  npm('ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund')
npm('run', 'build')
