import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Readability } from '@mozilla/readability'
import { load } from 'cheerio'
import { parseHTML } from 'linkedom'
import { readPage } from '../dist/html/read-page.js'
import { parseHtml } from '../dist/parse-html.js'
import { decode as decodeAny } from '../dist/shell/decode.js'

// Whole path (decode, locate, parse) on the pages of the corpus against cheerio's `load` + `.text()` and Readability on linkedom.
// One thread, best of the rounds for each, in milliseconds for all pages. Exits with 1 where a floor is not reached.
const floors = { cheerio: 2.5, readability: 8, megabytes: 250 }
const rounds = 60

const corpus = process.env.FUHAN_CORPUS ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url))
const folder = join(corpus, 'html')
if (!existsSync(folder)) {
  console.log(`html: skipped, ${folder} is missing`)
  process.exit(0)
}
const pages = readdirSync(folder)
  .filter((name) => /\.html?$/.test(name))
  .map((name) => readFileSync(join(folder, name)))
const decode = (bytes) => new TextDecoder().decode(bytes)

const contenders = {
  'fuhan, whole path': (bytes) => parseHtml(decodeAny(bytes).text),
  'fuhan, readPage alone': (bytes) => readPage(decodeAny(bytes).text),
  'cheerio load + text': (bytes) => load(decode(bytes)).text(),
  'Readability + linkedom': (bytes) => new Readability(parseHTML(decode(bytes)).document).parse(),
}

function best(run) {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    for (const page of pages) run(page)
    least = Math.min(least, performance.now() - started)
  }
  return least
}

const times = {}
let peak = 0
for (const [name, run] of Object.entries(contenders)) {
  times[name] = best(run)
  if (name === 'fuhan, readPage alone') peak = process.resourceUsage().maxRSS / 1024
  console.log(`${name.padEnd(24)} ${times[name].toFixed(1).padStart(8)} ms for ${pages.length} pages`)
}
const own = times['fuhan, whole path']
const faster = {
  cheerio: times['cheerio load + text'] / own,
  readability: times['Readability + linkedom'] / own,
}
console.log(
  `times cheerio ${faster.cheerio.toFixed(2)} (floor ${floors.cheerio}), times Readability ${faster.readability.toFixed(2)} (floor ${floors.readability}), peak memory ${peak.toFixed(0)} MB (floor ${floors.megabytes})`,
)
if (faster.cheerio < floors.cheerio || faster.readability < floors.readability || peak > floors.megabytes)
  process.exitCode = 1
