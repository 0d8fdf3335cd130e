import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'

// `npm pack` and `npm publish` run this before and after. What is published is built already and brings its dependencies from the registry: it needs
// neither the script that builds a copy of a git address, which npm would warn its users of, nor what that copy carries with it.
const manifest = 'package.json'
const kept = 'package.json.kept'
const [when] = process.argv.slice(2)

if (when === 'before') {
  // Standard output is that of `npm pack`: the name of the package.
  execFileSync(process.execPath, [process.env.npm_execpath ?? 'npm', 'run', 'playground'], {
    stdio: ['ignore', 2, 2],
  })
  // A pack that was broken off left the whole manifest here.
  if (!existsSync(kept)) writeFileSync(kept, readFileSync(manifest))
  const {
    scripts: _,
    devDependencies: __,
    bundleDependencies: ___,
    ...published
  } = JSON.parse(readFileSync(kept, 'utf8'))
  writeFileSync(manifest, `${JSON.stringify(published, null, 2)}\n`)
} else if (existsSync(kept)) renameSync(kept, manifest)
