import { matchesOf } from '../text/matches.ts'

/** The strokes that copies print between the groups of a number, box-drawing ones among them. */
const dash = '[—–‒―‐‑−─━~-]'
const area = `(?:\\( ?0\\d{2,3} ?\\)|0\\d{2,3})(?:${dash}| ){0,3}`
const forms = [
  // +86-872-3120456, +86 13800000000
  `\\+86(?:${dash}| )?(?:1\\d{10}|\\d{2,3}(?:${dash}| )?\\d{7,8})`,
  // 0872-3120 456: a number in groups
  `(?:\\(0\\d{2,3}\\)(?:${dash}| ){0,3}|0\\d{2,3}(?:${dash}| ){1,3})\\d{4} \\d{3,4}`,
  // (0872)3120456, 0872—3120456, 13800000000, 138****0000
  `(?:${area})?(?:\\d{5,12}|1\\d{2}(?:${dash}| )\\d{4}(?:${dash}| )\\d{4}|\\d{3}\\*{4}\\d{4}|\\d{3,4}(?:\\*{3,4}|[xX×]{3,4}))`,
]
/** 3120456-802, 3120456转802. */
const extension = `(?: ?${dash} ?\\d{1,5}(?!\\d)| ?转 ?\\d{1,5})?`
const number = new RegExp(`(?<![\\d*])(?:${forms.join('|')})${extension}(?![\\d*])`, 'gu')

/** The telephones (电话) printed in folded text, in order: (0872)3120456, 0872─3120456, 138****1234, +86-872-3120456, 3120456转802. */
export function phonesIn(text: string): { readonly index: number; readonly text: string }[] {
  return matchesOf(number, text).map((found) => ({ index: found.index, text: found[0] }))
}

/** The text without its telephones. */
export function withoutPhones(text: string): string {
  return text.replaceAll(number, '')
}
