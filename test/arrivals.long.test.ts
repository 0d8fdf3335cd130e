import { afterAll, describe, expect, it } from 'vitest'
import { type Document, parse, parseHtml } from '../src/index.ts'
import { foldScript } from '../src/text/script.ts'
import { arrivalLetters } from './support/arrival-letters.ts'
import { type Copy, removeFiles, toolForms } from './support/arrival-tools.ts'
import { ownForms } from './support/arrivals.ts'
import { isWhole, sampled } from './support/campaign.ts'
import { broken } from './support/invariants.ts'
import { compare, type Labels } from './support/labels.ts'

/** The least that is read of letters in a form, where it is not the usual 0.93. */
const floors: Readonly<Record<string, number>> = { 'all blanks lost': 0.8, 'OCR: misread': 0.9 }
const least = 0.93
/** What a sample of the letters may be below all of them. */
const chance = isWhole ? 0 : 0.02
const leastMean = 0.98
type Arrived = (typeof arrivalLetters)[number]
const isPrinted = process.env['FUHAN_FORMS'] === 'print'
const table: { form: string; f1: number; whole: number; of: number; worst: string[] }[] = []
const ownLetters = sampled(arrivalLetters, 3)
/** Programs take long to start. */
const toolLetters = sampled(arrivalLetters, 3).filter((_, at) => !isWhole || at % 3 === 0)

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** A document as a reader of simplified script has it: a form changes the script, the width or the radicals of what is printed. Breadcrumbs are the form's. */
function simplified(document: Document): Labels {
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string')
      return foldScript(value)
        .replace(/[\u00ad\u200b-\u200f\ue000-\uf8ff]|<[^<>]*>|_x000D_/g, '')
        .replace(/^—、/, '一、')
        .replace(/曰$/, '日')
        .replace(/(?<=\d)O/, '0')
    if (Array.isArray(value)) return value.map(walk)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, walk(child)]))
  }
  return walk({ ...document, text: '', breadcrumb: [] }) as Labels
}

function score(form: string, letters: readonly Arrived[], copies: readonly Copy[]): number {
  let right = 0
  let whole = 0
  let missed = 0
  const worst: string[] = []
  for (const [at, { path, document }] of letters.entries()) {
    const copy = copies[at] ?? ''
    const read = typeof copy === 'string' ? parse(copy) : parseHtml(copy.html)
    expect(broken(read), `${form}: ${path}`).toEqual([])
    const compared = compare(simplified(document), simplified(read))
    right += compared.right.length
    missed += compared.misses.length
    if (compared.misses.length === 0) whole++
    else if (compared.misses.length > 4 || isPrinted)
      worst.push(
        `${path.slice(17)}: ${compared.misses.map(({ field, error, wanted, read }) => `${field} ${error} ${JSON.stringify(wanted).slice(0, 100)} ${JSON.stringify(read)?.slice(0, 100)}`).join('; ')}`,
      )
  }
  const value = (2 * right) / (2 * right + missed)
  table.push({ form, f1: value, whole, of: letters.length, worst })
  return value
}

describe('the same letter in every form', () => {
  it('is enough letters and forms', () => {
    expect(arrivalLetters.length).toBeGreaterThanOrEqual(40)
    expect(Object.keys(ownForms).length).toBeGreaterThanOrEqual(30)
  })

  it.each(Object.entries(ownForms))('%s', (form, write) => {
    const copies = ownLetters.map(({ lines }) => write(lines, seeded(lines.join('').length)))
    expect(score(form, ownLetters, copies)).toBeGreaterThanOrEqual((floors[form] ?? least) - chance)
  })

  for (const { name, lacking, copies } of toolForms)
    it.skipIf(lacking !== null)(lacking === null ? name : `${name} (${lacking})`, async () => {
      const written = await copies(toolLetters.map(({ lines }) => lines))
      expect(score(name, toolLetters, written)).toBeGreaterThanOrEqual((floors[name] ?? least) - chance)
    })

  it('has a high mean', () => {
    expect(table.reduce((sum, row) => sum + row.f1, 0) / table.length).toBeGreaterThanOrEqual(leastMean)
  })

  afterAll(() => {
    removeFiles()
    if (!isPrinted) return
    for (const { form, f1: value, whole, of } of table)
      console.log(`${form.padEnd(40)} ${value.toFixed(4)}  ${whole} of ${of} letters whole`)
    for (const { form, worst } of table) for (const line of worst) console.log(`- ${form} ${line}`)
    console.log(
      `${'mean'.padEnd(40)} ${(table.reduce((sum, row) => sum + row.f1, 0) / table.length).toFixed(4)}`,
    )
  })
})
