import Recognizers from '@microsoft/recognizers-text-suite'
import { annotate } from '../dist/figures/annotate.js'
import { parse } from '../dist/parse.js'
import { sourceText } from '../dist/text/source-text.js'
import { seedsOr } from './support/seeds.mjs'

// Figures and citations of the seed letters (the project's own fixtures where there are none) against the peer's recognizers of the same
// kinds, called sentence by sentence as its documentation does. One thread, one run, best round of each. Exits with 1 under a floor.
const floors = { times: 200, millions: 3 }
const rounds = { own: 200, peer: 3 }

const texts = seedsOr('figures')
const characters = texts.reduce((sum, text) => sum + text.length, 0)
const letters = texts.map((text) => ({ source: sourceText(text), document: parse(text) }))
const sentences = texts.flatMap((text) =>
  text.split(/(?<=[。;!?])|\n/).filter((sentence) => /\S/.test(sentence)),
)

const culture = Recognizers.Culture.Chinese
const recognizers = [
  'recognizeNumber',
  'recognizePercentage',
  'recognizeCurrency',
  'recognizeDimension',
  'recognizeAge',
].map((name) => Recognizers[name])

let found = 0
const own = best(rounds.own, () => {
  found = 0
  for (const { source, document } of letters) {
    const { figures, citations } = annotate(source, document)
    found += figures.length + citations.length
  }
})
let recognized = 0
const peer = best(rounds.peer, () => {
  recognized = 0
  for (const sentence of sentences)
    for (const recognize of recognizers) recognized += recognize(sentence, culture).length
})

function best(count, run) {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < count; round++) {
    const started = performance.now()
    run()
    least = Math.min(least, performance.now() - started)
  }
  return least
}

const rate = (milliseconds) => characters / milliseconds / 1000
console.log(`${texts.length} letters, ${characters} characters, ${sentences.length} sentences`)
console.log(
  `fuhan, figures and citations ${own.toFixed(2).padStart(10)} ms, ${rate(own).toFixed(2)} million characters/s, ${found} found`,
)
console.log(
  `recognizers-text-suite       ${peer.toFixed(2).padStart(10)} ms, ${rate(peer).toFixed(3)} million characters/s, ${recognized} found`,
)
console.log(
  `${(peer / own).toFixed(0)} times the peer (floor ${floors.times}), ${rate(own).toFixed(2)} million characters/s (floor ${floors.millions})`,
)
if (found === 0) {
  console.log('nothing was found: there is nothing to measure')
  process.exitCode = 1
} else if (peer / own < floors.times || rate(own) < floors.millions) process.exitCode = 1
