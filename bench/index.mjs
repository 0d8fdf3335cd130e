import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Runs every bench of this folder, one after the other, each in a process of its own. Exits with 1 where one misses its floor.
const folder = new URL('.', import.meta.url)
for (const name of readdirSync(folder).sort()) {
  if (!name.endsWith('.mjs') || name === 'index.mjs') continue
  console.log(`\n# ${name.slice(0, -4)}`)
  const { status } = spawnSync(process.execPath, [fileURLToPath(new URL(name, folder))], { stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
