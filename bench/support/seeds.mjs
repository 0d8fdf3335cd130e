import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The texts of the seed letters, or those of a folder of the project's own fixtures where there are none. */
export function seedsOr(fixtures) {
  const corpus = process.env.FUHAN_CORPUS ?? fileURLToPath(new URL('../../../shared/corpus', import.meta.url))
  const seeds = join(corpus, 'seeds')
  const folder = existsSync(seeds)
    ? seeds
    : fileURLToPath(new URL(`../../fixtures/${fixtures}`, import.meta.url))
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}
