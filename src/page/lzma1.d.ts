// The parts of lzma1 that read. What its package exports brings along what writes, which is the larger part.
declare module 'lzma1/lib/decoder.js' {
  export class Decoder {
    decompress(input: object, output: object): void
  }
}
declare module 'lzma1/lib/streams.js' {
  export class InputBuffer {
    constructor(bytes: Uint8Array)
  }
  export class OutputBuffer {
    constructor(capacity: number)
    toArray(): Uint8Array<ArrayBuffer>
  }
}
