import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

it('shows the real output of its first command', () => {
  const readme = readFileSync('README.md', 'utf8')
  const [, command = '', shown = ''] = /&& npx fuhan (.*)\n```\n\n```text\n([\s\S]*?)```/.exec(readme) ?? []
  expect(execFileSync(process.execPath, ['bin/fuhan.js', ...command.split(' ')], { encoding: 'utf8' })).toBe(
    shown,
  )
})
