/** Labels that no decoder of the platform knows. */
const own: ReadonlyMap<string, string> = new Map(
  Object.entries({
    gb18030: 'gb gb-2312 gb2312-80 cp936 ms936 windows-936 936 x-cp20936 euc-cn x-euc-cn',
    big5: 'big-5 big5hkscs big5-eten cp950 ms950 windows-950 950',
    'utf-16le': 'utf16 utf16le ucs2',
    'utf-16be': 'utf16be',
    'utf-8': 'utf-8-sig 65001 cp65001',
  }).flatMap(([encoding, labels]) => labels.split(' ').map((label) => [label, encoding] as const)),
)

/**
 * The encoding (字符编码) that a label names, by its WHATWG name, or null for a label that names none: `GB2312` and every other label of the GB family is
 * `gb18030`, which holds them all; `unicode` and `x-cp20936` are what Word writes.
 */
export function encodingOf(label: string): string | null {
  const lower = label.trim().toLowerCase()
  const known = own.get(lower)
  if (known !== undefined) return known
  try {
    const { encoding } = new TextDecoder(lower)
    return encoding === 'gbk' ? 'gb18030' : encoding
  } catch {
    return null
  }
}

const declaration = /(?:<meta|<\?xml|<%@)[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w:.-]{2,40})/i
const latin1 = new TextDecoder('latin1')
/** Pages put comments, styles and other meta tags before it. */
const longestHead = 8192

/** The charset that a page declares in its first units, as printed, or null: `<meta charset=gb2312>`, `<?xml encoding="GBK"?>`. */
export function declaredCharset(bytes: Uint8Array): string | null {
  // UTF-16 of ASCII is ASCII with NULs between.
  const head = latin1.decode(bytes.subarray(0, longestHead)).replaceAll('\0', '')
  return declaration.exec(head)?.[1] ?? null
}
