import { daysIn } from '../fields/day.ts'

/** A day by its parts; a month past 12 runs into the years after. */
export interface DateParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The ISO form of a day that the calendar has. */
export function isoOf({ year, month, day }: DateParts): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The last day of a month, ISO. */
export function monthEnd({ year, month }: DateParts): string {
  const toYear = year + Math.floor((month - 1) / 12)
  const toMonth = ((month - 1) % 12) + 1
  return isoOf({ year: toYear, month: toMonth, day: daysIn(toYear, toMonth) })
}

/** The day `size` days or months after an ISO day; the last of a month that is too short for it. */
export function laterBy(iso: string, size: number, unit: 'day' | 'month'): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  if (unit === 'month') {
    const last = monthEnd({ year, month: month + size, day: 1 })
    return Number(last.slice(8)) <= day ? last : `${last.slice(0, 8)}${String(day).padStart(2, '0')}`
  }
  let parts: DateParts = { year, month, day: day + size }
  for (let most = daysIn(year, month); parts.day > most; most = daysIn(parts.year, parts.month)) {
    const isLast = parts.month === 12
    parts = {
      year: parts.year + (isLast ? 1 : 0),
      month: isLast ? 1 : parts.month + 1,
      day: parts.day - most,
    }
  }
  return isoOf(parts)
}
