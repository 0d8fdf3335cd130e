import { expect, it } from 'vitest'
import { internalNames, knownNames, namesRead } from '../scripts/internal-names.mjs'

const none = new Set<string>()

it('finds the names that a script has to itself', () => {
  expect(internalNames('const a = { inner: 1 }; f(a.inner)', none)).toEqual(['inner'])
  expect(internalNames('const { inner, other: { deep } } = f()', none)).toEqual(['deep', 'inner', 'other'])
  expect(internalNames('class A { inner() {} }; new A().inner()', none)).toEqual(['inner'])
})

it('keeps the names that others know', () => {
  expect(internalNames('f(a.inner, a.outer)', new Set(['outer']))).toEqual(['inner'])
  const known = knownNames()
  for (const name of [
    'length',
    'ignoreBOM',
    'fatal',
    'groups',
    'postMessage',
    'dueBy',
    'findings',
    'chinese',
  ])
    expect(known, name).toContain(name)
})

it('keeps what strings, patterns and templates may ask for', () => {
  expect(internalNames("f(a.inner, a['inner'])", none)).toEqual([])
  expect(internalNames('f(a.inner, /(?<inner>x)/)', none)).toEqual([])
  expect(internalNames(`f(a.inner, \`/inner/\${b}\`)`, none)).toEqual([])
  expect(internalNames("f(a.inner, '/outer/inner')", none)).toEqual([])
})

it('keeps the keys of tables, which letters ask for', () => {
  expect(internalNames('const table = { inner: 1, source_url: 2 }; f(table[b], c.inner)', none)).toEqual([])
  expect(internalNames("const table = { inner: 1, 'a-b': 2 }; f(table[b], c.inner)", none)).toEqual([])
})

it('knows all names that a script reads', () => {
  expect([...namesRead('f(a.one); const { two } = b; c[three]')].sort()).toEqual(['one', 'two'])
})
