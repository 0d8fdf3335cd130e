import { readFileSync } from 'node:fs'
import { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { declarations } from '../src/cli/declarations/index.ts'
import { tables } from '../src/emit/tables/index.ts'
import { run } from './support/cli.ts'

const readme = readFileSync('README.md', 'utf8')

describe('README.md', () => {
  const shown = [...readme.matchAll(/```sh\n(?:npm ci && )?npx fuhan (.*)\n```\n\n```text\n([\s\S]*?)```/g)]

  it.each(shown.map(([, command = '', output = '']) => ({ command, output })))(
    'shows the real output of fuhan $command',
    async ({ command, output }) => {
      expect((await run(command.split(' '))).out).toBe(output)
    },
  )

  it('shows the output of three commands', () => {
    expect(shown.length).toBe(3)
  })

  it('names only commands and flags that exist', () => {
    const program = new Command()
    const streams = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: {} }
    for (const declare of Object.values(declarations))
      declare(program, { streams, finish: () => {}, tree: async () => program })
    const flags = new Map(
      program.commands.map((command) => [command.name(), command.options.map(({ long }) => long)]),
    )
    const called = [...readme.matchAll(/npx fuhan ([a-z]+)([^\n`|>]*)/g)]
    expect(called.length).toBeGreaterThan(8)
    for (const [line, name = '', rest = ''] of called) {
      expect([...flags.keys()], line).toContain(name)
      for (const [flag] of rest.matchAll(/--[a-z-]+/g)) expect(flags.get(name), line).toContain(flag)
    }
  })

  it('asks the database for columns that it has', () => {
    const query = /select (.*) from letters where (\w+) .*order by (\w+)"/.exec(readme)
    const names = [...(query?.[1] ?? '').split(', '), query?.[2], query?.[3]]
    expect(names.length).toBe(4)
    const columns = tables[0]?.columns.map((column) => column.name)
    for (const name of names) expect(columns).toContain(name)
  })
})
