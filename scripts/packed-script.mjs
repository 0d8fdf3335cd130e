import iconv from 'iconv-lite'
import { compress, decompress } from 'lzma1'

/**
 * A script made small for a page, as base64: most of it is hanzi, which take two bytes each in GB 18030 and three in UTF-8, and LZMA sees all of it where the
 * window of deflate sees the last 32 KiB. `page/read-data.ts` undoes both.
 */
export function packedScript(script) {
  const packed = new Uint8Array(compress(new Uint8Array(iconv.encode(script, 'gb18030')), 9))
  if (new TextDecoder('gb18030').decode(decompress(packed)) !== script)
    throw new Error('a script does not come out of GB 18030 as it went in')
  return Buffer.from(packed).toString('base64')
}
