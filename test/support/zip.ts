import { deflateRawSync } from 'node:zlib'
import { crc32 } from './crc32.ts'

/** A member of a ZIP file, with what may be false about it. */
export interface ZipMember {
  readonly name: string | Uint8Array
  readonly data: string | Uint8Array
  readonly isEncrypted?: boolean
  /** Not compressed. */
  readonly isStored?: boolean
  /** The size that the directory claims. */
  readonly claims?: number
}

/** A ZIP file made by hand, for names and claims that no tool would write. Names go in as they are, without the flag of UTF-8. */
export function zip(members: readonly ZipMember[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, isEncrypted = false, isStored = false, claims } of members) {
    const bytes = Buffer.from(data)
    const packed = isStored ? bytes : deflateRawSync(bytes)
    const printed = Buffer.from(name)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(isEncrypted ? 1 : 0, 2)
    shared.writeUInt16LE(isStored ? 0 : 8, 4)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(packed.length, 14)
    shared.writeUInt32LE(claims ?? bytes.length, 18)
    shared.writeUInt16LE(printed.length, 22)
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), shared, printed, packed])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), shared, rest, printed]),
    )
    bodies.push(body)
    offset += body.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(members.length, 4)
  end.writeUInt16LE(members.length, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, central, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}
