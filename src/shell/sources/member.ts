import type { Capture } from './source.ts'

/** Something inside an archive, or standard input: bytes under a name, whose kind is told by how they begin. */
export interface Member {
  /** `outer.zip!/inner.tar` */
  readonly name: string
  /** Its own name, which may hint at what it is. */
  readonly printed: string
  /** False where someone named it: then what is no letter is a failure. */
  readonly isFound: boolean
  readonly pieces: () => Promise<AsyncIterable<Uint8Array>>
  /** Bytes it must have; fewer are a failure. */
  readonly size?: number
  readonly capture?: Capture
}
