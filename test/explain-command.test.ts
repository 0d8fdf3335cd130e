import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { main } from '../src/cli/main.ts'
import { letter } from './support/shapes.ts'

describe('fuhan explain', () => {
  const run = async (argv: string[], input: string) => {
    const out: string[] = []
    const sink = (to: string[]) =>
      new Writable({
        write(chunk, _, done) {
          to.push(String(chunk))
          done()
        },
      })
    const { Readable } = await import('node:stream')
    const code = await main(argv, {
      stdin: Readable.from([Buffer.from(input)]) as never,
      stdout: sink(out) as never,
      stderr: sink([]) as never,
      env: { NO_COLOR: '1' },
    })
    return { code, out: out.join('') }
  }

  it('prints a row a line as JSON', async () => {
    const { code, out } = await run(['explain', '-', '--format', 'json'], letter())
    expect(code).toBe(0)
    expect(JSON.parse(out)[1]).toMatchObject({ line: 2, part: 'salutation', text: '林知秋代表:' })
  })

  it('prints a table', async () => {
    const { out } = await run(['explain', '-', '--format', 'table'], letter())
    expect(out.split('\n')[0]).toMatch(/^ *line +part +margin +runnerUp +text +evidence$/)
  })
})
