import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { homepage, ruleAddress } from '../src/model/homepage.ts'
import { rules } from '../src/rules/index.ts'
import { run } from './support/cli.ts'

const isRewriting = process.env['FUHAN_GOLDEN'] === 'write'

/** Files of the package that the program writes itself; `npm run golden` writes them anew. */
const written = [
  { file: 'config.schema.json', command: ['schema', 'config'] },
  { file: 'document.schema.json', command: ['schema', 'document'] },
  { file: 'suppressions.schema.json', command: ['schema', 'suppressions'] },
]

describe.each(written)('$file', ({ file, command }) => {
  it('is what the program prints, under its address', async () => {
    const { out } = await run(command)
    if (isRewriting) writeFileSync(file, out)
    const schema = JSON.parse(readFileSync(file, 'utf8'))
    expect(schema).toEqual(JSON.parse(out))
    expect(schema.$id).toBe(`${homepage}/${file}`)
    expect(schema.title).toMatch(/\w/)
  })
})

describe('docs/rules.md', () => {
  it('is what the program prints of its rules', async () => {
    const { out } = await run(['rules', '--format', 'markdown'])
    const page = `# Rules\n\n${out}`
    if (isRewriting) writeFileSync('docs/rules.md', page)
    expect(readFileSync('docs/rules.md', 'utf8')).toBe(page)
  })

  it('has a heading at the address of every rule', () => {
    const page = readFileSync('docs/rules.md', 'utf8')
    for (const { id } of rules) {
      expect(ruleAddress(id)).toBe(`${homepage}/docs/rules.md#${id}`)
      expect(page).toContain(`\n## ${id}\n`)
    }
  })
})

describe('package.json', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

  it('names the home of the project once', () => {
    expect(manifest.homepage).toBe(homepage)
    for (const address of [manifest.repository.url, manifest.bugs.url]) expect(address).toContain(homepage)
  })

  it('exports every schema', () => {
    for (const { file } of written) {
      expect(manifest.exports[`./${file}`]).toBe(`./${file}`)
      expect(manifest.files).toContain(file)
    }
  })
})
