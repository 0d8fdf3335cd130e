import iconv from 'iconv-lite'
import { decompress } from 'lzma1'
import { Encoder } from '../node_modules/lzma1/lib/encoder.js'
import { InputBuffer, OutputBuffer } from '../node_modules/lzma1/lib/streams.js'
import { getBitPrice } from '../node_modules/lzma1/lib/utils.js'

/** LZMA for text. What lzma1 exports takes every file for a program of four-byte steps. */
class LzmaOfText extends Encoder {
  /** Two bits of the byte before tell what a byte is likely to be; where it stands in the file tells nothing (lc=2, lp=0, pb=0). */
  configure(mode) {
    super.configure(mode)
    this._numLiteralContextBits = 2
    this._posStateBits = 0
    this._posStateMask = 0
  }

  /** What a symbol costs as the bits before it have made it. lzma1 keeps the first answer for good, which is then the price of other trees and times too. */
  getEncoderBitTreePrice({ models, numBitLevels }, symbol) {
    let price = 0
    let node = 1
    for (let level = numBitLevels - 1; level >= 0; level--) {
      const bit = (symbol >>> level) & 1
      price += getBitPrice(models[node], bit)
      node = (node << 1) | bit
    }
    return price
  }

  /** lzma1 takes the prices of distances anew after each 128 matches, and those of lengths never. */
  fillDistancesPrices() {
    super.fillDistancesPrices()
    for (const lengths of [this._lenEncoder, this._repMatchLenEncoder])
      lengths.updateTables(1 << this._posStateBits)
    this._matchPriceCount = 128 - 16
  }
}

/**
 * A script made small for a page, as base64: most of it is hanzi, which take two bytes each in GB 18030 and three in UTF-8, and LZMA sees all of it where the
 * window of deflate sees the last 32 KiB. `page/read-data.ts` undoes both.
 */
export function packedScript(script) {
  const bytes = new Uint8Array(iconv.encode(script, 'gb18030'))
  const output = new OutputBuffer(bytes.length)
  new LzmaOfText().compress(new InputBuffer(bytes), output, {
    searchDepth: 25,
    filterStrength: 255,
    modeIndex: 1,
  })
  const packed = output.toArray()
  if (new TextDecoder('gb18030').decode(decompress(packed)) !== script)
    throw new Error('a script does not come out of GB 18030 as it went in')
  return Buffer.from(packed).toString('base64')
}
