import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'

/** The entries of a ZIP by name, read from its directory. */
export function entries(path: string): Map<string, string> {
  const bytes = readFileSync(path)
  const found = new Map<string, string>()
  for (let place = bytes.readUInt32LE(bytes.length - 6); bytes.readUInt32LE(place) === 0x02014b50; ) {
    const [packed, named] = [bytes.readUInt32LE(place + 20), bytes.readUInt16LE(place + 28)]
    const name = bytes.toString('utf8', place + 46, place + 46 + named)
    const from = bytes.readUInt32LE(place + 42)
    const start = from + 30 + bytes.readUInt16LE(from + 26)
    found.set(name, inflateRawSync(bytes.subarray(start, start + packed)).toString('utf8'))
    place += 46 + named
  }
  return found
}
