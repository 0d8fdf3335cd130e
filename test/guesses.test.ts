import { describe, expect, it } from 'vitest'
import { explain, parse } from '../src/index.ts'
import { sampleLetter } from '../src/rules/sample-letter.ts'
import { campaignSize, sampled } from './support/campaign.ts'
import { type Damage, harmful, harmless, picker, textOf, undamaged } from './support/damage.ts'
import { labelled } from './support/fixtures.ts'

const guessesIn = (text: string) => parse(text).findings.filter(({ rule }) => rule === 'uncertain-part')

describe('uncertain-part', () => {
  it('points at words of a page in the body', () => {
    const text = sampleLetter({ closing: '扫码下载客户端\n感谢您对农业农村工作的关心和支持。' })
    expect(guessesIn(text)).toMatchObject([
      {
        severity: 'info',
        line: 6,
        message: '“扫码下载客户端” is read as body; it might be footChrome',
      },
    ])
  })

  it('points at no line of a letter without fault', () => {
    expect(guessesIn(sampleLetter())).toEqual([])
  })

  it('points at no line that ends as a sentence does', () => {
    const text = sampleLetter({ closing: '扫码下载客户端。\n感谢您对农业农村工作的关心和支持。' })
    expect(guessesIn(text)).toEqual([])
  })

  it('is no finding of a text that is no letter', () => {
    expect(guessesIn('扫码下载客户端\n首页 要闻\n扫码下载客户端\n2019')).toEqual([])
  })

  it('points at no line where there are more lines than in any letter', () => {
    const text = sampleLetter({
      body: '亩产三百斤。\n扫码下载客户端\n'.repeat(4200),
    })
    expect(guessesIn(text)).toEqual([])
  })
})

/** Parts that differ in nothing a document tells. */
const kinds: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      'headChrome',
      'headOdd',
      'footChrome',
      'footMore',
      'related',
      'relatedMore',
      'tailOdd',
      'tailNote',
      'annex',
    ].map((part) => [part, 'odd']),
  ),
  ...Object.fromEntries(['opening', 'body', 'closing'].map((part) => [part, 'text'])),
}

/** The kinds of the parts of each line. */
function kindsOf(text: string): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>()
  for (const { line, part } of explain(text)) {
    const parts = found.get(line) ?? new Set()
    found.set(line, parts.add(kinds[part] ?? part))
  }
  return found
}

/** How many of the lines that are pointed at in damaged letters are read as another part than in the whole letter, which is read right. */
function precision(damages: readonly Damage[], seed: number): { pointed: number; wrong: number } {
  const pick = picker(seed)
  let pointed = 0
  let wrong = 0
  for (const { text } of sampled(labelled, 8)) {
    const lines = undamaged(text)
    const whole = kindsOf(text)
    for (const damage of damages) {
      const damaged = damage(lines, pick, {})
      const page = textOf(damaged)
      const found = guessesIn(page)
      if (found.length === 0) continue
      const read = kindsOf(page)
      for (const { line } of found) {
        const { from } = damaged[(line as number) - 1] as { from: readonly number[] }
        const right = new Set(
          from.length === 0 ? ['odd'] : from.flatMap((i) => [...(whole.get(i + 1) ?? [])]),
        )
        pointed++
        if ([...(read.get(line as number) ?? [])].some((kind) => !right.has(kind))) wrong++
      }
    }
  }
  return { pointed, wrong }
}

describe('uncertain-part in damaged letters', () => {
  const inside: Damage = (lines, pick) => {
    const at = pick(lines.map((_, i) => i))
    return [
      ...lines.slice(0, at),
      { text: pick(['点击收藏', '校对稿', '正在加载', '推荐阅读']), from: [] },
      ...lines.slice(at),
    ]
  }

  it('is right to point at a line in more than one of three cases', () => {
    const damages = [...Object.values(harmless), ...Object.values(harmful), inside]
    const { pointed, wrong } = precision(damages, 20_251_103)
    expect(pointed).toBeGreaterThan(campaignSize(5, 40))
    // A sample is of a dozen lines, and may have a few less.
    expect(wrong / pointed).toBeGreaterThan(campaignSize(1 / 4, 1 / 3))
  })
})
