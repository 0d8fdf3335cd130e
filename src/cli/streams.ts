/** The streams and surroundings a command works with; `process` is one. */
export interface Streams {
  readonly stdin: NodeJS.ReadableStream & { isTTY?: boolean | undefined }
  /** `columns` is the width of the terminal it goes to. */
  readonly stdout: NodeJS.WritableStream & { isTTY?: boolean | undefined; columns?: number | undefined }
  readonly stderr: NodeJS.WritableStream & { isTTY?: boolean | undefined }
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Writes and waits when the reader is slower, so that no output is held in memory. */
export async function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  if (stream.write(text)) return
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
