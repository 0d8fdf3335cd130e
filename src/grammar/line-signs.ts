import { breadcrumbSigns } from './breadcrumb.ts'
import { calendarNumerals, yearDigits } from './calendar.ts'
import { yearBrackets } from './document-number.ts'

/**
 * Units of folded text by what they may speak for in a line. A line is looked at once for all of them (`Line.signs`), and a reader that needs one of them is
 * asked of no line without.
 */
export const lineSigns = {
  digit: '0123456789',
  /** Chinese digits and numerals of dates. */
  numeral: [...Object.keys(yearDigits), ...Object.keys(calendarNumerals)].join(''),
  latin: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  colon: ':',
  blank: ' \t',
  /** What ends a sentence or a clause of one. */
  stop: '。;!?',
  /** What stands between the items of a list. */
  comma: '、,;',
  /** What opens the year of a number: 〔2024〕. */
  bracket: yearBrackets.map((pair) => pair.charAt(0)).join(''),
  /** In every sign between the steps of a breadcrumb. */
  trail: breadcrumbSigns.map((sign) => sign.slice(-1)).join(''),
  /** In all words of disclosure (公开, 发布). */
  publicity: '公发',
  /** What a title begins its topic with: 关于, 对, 就, 《. */
  topic: '关对就《',
  /** In the nouns of what is answered: 建议, 提案, 议案, 会议. */
  subject: '建提议会',
  /** In all other words by which a title is known: 答复, 报告, 通知, 公告, 意见, 总结, 汇报. */
  genre: '答报通公意总汇',
  /** In 代表 and 委员. */
  role: '代委',
  /** In every text that closes a letter: thanks, wishes, 此复, a request for a view, 审签. */
  closing: '谢复祝颂敬望希请盼待意签此审函',
  /** What OCR prints for 一, 日 and 0. */
  misread: '—–―曰目臼〇○',
} as const satisfies Readonly<Record<string, string>>

/** First units of the labels of a foot and of the furniture below it: 联系人, 抄送, 附件, 上一篇. */
export const footUnits = '联抄附主会协办承经具电传邮地单分责负领注此本编审校打签扫上下前后相版'
