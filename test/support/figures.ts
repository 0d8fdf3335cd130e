import type { Document, Figure } from '../../src/index.ts'
import { parse } from '../../src/parse.ts'

/** The day the letters of {@link letterWith} are signed. */
export const signedOn = '2023-08-15'

/** A letter whose body is `body` and nothing else that counts. */
export function letterWith(body: string): Document {
  return parse(
    `赵明远代表:\n您提出的《关于加强建设的建议》收悉,现答复如下:\n${body}\n感谢您的关心。\n临江县城管局\n2023年8月15日\n`,
  )
}

/** The figures of such a letter. */
export function figuresIn(body: string): Figure[] {
  return letterWith(body).figures
}

/** A figure in one line: text, kind, value or low..high or a:b, unit, modifier unless exact. */
export function brief({ text, kind, value, high, of, unit, modifier }: Figure): string {
  const number = high !== null ? `${value}..${high}` : of !== null ? `${value}:${of}` : `${value}`
  return [text, kind, number, unit, modifier === 'exact' ? null : modifier]
    .filter((part) => part !== null)
    .join(' ')
}
