import { matchesOf } from '../text/matches.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 2月30日, 2023年2月29日; 13月 only after a year or before a day, since 24月龄 and 18月 are spans of time. */
const day =
  /(?<![\d.])(?:(?<year>(?:19|20)\d{2})\s?年\s?)?(?<month>\d{1,2})\s?月\s?(?<date>\d{1,2})\s?日(?!\d)/g
const month = /(?<![\d.])(?:19|20)\d{2}\s?年\s?(?<month>\d{1,2})\s?月(?!\s?\d|龄)/g

/** A day or month that no calendar has: 9月31日, 13月. */
export default defineRule({
  id: 'impossible-date',
  severity: ['error', 'error', 'warning'],
  authority: 'logic',
  summary: 'a date that no calendar has',
  why: 'One of its digits is wrong. 29 February is accepted where no year is given.',
  source: 'GB/T 7408.1-2023 (dates of the calendar)',
  needsText: true,
  examples: {
    clean: [
      {
        text: sampleLetter({ body: '2月29日、4月30日和2024年2月29日，专家到场指导；犊牛24月龄出栏。' }),
        why: 'leap days and an age',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '9月31日，示范田通过验收。2023年2月29日，配套渠道开工。' }),
        why: 'September has 30 days, and 2023 is not a leap year',
        finds: ['5:1 9月31日', '5:15 2023年2月29日'],
      },
      {
        text: sampleLetter({ date: '2023年6月31日' }),
        why: 'the signature’s own date',
        finds: ['8:1 2023年6月31日'],
      },
      {
        text: sampleLetter({ body: '2022年13月，示范田通过验收。' }),
        why: 'a thirteenth month',
        finds: ['5:1 2022年13月'],
      },
    ],
  },
  *check({ masked }) {
    for (const { 0: text, index, groups = {} } of matchesOf(day, masked)) {
      if (isDay(Number(groups['year'] ?? 2000), Number(groups['month']), Number(groups['date']))) continue
      yield { message: `no calendar has “${text}”`, start: index, end: index + text.length }
    }
    for (const { 0: text, index, groups = {} } of matchesOf(month, masked)) {
      const value = Number(groups['month'])
      if (value >= 1 && value <= 12) continue
      yield { message: `no calendar has “${text}”`, start: index, end: index + text.length }
    }
  },
})

function isDay(year: number, monthOfYear: number, date: number): boolean {
  if (!(monthOfYear >= 1 && monthOfYear <= 12 && date >= 1)) return false
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = monthOfYear === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(monthOfYear) ? 30 : 31
  return date <= last
}
