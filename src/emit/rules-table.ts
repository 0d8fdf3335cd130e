import type { RuleInfo } from '../model/check-run.ts'
import { append } from '../text/append.ts'
import { largest } from '../text/largest.ts'
import { displayWidth } from './display-width.ts'
import { localizedRule } from './words/localized.ts'
import type { Words } from './words/words.ts'
import { wrap } from './wrap.ts'

/** A rule with the texts that show it. */
export interface ExplainedRule extends RuleInfo {
  readonly examples: {
    readonly clean: readonly { readonly text: string; readonly why: string }[]
    readonly failing: readonly {
      readonly text: string
      readonly why: string
      readonly finds?: readonly string[]
    }[]
  }
}

/** How rules are laid out for people. */
export interface RulesLayout {
  /** Columns of the terminal; Infinity for none. */
  readonly width: number
  readonly words: Words
}

/** `fuhan rules`: a line a rule with its severities (scraped, published, issued), its authority and what it finds. */
export function rulesTable(all: readonly ExplainedRule[], { width, words }: RulesLayout): string {
  const rules = all.map((rule) => localizedRule(rule, words))
  const { rule: heads } = words
  const rows = [
    [heads.rule, heads.scraped, heads.published, heads.issued, heads.authority, heads.finds],
    ...rules.map(({ id, severity, authority, summary }) => [
      id,
      ...levelsOf(severity, words),
      authorityOf(authority, words),
      summary,
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, column) =>
    largest(
      rows.map((row) => displayWidth(row[column] ?? '')),
      0,
    ),
  )
  const indent = widths.slice(0, -1).reduce((sum, column) => sum + column + 2, 0)
  if (width < indent + 20) return rules.map((rule) => narrow(rule, { width, words })).join('')
  return rows
    .map((row) => {
      const cells = row.map((cell, column) =>
        column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)),
      )
      return `${wrap(cells.join('  '), width, indent)}\n`
    })
    .join('')
}

/** A rule on a terminal that is too narrow for the table. */
function narrow({ id, severity, summary }: ExplainedRule, { width, words }: RulesLayout): string {
  const levels = levelsOf(severity, words).join(', ')
  return `${wrap(`${id}  ${levels}`, width, 2)}\n  ${wrap(summary, width - 2, 2)}\n`
}

/** `fuhan rules ID`: everything that is known of one rule, its examples included. */
export function explainRule(
  explained: ExplainedRule,
  strong: (text: string) => string,
  { width, words }: RulesLayout,
): string {
  const { id, summary, why, source, authority, severity, examples } = localizedRule(explained, words)
  const { rule: labels } = words
  const [scraped, published, issued] = levelsOf(severity, words)
  const row = (label: string, value: string) =>
    wrap(`  ${label}${' '.repeat(Math.max(0, 10 - displayWidth(label)))} ${value}`, width, 13)
  // The reasons of examples are told in English only.
  const shown = (label: string, reason: string) =>
    strong(wrap(`  ${label}${words.rules === null ? `: ${reason}` : ''}`, width, 4))
  const lines = [
    strong(id),
    wrap(`  ${summary}`, width, 2),
    '',
    row(labels.why, why),
    row(labels.source, `${source} (${authorityOf(authority, words)})`),
    row(
      labels.severity,
      `${labels.scraped} ${scraped}, ${labels.published} ${published}, ${labels.issued} ${issued}`,
    ),
  ]
  for (const { text, why: reason, finds = [] } of examples.failing) {
    append(lines, ['', shown(labels.found, reason), ...quoted(text, width)])
    for (const find of finds) lines.push(wrap(`    → ${find}`, width, 6))
  }
  for (const { text, why: reason } of examples.clean)
    append(lines, ['', shown(labels.clean, reason), ...quoted(text, width)])
  return `${lines.join('\n')}\n`
}

function levelsOf({ scraped, published, issued }: ExplainedRule['severity'], { severities, off }: Words) {
  return [scraped, published, issued].map((level) => (level === 'off' ? off : severities[level]))
}

function authorityOf(authority: string, { authorities }: Words): string {
  return Object.entries(authorities).find(([name]) => name === authority)?.[1] ?? authority
}

function quoted(text: string, width: number): string[] {
  return text
    .trimEnd()
    .split('\n')
    .flatMap((line) => wrap(line, width - 6, 0).split('\n'))
    .map((line) => `    │ ${line}`.trimEnd())
}

/** The rules as a Markdown table with a section each. */
export function rulesMarkdown(rules: readonly ExplainedRule[]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')
  const table = rules.map(
    ({ id, severity, authority, summary }) =>
      `| \`${id}\` | ${cell(summary)} | ${severity.scraped} | ${severity.published} | ${severity.issued} | ${authority} |`,
  )
  const head = [
    '| rule | what it finds | scraped | published | issued | authority |',
    '| --- | --- | --- | --- | --- | --- |',
  ]
  return `${[...head, ...table].join('\n')}\n\n${rules.map(ruleMarkdown).join('\n')}`
}

/** One rule as a section of Markdown. */
export function ruleMarkdown({ id, summary, why, source, authority, examples }: ExplainedRule): string {
  const shown = (kind: string, text: string, reason: string) =>
    `${kind}: ${reason}\n\n\`\`\`text\n${text.trimEnd()}\n\`\`\`\n`
  return [
    `## ${id}\n`,
    `${summary[0]?.toUpperCase() ?? ''}${summary.slice(1)}. ${why}\n`,
    `Source: ${source} (${authority}).\n`,
    ...examples.failing.map(({ text, why: reason }) => shown('Found', text, reason)),
    ...examples.clean.map(({ text, why: reason }) => shown('Clean', text, reason)),
  ].join('\n')
}
