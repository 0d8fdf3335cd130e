import { Readable, Writable } from 'node:stream'
import { main } from '../../src/cli/main.ts'

/** Runs the command line in this process with streams of its own. */
export async function run(
  argv: readonly string[],
  stdin: string | Buffer = '',
  env: Record<string, string> = {},
): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const sink = (into: string[]) =>
    new Writable({
      write(chunk, _encoding, done) {
        into.push(String(chunk))
        done()
      },
    })
  const code = await main(argv, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: sink(out),
    stderr: sink(err),
    env,
  })
  return { code, out: out.join(''), err: err.join('') }
}
