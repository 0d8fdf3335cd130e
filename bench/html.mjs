import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// The pages of the corpus read by fuhan, by cheerio's `load` + `.text()` and by Readability on linkedom. One thread; each contender has a process of its
// own, so that none pays for the garbage of another, and as many rounds as it takes until the engine has compiled the code of each; best of the rounds, in
// milliseconds for all pages. The path of a page is to decode it, to find the letter and to parse it; figures and citations, which the peers have nothing
// of, are told apart; the floors are those of the whole. Exits with 1 where one is not reached.
const floors = { cheerio: 2.5, readability: 8, megabytes: 250 }
const rounds = 150

const corpus = process.env.FUHAN_CORPUS ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url))
const folder = join(corpus, 'html')
const decodePlainly = (bytes) => new TextDecoder().decode(bytes)

/** What each contender does with the bytes of a page; its libraries are loaded in its own process only. */
const contenders = {
  'decode, locate, parse': async () => {
    const { decode } = await import('../dist/shell/decode.js')
    const { readPage } = await import('../dist/html/read-page.js')
    const { assemble } = await import('../dist/letter/assemble.js')
    const { sourceText } = await import('../dist/text/source-text.js')
    const { splitLines } = await import('../dist/text/lines.js')
    return (bytes) => {
      const { text, page, chrome } = readPage(decode(bytes).text)
      const source = sourceText(text)
      assemble(source, splitLines(source), { page, chrome })
    }
  },
  'the same, figures and citations too': async () => {
    const { decode } = await import('../dist/shell/decode.js')
    const { parseHtml } = await import('../dist/parse-html.js')
    return (bytes) => parseHtml(decode(bytes).text)
  },
  'cheerio load + text': async () => {
    const { load } = await import('cheerio')
    return (bytes) => load(decodePlainly(bytes)).text()
  },
  'Readability + linkedom': async () => {
    const { Readability } = await import('@mozilla/readability')
    const { parseHTML } = await import('linkedom')
    return (bytes) => new Readability(parseHTML(decodePlainly(bytes)).document).parse()
  },
}

async function best(name) {
  const read = await contenders[name]()
  const pages = readdirSync(folder)
    .filter((file) => /\.html?$/.test(file))
    .map((file) => readFileSync(join(folder, file)))
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    for (const page of pages) read(page)
    least = Math.min(least, performance.now() - started)
  }
  return { least, megabytes: process.resourceUsage().maxRSS / 1024 }
}

function measure(name) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), name], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${name}: ${stderr}`)
  const measured = JSON.parse(stdout)
  console.log(
    `${name.padEnd(36)} ${measured.least.toFixed(1).padStart(7)} ms  ${measured.megabytes.toFixed(0).padStart(4)} MB`,
  )
  return measured
}

const asked = process.argv[2]
if (!existsSync(folder)) console.log(`html: skipped, ${folder} is missing`)
else if (asked !== undefined) console.log(JSON.stringify(await best(asked)))
else {
  const [path, whole, cheerio, readability] = Object.keys(contenders).map((name) => measure(name))
  const times = (own) =>
    `${(cheerio.least / own.least).toFixed(2)} times cheerio (floor ${floors.cheerio}), ${(readability.least / own.least).toFixed(2)} times Readability (floor ${floors.readability})`
  console.log(`decode, locate, parse: ${times(path)}`)
  console.log(
    `with figures and citations: ${times(whole)}; peak memory ${whole.megabytes.toFixed(0)} MB (floor ${floors.megabytes})`,
  )
  if (
    cheerio.least / whole.least < floors.cheerio ||
    readability.least / whole.least < floors.readability ||
    whole.megabytes > floors.megabytes
  )
    process.exitCode = 1
}
