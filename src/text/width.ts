const foldable = /[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff\uff01-\uff5e\ufe30\u2236\ufe55\ufe50]/
const foldables = new RegExp(foldable.source, 'g')

/**
 * Folds full-width forms (，：（）１Ａ) to ASCII and every kind of blank to a space, one UTF-16 unit in, one out, so
 * that an offset into the result is an offset into `text`. Ideographic 。、《》〔〕 stay. NFKC would not do: it
 * turns ㈠ into three characters.
 */
export function foldWidth(text: string): string {
  return foldable.test(text) ? text.replace(foldables, foldUnit) : text
}

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  if (code === 0xfe30 || code === 0x2236 || code === 0xfe55) return ':'
  if (code === 0xfe50) return ','
  return ' '
}
