import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { afterAll } from 'vitest'
import { main } from '../src/cli/main.ts'

/** Runs the command line in this process; `onError` sees what comes on stderr as it comes. */
export async function run(
  argv: readonly string[],
  stdin: string | Buffer = '',
  onError: (text: string) => void = () => {},
) {
  const out: string[] = []
  const err: string[] = []
  const sink = (into: string[], see: (text: string) => void) =>
    new Writable({
      write(chunk, _encoding, done) {
        into.push(String(chunk))
        see(String(chunk))
        done()
      },
    })
  const code = await main(argv, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: sink(out, () => {}),
    stderr: sink(err, onError),
    env: {},
  })
  return { code, out: out.join(''), err: err.join('') }
}

/** A folder of its own for a test file, gone afterwards, with a function that writes files into it. */
export function workplace(): { folder: string; file: (name: string, content: string | Buffer) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'fuhan-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return {
    folder,
    file: (name, content) => {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      return path
    },
  }
}

/** What a test letter says. */
interface Words {
  number?: string
  proposal?: string
  body?: string
  date?: string
  name?: string
}

/** A whole letter without fault, but for what a test puts into it. */
export function letter({
  number = '青交函〔2023〕17号',
  proposal = '0127',
  body = '一、关于线路。已新开公交线路2条。\n二、关于站点。已改造站点9处。',
  date = '2023年6月12日',
  name = '林秋禾',
}: Words = {}): string {
  return [
    '青屿市交通运输局',
    `关于市五届人大三次会议第${proposal}号建议的答复函`,
    '',
    number,
    '',
    `${name}代表：`,
    `您提出的《关于优化老城区公交线网的建议》（第${proposal}号）收悉。经研究，现答复如下：`,
    body,
    '感谢您对交通运输工作的关心和支持。',
    '',
    '青屿市交通运输局',
    date,
    '',
  ].join('\n')
}
