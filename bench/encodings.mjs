import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chardet from 'chardet'
import iconv from 'iconv-lite'
import jschardet from 'jschardet'
import { simplifiedOf } from '../dist/grammar/traditional.js'
import { decode } from '../dist/shell/decode.js'

// How often the encoding is told right: every letter and page of the corpus in six encodings, whole and cut in the middle of characters,
// against two detectors in wide use. Right is what gives the same text. Exits with 1 where a floor is not reached.
const floors = { whole: 1, '50 kB': 1, '2 kB': 1, '200 B': 0.94 }
const sizes = { whole: Number.POSITIVE_INFINITY, '50 kB': 50_000, '2 kB': 2000, '200 B': 200 }
const mostMilliseconds = 1

const corpus = process.env.FUHAN_CORPUS ?? fileURLToPath(new URL('../../shared/corpus', import.meta.url))
if (!existsSync(corpus)) {
  console.log(`encodings: skipped, ${corpus} is missing`)
  process.exit(0)
}
const texts = ['letters', 'seeds', 'html'].flatMap((folder) =>
  readdirSync(join(corpus, folder))
    .filter((name) => /\.(?:txt|html?)$/.test(name))
    .map((name) => new TextDecoder().decode(readFileSync(join(corpus, folder, name))))
    .map((text) => (/charset/i.test(text) ? text.replace(/charset\s*=\s*["']?[\w-]+/gi, '') : text)),
)
const traditionalOf = new Map([...simplifiedOf].map(([from, to]) => [to, from]))
// What is in Big5 must be in traditional script; what Big5 lacks all the same becomes a question mark.
const traditional = (text) => text.replace(/\p{Script=Han}/gu, (hanzi) => traditionalOf.get(hanzi) ?? hanzi)
const encodings = {
  'utf-8': (text) => iconv.encode(text, 'utf8'),
  'utf-8 with mark': (text) => iconv.encode(text, 'utf8', { addBOM: true }),
  gb18030: (text) => iconv.encode(text, 'gb18030'),
  big5: (text) => iconv.encode(traditional(text), 'big5'),
  'utf-16le': (text) => iconv.encode(text, 'utf-16le', { addBOM: false }),
  'utf-16be': (text) => iconv.encode(text, 'utf-16be', { addBOM: false }),
}
const detectors = {
  fuhan: null,
  chardet: (bytes) => chardet.detect(bytes),
  jschardet: (bytes) => jschardet.detect(bytes).encoding,
}

const read = (bytes, label) => {
  try {
    return iconv.decode(bytes, label ?? 'utf8')
  } catch {
    return ''
  }
}
let isGood = true
for (const [name, detect] of Object.entries(detectors)) {
  for (const [size, limit] of Object.entries(sizes)) {
    let right = 0
    let all = 0
    const wrong = new Map()
    for (const [encoding, encode] of Object.entries(encodings)) {
      for (const text of texts) {
        const whole = encode(text)
        if (limit === 50_000 && whole.length < limit) continue
        const bytes = whole.subarray(0, Math.min(limit, whole.length))
        all++
        const wanted = read(bytes, encoding.split(' ')[0])
        // What a cut character becomes is no question of encoding.
        const got =
          detect === null ? decode(bytes).text : read(bytes, detect(bytes)?.replace(/-(?:bom|sig)$/i, ''))
        if (
          got.slice(0, -2) === wanted.slice(0, -2) ||
          got.replace(/\ufffd+$/, '') === wanted.replace(/\ufffd+$/, '')
        )
          right++
        else wrong.set(encoding, (wrong.get(encoding) ?? 0) + 1)
      }
    }
    const share = right / all
    if (name === 'fuhan' && share < floors[size]) isGood = false
    console.log(
      `${name.padEnd(10)} ${size.padEnd(6)} ${(100 * share).toFixed(2).padStart(6)} % of ${all}${wrong.size > 0 ? `  wrong: ${[...wrong].map(([key, count]) => `${key} ${count}`).join(', ')}` : ''}`,
    )
  }
}
for (const [encoding, encode] of Object.entries(encodings)) {
  const bytes = encode(texts.join('\n')).subarray(0, 50_000)
  for (const [name, detect] of Object.entries({ ...detectors, fuhan: (input) => decode(input) })) {
    let least = Number.POSITIVE_INFINITY
    for (let round = 0; round < (name === 'fuhan' ? 100 : 3); round++) {
      const started = performance.now()
      detect(bytes)
      least = Math.min(least, performance.now() - started)
    }
    if (name === 'fuhan' && least > mostMilliseconds) isGood = false
    console.log(`${name.padEnd(10)} ${encoding.padEnd(16)} ${least.toFixed(2).padStart(7)} ms for 50 kB`)
  }
}
if (!isGood) process.exitCode = 1
