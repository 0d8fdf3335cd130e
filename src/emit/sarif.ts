import type { CheckedDocument, CheckedFinding, CheckRun, RuleInfo } from '../model/check-run.ts'
import type { Severity } from '../model/finding.ts'
import { homepage, ruleAddress } from '../model/homepage.ts'
import { artifactUri } from './artifact.ts'
import { placedMessage, placeInFile } from './finding-place.ts'
import { safeJson } from './safe-json.ts'

/** Results that code scanning of GitHub takes for one run. */
export const maxResults = 25_000

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }
const weights: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

type Place = readonly [CheckedDocument, CheckedFinding]

/**
 * SARIF 2.1.0, one run. Paths are relative to the folder fuhan ran in. Over {@link maxResults} the lightest findings are left out, and a
 * notification says how many.
 */
export function* sarif(run: CheckRun): Generator<string> {
  const all: Place[] = run.documents.flatMap((document) =>
    document.findings.map((finding) => [document, finding] as const),
  )
  const kept = all.length <= maxResults ? all : heaviest(all)
  const known = new Set(run.rules.map(({ id }) => id))
  const notes = [...new Set(kept.map(([, { rule }]) => rule).filter((rule) => !known.has(rule)))].sort()
  const ids = new Map([...known, ...notes].map((id, index) => [id, index]))
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'fuhan',
            informationUri: homepage,
            semanticVersion: run.version,
            rules: [...run.rules.map(descriptor), ...notes.map(noteDescriptor)],
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          SRCROOT: { uri: run.root, description: { text: 'The folder fuhan ran in' } },
        },
        invocations: [
          {
            executionSuccessful: run.failures.length === 0,
            toolExecutionNotifications: [
              ...run.failures.map(({ name, reason }) => ({
                level: 'error',
                message: { text: `${name}: ${reason}` },
                locations: [{ physicalLocation: { artifactLocation: artifactLocation(name, run.root) } }],
              })),
              ...(kept.length === all.length
                ? []
                : [
                    {
                      level: 'warning',
                      message: {
                        text: `${all.length - kept.length} of ${all.length} findings are left out, the lightest ones: a run holds ${maxResults}. Check fewer letters at once for the others.`,
                      },
                    },
                  ]),
            ],
          },
        ],
        results: kept.map(([document, finding]) => result(run, document, finding, ids)),
      },
    ],
  }
  yield `${safeJson(log, 1)}\n`
}

/** The heaviest findings that fit, in their order. */
function heaviest(all: readonly Place[]): Place[] {
  const order = all.map((place, index) => ({ place, index }))
  return order
    .sort((a, b) => weight(a.place) - weight(b.place) || a.index - b.index)
    .slice(0, maxResults)
    .sort((a, b) => a.index - b.index)
    .map(({ place }) => place)
}

function weight([, { suppression, severity }]: Place): number {
  return suppression === null ? weights[severity] : 3
}

function descriptor({ id, summary, why, source, authority, severity }: RuleInfo) {
  const level = severity.scraped
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    helpUri: ruleAddress(id),
    help: {
      text: `${why}\n\nSource: ${source} (${authority})`,
      markdown: `${why}\n\n**Source:** ${source} (*${authority}*)`,
    },
    defaultConfiguration: level === 'off' ? { enabled: false } : { enabled: true, level: levels[level] },
    properties: { tags: [authority], authority, severity },
  }
}

/** A note that reading left, which no rule of form stands after. */
function noteDescriptor(id: string) {
  return { id, shortDescription: { text: 'A note on how the file was read' } }
}

function artifactLocation(name: string, root: string) {
  const { uri, isRelative } = artifactUri(name, root)
  return isRelative ? { uri, uriBaseId: 'SRCROOT' } : { uri }
}

function result(
  run: CheckRun,
  document: CheckedDocument,
  finding: CheckedFinding,
  ids: ReadonlyMap<string, number>,
) {
  const { rule, severity, fingerprint, suppression, fix, excerpt } = finding
  const place = placeInFile(document, finding)
  const location = artifactLocation(document.source.name, run.root)
  const index = ids.get(rule)
  const region = place && {
    startLine: place.line,
    startColumn: place.column,
    endLine: place.endLine,
    endColumn: place.endColumn,
  }
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    level: levels[severity],
    message: { text: placedMessage(document, finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: location,
          // A finding on the whole letter stands on its first line, since code scanning shows none without a line.
          region: region
            ? {
                ...region,
                ...(excerpt ? { snippet: { text: excerpt.text.slice(excerpt.start, excerpt.end) } } : {}),
              }
            : { startLine: 1 },
        },
      },
    ],
    partialFingerprints: { 'fuhanFinding/v1': fingerprint, primaryLocationLineHash: `${fingerprint}:1` },
    ...(suppression === null
      ? {}
      : { suppressions: [{ kind: 'external', status: 'accepted', justification: suppression.reason }] }),
    // A baseline holds no info, so info is neither new nor unchanged.
    ...(!run.hasBaseline || (severity === 'info' && suppression === null)
      ? {}
      : { baselineState: suppression === null ? 'new' : 'unchanged' }),
    ...(fix === null || document.source.format !== 'text' || region === null || fix.region === null
      ? {}
      : {
          fixes: [
            {
              description: { text: fix.isSafe ? 'Safe fix' : 'Fix that may change what the letter says' },
              artifactChanges: [
                {
                  artifactLocation: location,
                  replacements: [{ deletedRegion: fix.region, insertedContent: { text: fix.text } }],
                },
              ],
            },
          ],
        }),
  }
}
