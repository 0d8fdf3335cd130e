import type { RuleInfo } from '../model/check-run.ts'
import { append } from '../text/append.ts'
import { largest } from '../text/largest.ts'
import { displayWidth } from './display-width.ts'

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

/** `fuhan rules`: a line a rule with its severities (scraped, published, issued), its authority and what it finds. */
export function rulesTable(rules: readonly ExplainedRule[]): string {
  const rows = [
    ['rule', 'scraped', 'published', 'issued', 'authority', 'what it finds'],
    ...rules.map(({ id, severity, authority, summary }) => [
      id,
      severity.scraped,
      severity.published,
      severity.issued,
      authority,
      summary,
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, column) =>
    largest(
      rows.map((row) => displayWidth(row[column] ?? '')),
      0,
    ),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell)),
        )
        .join('  '),
    )
    .join('\n')
    .concat('\n')
}

/** `fuhan rules ID`: everything that is known of one rule, its examples included. */
export function explainRule(rule: ExplainedRule, strong: (text: string) => string): string {
  const { id, summary, why, source, authority, severity, examples } = rule
  const lines = [
    strong(id),
    `  ${summary}`,
    '',
    `  why        ${why}`,
    `  source     ${source} (${authority})`,
    `  severity   scraped ${severity.scraped}, published ${severity.published}, issued ${severity.issued}`,
  ]
  for (const { text, why: reason, finds = [] } of examples.failing) {
    append(lines, ['', strong(`  found: ${reason}`), ...quoted(text)])
    for (const find of finds) lines.push(`    → ${find}`)
  }
  for (const { text, why: reason } of examples.clean)
    append(lines, ['', strong(`  clean: ${reason}`), ...quoted(text)])
  return `${lines.join('\n')}\n`
}

function quoted(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
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
