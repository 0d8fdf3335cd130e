import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Document } from '../src/model/document.ts'
import { parse } from '../src/parse.ts'
import { parseHtml } from '../src/parse-html.ts'
import { decode } from '../src/shell/decode.ts'
import { skins } from './skins.ts'

const corpus = process.env.FUHAN_CORPUS ?? join(import.meta.dirname, '../../shared/corpus')
const folders = ['letters', 'seeds'].map((name) => join(corpus, name)).filter((folder) => existsSync(folder))
const letters = folders.flatMap((folder) =>
  readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
)

/** Every value that is read of a letter, blanks and widths aside, as `path=value`. */
function facts(document: Document): string[] {
  const found: string[] = []
  const walk = (value: unknown, path: string) => {
    if (value === null || value === undefined) return
    if (Array.isArray(value)) {
      for (const item of value) walk(item, path)
      return
    }
    if (typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'span' || key === 'sentence' || key === 'section' || key === 'candidates') continue
        walk(inner, `${path}.${key}`)
      }
      return
    }
    const folded = String(value).normalize('NFKC').replace(/\s+/g, '')
    if (folded !== '') found.push(`${path}=${folded}`)
  }
  const {
    kind,
    breadcrumb,
    metadata,
    title,
    documentNumber,
    dateline,
    marks,
    salutation,
    addressees,
    opening,
    proposal,
    coHandlers,
  } = document
  const { body, closing, signature, contacts, attachments, copies } = document
  walk(
    {
      kind,
      breadcrumb,
      metadata,
      title,
      documentNumber,
      dateline,
      marks,
      salutation,
      addressees,
      opening,
      proposal,
      coHandlers,
      body,
      closing,
      signature,
      contacts,
      attachments,
      copies,
    },
    '',
  )
  return found
}

/** F1 of two bags of facts. */
function agreement(
  wanted: readonly string[],
  got: readonly string[],
): { f1: number; missed: string[]; spurious: string[] } {
  const rest = new Map<string, number>()
  for (const fact of got) rest.set(fact, (rest.get(fact) ?? 0) + 1)
  const missed: string[] = []
  for (const fact of wanted) {
    const left = rest.get(fact) ?? 0
    if (left === 0) missed.push(fact)
    else rest.set(fact, left - 1)
  }
  const spurious = [...rest].flatMap(([fact, count]) => Array<string>(count).fill(fact))
  const right = wanted.length - missed.length
  return { f1: (2 * right) / (wanted.length + got.length || 1), missed, spurious }
}

describe.skipIf(letters.length === 0)(
  `letters of the corpus in skins${letters.length === 0 ? ' (skipped: no corpus)' : ''}`,
  () => {
    const plain = letters.map((letter) => facts(parse(letter)))

    it.each(Object.entries(skins))('%s reads as the text does', (_, skin) => {
      let right = 0
      let all = 0
      const differences: string[] = []
      for (const [index, letter] of letters.entries()) {
        const printed = skin(letter)
        const html = typeof printed === 'string' ? printed : decode(printed).text
        const wanted = plain[index] ?? []
        const got = facts(parseHtml(html))
        const { missed, spurious } = agreement(wanted, got)
        right += 2 * (wanted.length - missed.length)
        all += wanted.length + got.length
        for (const fact of missed) differences.push(`${index} - ${fact.slice(0, 100)}`)
        for (const fact of spurious) differences.push(`${index} + ${fact.slice(0, 100)}`)
      }
      expect(right / all, differences.slice(0, 20).join('\n')).toBeGreaterThanOrEqual(0.998)
    })
  },
)
