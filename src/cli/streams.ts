/** The streams and surroundings a command works with; `process` is one. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream & { isTTY?: boolean | undefined }
  /** `columns` is the width of the terminal it goes to. */
  readonly stdout: NodeJS.WritableStream & { isTTY?: boolean | undefined; columns?: number | undefined }
  readonly stderr: NodeJS.WritableStream & { isTTY?: boolean | undefined }
  readonly env: Readonly<Record<string, string | undefined>>
  /** Puts an English line for people into the language of the call, where that is another one. */
  readonly speak?: ((line: string) => string) | undefined
}

/** The same streams with a language; each is looked at when it is used, since a look at standard input opens it. */
export function speaking(streams: Streams, speak: (line: string) => string): Streams {
  return {
    get stdin() {
      return streams.stdin
    },
    get stdout() {
      return streams.stdout
    },
    get stderr() {
      return streams.stderr
    },
    get env() {
      return streams.env
    },
    speak,
  }
}

/** Standard output takes no more: its reader went away, or its disk is full. Nothing is left to do for a command that writes there. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed'
}

/** By its name: the bundle may hold the class twice. */
export const isOutputClosed = (error: unknown): boolean =>
  error instanceof Error && error.name === 'OutputClosed'

/** Standard output that is a file stays open after an error, and would fail again for every letter. */
const closed = new WeakSet<NodeJS.WritableStream>()
const watched = new WeakSet<NodeJS.WritableStream>()

/** Writes and waits when the reader is slower, so that no output is held in memory. */
export async function write(stream: NodeJS.WritableStream, content: string | Uint8Array): Promise<void> {
  if (!watched.has(stream)) {
    watched.add(stream)
    stream.once('error', () => closed.add(stream))
    stream.once('close', () => closed.add(stream))
  }
  if (closed.has(stream)) throw new OutputClosed()
  if (stream.write(content)) return
  await new Promise<void>((resolve) => {
    const go = () => {
      stream.off('drain', go)
      stream.off('close', go)
      stream.off('error', go)
      resolve()
    }
    stream.once('drain', go)
    stream.once('close', go)
    stream.once('error', go)
  })
}
