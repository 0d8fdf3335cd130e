import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readLetter } from '../dist/shell/read-letter.js'

// node bench/convert.mjs [LETTERS]
// Letters a second of `fuhan convert` by format and for one and two workers, against reading and parsing the same files in one thread. The floors
// hold from 20,000 letters on, where starting threads and warming up no longer count; fewer are only reported.
const floors = { ndjson: 0.8, workers: 1.7 }
const count = Number(process.argv[2] ?? 2000)
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'fuhan-bench-'))
const everything = ['ndjson', 'csv', 'parquet', 'sqlite', 'datapackage']

/** Runs a program of the project, which must succeed. */
function run(...argv) {
  const { status, stderr } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`)
}

/** Letters a second. */
function rate(work) {
  const started = performance.now()
  work()
  return Math.round((count / (performance.now() - started)) * 1000)
}

const convert = (formats, workers) =>
  rate(() =>
    run(
      'bin/fuhan.js',
      'convert',
      join(folder, 'letters'),
      '-o',
      join(folder, 'dataset'),
      '--overwrite',
      '--quiet',
      '--workers',
      String(workers),
      ...formats.flatMap((format) => ['--to', format]),
    ),
  )
const show = (name, value) => console.log(`${name.padEnd(34)} ${String(value).padStart(7)} letters/s`)

try {
  run('fixtures/generator/generate.mjs', '--count', String(count), '--seed', '1', folder)
  // What was just written goes to the disk before the clock runs.
  spawnSync('sync')
  const letters = join(folder, 'letters')
  const paths = readdirSync(letters, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const started = performance.now()
  for (const path of paths) await readLetter(readFileSync(path), { name: path })
  const alone = Math.round((count / (performance.now() - started)) * 1000)
  show('parse alone, one thread', alone)
  const ndjson = convert(['ndjson'], 1)
  show('ndjson, 1 worker', ndjson)
  for (const format of everything.slice(1)) show(`${format}, 1 worker`, convert([format], 1))
  const one = convert(everything, 1)
  const two = convert(everything, 2)
  show('all formats, 1 worker', one)
  show('all formats, 2 workers', two)
  const ratios = { ndjson: ndjson / alone, workers: two / one }
  console.log(
    `ndjson to parse alone ${ratios.ndjson.toFixed(2)} (floor ${floors.ndjson}), 2 workers to 1 ${ratios.workers.toFixed(2)} (floor ${floors.workers})`,
  )
  if (count >= 20_000 && (ratios.ndjson < floors.ndjson || ratios.workers < floors.workers))
    process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
