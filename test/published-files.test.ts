import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse as parseYaml } from 'yaml'
import { pythonTypes } from '../python/types.ts'
import { commandTree } from '../src/cli/command-tree.ts'
import { declarations } from '../src/cli/declarations/index.ts'
import { manPage } from '../src/cli/man-page.ts'
import { homepage, ruleAddress } from '../src/model/homepage.ts'
import { documentSchema } from '../src/model/schema.ts'
import { rules } from '../src/rules/index.ts'
import { version } from '../src/version.ts'
import { run } from './support/cli.ts'

const isRewriting = process.env['FUHAN_GOLDEN'] === 'write'

/** Files of the package that the program writes itself; `npm run golden` writes them anew. */
const written = [
  { file: 'config.schema.json', command: ['schema', 'config'] },
  { file: 'corrections.schema.json', command: ['schema', 'corrections'] },
  { file: 'document.schema.json', command: ['schema', 'document'] },
  { file: 'suppressions.schema.json', command: ['schema', 'suppressions'] },
]

/** Where the home of the project stands as well, since what reads these files runs nothing. */
const copies = ['CITATION.cff', 'package.json', 'python/pyproject.toml']
if (isRewriting) {
  const before = JSON.parse(readFileSync('package.json', 'utf8')).homepage
  for (const file of copies)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll(before, () => homepage),
    )
}

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

describe('man/fuhan.1', () => {
  it('is the manual of the commands as they are declared', async () => {
    const streams = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: {} }
    const page = manPage(await commandTree('en', streams), version)
    if (isRewriting) writeFileSync('man/fuhan.1', page)
    expect(readFileSync('man/fuhan.1', 'utf8')).toBe(page)
    for (const name of Object.keys(declarations)) expect(page).toMatch(new RegExp(`^\\.SS ${name}\\b`, 'm'))
  })
})

describe('the Python package', () => {
  it('has the types of the schema', () => {
    const file = 'python/src/fuhan/types.py'
    const types = pythonTypes(documentSchema())
    if (isRewriting) writeFileSync(file, types)
    expect(readFileSync(file, 'utf8')).toBe(types)
    // Every member of the schema, and equal shapes once.
    expect(types.match(/^class \w+\(TypedDict\)/gm)?.length).toBeGreaterThan(20)
    expect(types.match(/^ {4}text: str$/gm)?.length).toBeGreaterThan(5)
  })

  it('writes what a class cannot hold in another way, and refuses what it cannot write', () => {
    const schema = (properties: Parameters<typeof pythonTypes>[0]['properties'] & object) => ({
      type: 'object',
      properties,
    })
    expect(pythonTypes(schema({ from: { type: ['string', 'null'] } }))).toContain('"from": "str | None"')
    const pair = { type: 'array', prefixItems: [{ type: 'string' }, { type: 'integer' }] }
    expect(() => pythonTypes(schema({ pair }))).toThrow('pair')
    expect(() => pythonTypes(schema({ all: {} }))).toThrow('all')
  })

  it('has the version and the home of the project', () => {
    const manifest = readFileSync('python/pyproject.toml', 'utf8')
    expect(manifest).toContain(`\nversion = "${version}"\n`)
    expect(manifest).toContain(`\nHomepage = "${homepage}"\n`)
  })
})

describe('CITATION.cff', () => {
  it('is YAML with the version and the home of the project', () => {
    const citation = parseYaml(readFileSync('CITATION.cff', 'utf8'))
    expect(citation).toMatchObject({ 'cff-version': '1.2.0', type: 'software', version, url: homepage })
    expect(citation.authors.length).toBeGreaterThan(0)
    expect(citation.message).toMatch(/\w/)
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

  it('exports every schema', () => {
    for (const { file } of written) {
      expect(manifest.exports[`./${file}`]).toBe(`./${file}`)
      expect(manifest.files).toContain(file)
    }
  })

  it('brings all that it needs where it is installed from a git address', () => {
    expect(manifest.bundleDependencies).toEqual(Object.keys(manifest.dependencies))
  })
})

describe('the home of the project', () => {
  it('is the same everywhere', () => {
    const { homepage: own, repository, bugs } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(own).toBe(homepage)
    for (const address of [repository.url, bugs.url]) expect(address).toContain(homepage)
    expect(homepage).toMatch(/^https:\/\/.*[^/]$/)
  })

  it('is spelt out nowhere else', () => {
    const files = readdirSync('.', { withFileTypes: true }).flatMap((entry) => {
      if (entry.isFile()) return [entry.name]
      if (!['bin', 'ci', 'docs', 'man', 'python', 'scripts', 'src'].includes(entry.name)) return []
      const within = readdirSync(entry.name, { recursive: true, encoding: 'utf8' })
      return within.map((name) => `${entry.name}/${name.replaceAll('\\', '/')}`)
    })
    const texts = files.filter(
      (file) =>
        /\.(?:\w?[jt]sx?|json|md|ya?ml|toml|cff|sh|py|ipynb|[1-9])$/.test(file) &&
        !/\/(?:_js|dist|docs\/playground)\//.test(file),
    )
    const spelling = texts.filter((file) => readFileSync(file, 'utf8').includes(homepage)).sort()
    expect(spelling).toEqual([...copies, ...written.map(({ file }) => file), 'src/model/homepage.ts'].sort())
  })
})

describe('CHANGELOG.md', () => {
  it('is a page of what users see', () => {
    const page = readFileSync('CHANGELOG.md', 'utf8')
    expect(Buffer.byteLength(page)).toBeLessThan(8_000)
    expect(
      page
        .match(/^### .*/gm)
        ?.filter((heading) => !/ (?:Added|Changed|Fixed|Removed|Security)$/.test(heading)),
    ).toEqual([])
  })
})
