import { describe, expect, it } from 'vitest'
import { formatDay, readDay, readDayAt } from '../src/fields/day.ts'
import { sourceText } from '../src/text/source-text.ts'

const read = (text: string) => readDay(sourceText(text), 0, sourceText(text).folded.length)

describe('readDay', () => {
  it.each([
    { text: '2019年3月7日', is: '2019-03-07', why: 'the standard form' },
    { text: '落款 二〇一九年十一月二十日', is: '2019-11-20', why: 'Chinese numerals' },
    { text: '二○二二年十月十日', is: '2022-10-10', why: 'a circle for zero' },
    { text: '二00九年六月', is: '2009-06', why: 'ASCII zeros' },
    { text: '二零一五年', is: '2015', why: '零' },
    { text: '2021年8月3', is: '2021-08-03', why: '日 is missing at the end' },
    { text: '2021年8月3家', is: '2021-08', why: 'a count behind the month is no day' },
    { text: '2024/2/29', is: '2024-02-29', why: 'a leap day' },
    { text: '2024.09.01', is: '2024-09-01', why: 'stops' },
    { text: '2018-08-0414:49:15', is: '2018-08-04', why: 'glued to the time' },
    { text: '2023 年 4 月 1 日', is: '2023-04-01', why: 'blanks' },
    { text: '２０２３年４月１日', is: '2023-04-01', why: 'full width' },
    { text: '2023年2月30日', is: null, why: 'no such day' },
  ])('$text: $why', ({ text, is }) => {
    expect(read(text)).toMatchObject({ iso: is, inferred: false, candidates: [] })
  })

  it.each([
    { text: '2022525', iso: '2022-05-25', candidates: [] },
    { text: '2021111', iso: null, candidates: ['2021-01-11', '2021-11-01'] },
    { text: '20198月31日', iso: '2019-08-31', candidates: [] },
    { text: '2025821日', iso: '2025-08-21', candidates: [] },
    { text: '2023年713日', iso: '2023-07-13', candidates: [] },
    { text: '202147', iso: '2021-04-07', candidates: [] },
  ])('$text has lost units', ({ text, iso, candidates }) => {
    expect(read(text)).toEqual({ text, span: [0, text.length], iso, inferred: true, candidates })
  })

  it.each(['电话2023999', '2023-2025', '第20230号', '12022525', '年月日'])('%s is no day', (text) => {
    expect(read(text)).toBeNull()
  })

  it('takes no run of digits in prose when told so', () => {
    expect(readDayAt('2022525', 0, false)).toBeNull()
  })

  it('reads what formatDay writes', () => {
    for (const iso of ['2023-04-11', '2023-12', '1999']) expect(read(formatDay(iso))?.iso).toBe(iso)
  })
})
