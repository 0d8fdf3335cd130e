import { closeSync, openSync, writeSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'

/** What is packed already, with the measures of what it was. */
export interface Packed {
  readonly crc: number
  /** Bytes before packing. */
  readonly bytes: number
  readonly packed: number
  readonly pieces: () => Iterable<Uint8Array>
}

/** What a ZIP without its later extension can count. */
const most = 0xffff_ffff
/** 1980-01-01, the first day of ZIP: equal contents make equal files. */
const day = 0x0021

/** Writes a ZIP file, entry after entry. */
export class ZipFile {
  readonly #path: string
  readonly #file: number
  readonly #directory: Buffer[] = []
  #size = 0

  constructor(path: string) {
    this.#path = path
    this.#file = openSync(path, 'w')
  }

  /** Packs and adds a small entry. */
  add(name: string, bytes: Uint8Array): void {
    const packed = deflateRawSync(bytes)
    this.copy(name, {
      crc: crc32(bytes),
      bytes: bytes.length,
      packed: packed.length,
      pieces: () => [packed],
    })
  }

  /** Adds an entry that is packed. */
  copy(name: string, entry: Packed): void {
    const { crc, bytes, packed } = entry
    if (bytes > most || this.#size + packed > most)
      throw new Error(`${this.#path}: the workbook would be larger than 4 GiB; choose csv or parquet`)
    const encoded = Buffer.from(name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt16LE(day, 8)
    common.writeUInt32LE(crc, 10)
    common.writeUInt32LE(packed, 14)
    common.writeUInt32LE(bytes, 18)
    common.writeUInt16LE(encoded.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(this.#size, 10)
    this.#directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, encoded)
    this.#write(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, encoded]))
    for (const piece of entry.pieces()) this.#write(piece)
  }

  end(): void {
    const directory = Buffer.concat(this.#directory)
    const end = Buffer.alloc(22)
    end.write('PK\x05\x06', 'latin1')
    end.writeUInt16LE(this.#directory.length / 4, 8)
    end.writeUInt16LE(this.#directory.length / 4, 10)
    end.writeUInt32LE(directory.length, 12)
    end.writeUInt32LE(this.#size, 16)
    this.#write(Buffer.concat([directory, end]))
    closeSync(this.#file)
  }

  #write(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#file, bytes, at)
    this.#size += bytes.length
  }
}
