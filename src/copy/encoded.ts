import { usualHanzi } from '../text/hanzi.ts'

const entity = /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/gi
const written = /\\u([0-9a-fA-F]{4})/g
const hanzi = new RegExp(`[${usualHanzi}]`, 'g')
const sampled = 4096

/**
 * The text of a file that is all in numeric references (`&#20851;`) or escapes (`\u5173`), decoded; any other text as it is. Where hanzi are printed as
 * such, a few references among them belong to the text.
 */
export function decodeReferences(text: string): string {
  if (!text.includes('&#') && !text.includes('\\u')) return text
  const head = text.slice(0, sampled)
  const plain = head.match(hanzi)?.length ?? 0
  if ((head.match(entity)?.length ?? 0) > 20 + plain)
    return text.replace(entity, (printed, hex: string | undefined, decimal: string | undefined) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      const isScalar = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      return isScalar ? String.fromCodePoint(code) : printed
    })
  if ((head.match(written)?.length ?? 0) > 20 + plain)
    return text.replace(written, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return text
}
