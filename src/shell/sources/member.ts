import type { SourceKind } from './source.ts'

/** An archive inside an archive, read as a stream. */
export interface Member {
  /** `outer.zip!/inner.tar` */
  readonly name: string
  readonly kind: SourceKind
  /** Its name inside the outer archive alone. */
  readonly printed: string
  readonly pieces: () => Promise<AsyncIterable<Uint8Array>>
}
