import { Bench } from 'tinybench'
import { annotate } from '../dist/figures/annotate.js'
import { parse } from '../dist/parse.js'
import { splitLines } from '../dist/text/lines.js'
import { sourceText } from '../dist/text/source-text.js'
import { seedsOr } from './support/seeds.mjs'

// The stages of reading text on the seed letters (the project's own fixtures where there are none), beside two floors measured in the same
// run: a JSON round trip of the documents, and one pass of split('\n') with one regular expression a line. Exits with 1 over the limit.
const limit = 8

const texts = seedsOr('letters')
const characters = texts.reduce((sum, text) => sum + text.length, 0)
const sources = texts.map((text) => sourceText(text))
const documents = texts.map((text) => parse(text))
const label = /^\s*([\u4e00-\u9fff]{2,8})[:：]/

const bench = new Bench({ time: 1000, warmupTime: 300 })
bench
  .add('floor: JSON round trip', () => {
    for (const document of documents) JSON.parse(JSON.stringify(document))
  })
  .add('floor: split and match', () => {
    for (const text of texts) for (const line of text.split('\n')) label.test(line)
  })
  .add('fold', () => {
    for (const text of texts) sourceText(text)
  })
  .add('lines', () => {
    for (const source of sources) splitLines(source)
  })
  .add('figures, citations', () => {
    for (const [i, source] of sources.entries()) annotate(source, documents[i])
  })
  .add('parse', () => {
    for (const text of texts) parse(text)
  })
await bench.run()

const best = new Map(bench.tasks.map(({ name, result }) => [name, result.latency.min]))
console.log(`${texts.length} letters, ${characters} characters, best run of each`)
for (const [name, milliseconds] of best) {
  const perSecond = 1000 / milliseconds
  const rates = `${Math.round(texts.length * perSecond)} documents/s, ${((characters * perSecond) / 1e6).toFixed(1)} million characters/s`
  console.log(`${name.padEnd(24)} ${milliseconds.toFixed(3).padStart(8)} ms  ${rates}`)
}
const ratio = best.get('parse') / best.get('floor: JSON round trip')
console.log(`parse costs ${ratio.toFixed(2)} JSON round trips (limit ${limit})`)
if (ratio > limit) process.exitCode = 1
