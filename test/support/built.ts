import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const entry = 'dist/bundle/main.js'

/** Tells before tests that start the built program whether it is the one that `src` makes. */
export default function setup(): void {
  if (!existsSync(entry)) throw new Error(`${entry} is missing: npm run build makes it`)
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) => join('src', name))
  const built = statSync(entry).mtimeMs
  const newer = files.find((file) => statSync(file).mtimeMs > built)
  if (newer !== undefined) console.warn(`dist is older than ${newer}: npm run build makes it anew`)
}
