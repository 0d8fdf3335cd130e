import { describe, expect, it } from 'vitest'
import { parse } from '../src/parse.ts'
import { check } from '../src/rules/run.ts'
import { sampled } from './support/campaign.ts'
import { pacedTime } from './support/cpu-time.ts'

const head = '岚泽市水务局关于第12号建议的答复函'
const letter = (title: string, body: string) =>
  `${title}\n\n韩青禾代表:\n您提出的建议收悉,现答复如下:\n${body}\n岚泽市水务局\n2024年3月2日\n`

/** Inputs that took a time growing with a power of their size, or more stack than there is. */
const inputs: readonly (readonly [string, string])[] = [
  [
    'an index number of letters, digits and a last hanzi',
    `索引号\n${'1MB0604J/'.repeat(12)}号\n发布机构\n岚泽市水务局\n${letter(head, '')}`,
  ],
  ['pairs of brackets behind a title', letter(`${head}${'(甲)'.repeat(60)}尾`, '')],
  ['cells behind a title', letter(`${head}${':甲乙(甲)'.repeat(30)}尾。`, '')],
  ['marks behind a title', letter(`会办意见${'(告)A-'.repeat(50)}尾`, '')],
  ['blanks in a bracketed label', `索引号 | [${'  '.repeat(18)}x | 1\n`.repeat(3000)],
  ['64,000 lines such as titles', `${head}\n`.repeat(64_000)],
  ['130,000 document numbers', letter(head, '依据'.concat('甲发〔2023〕1号、'.repeat(130_000)))],
  ['130,000 bodies', `${letter(head, '我局认真办理。')}会办单位:${'甲局、'.repeat(130_000)}\n`],
  ['130,000 telephone numbers', `${letter(head, '')}联系电话:${'12345678、'.repeat(130_000)}\n`],
  [
    '130,000 lines behind the signature',
    `${letter(head, '我局认真办理。')}${'抄送:市政府办公室\n'.repeat(130_000)}`,
  ],
  ['130,000 years in a title', letter(head, `依据《${'2023年'.repeat(130_000)}》执行。`)],
  ['130,000 cells', letter(head, `|${'甲(万元)|'.repeat(130_000)}\n|${'1|'.repeat(130_000)}`)],
  [
    'cells at the end of an unfinished sentence',
    letter(head, '').split('岚泽市水务局\n2024')[0] +
      `我局今年推广滴灌和微喷技术,建成示范田十处,农户普遍反${' |x'.repeat(20_000)}`,
  ],
  [
    'blanks in an unfinished sentence',
    letter(head, '').split('岚泽市水务局\n2024')[0] +
      `我局今年推广滴灌和微喷技术,建成示范田十处,农户普遍反${' '.repeat(80_000)}x`,
  ],
  [
    'digits in an unfinished sentence',
    letter(head, '').split('岚泽市水务局\n2024')[0] +
      `我局今年推广滴灌和微喷技术,建成示范田十处,农户普遍反${'1'.repeat(80_000)}x映`,
  ],
]

describe.each(sampled(inputs, 2))('%s', (_, text) => {
  it('are read and judged in the time of their size', () => {
    // 4 ms a kB is some forty times what a letter takes.
    expect(pacedTime(() => check(parse(text)))).toBeLessThan(1500 + text.length * 0.004)
  })
})

describe('a number of many letters', () => {
  it('is the index number', () => {
    const { metadata } = parse(
      `索引号\n11500000MB1670604J/2024-00012号\n发布机构\n岚泽市水务局\n成文日期\n2024-03-02\n\n${letter(head, '')}`,
    )
    expect(metadata.indexNumber?.text).toBe('11500000MB1670604J/2024-00012号')
    expect(metadata.publisher?.text).toBe('岚泽市水务局')
  })
})
