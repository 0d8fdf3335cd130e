import type { RuleInfo } from '../model/check-run.ts'
import { append } from '../text/append.ts'
import { largest } from '../text/largest.ts'
import { displayWidth } from './display-width.ts'
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

/** `fuhan rules`: a line a rule with its severities (scraped, published, issued), its authority and what it finds. */
export function rulesTable(
  rules: readonly ExplainedRule[],
  width: number = Number.POSITIVE_INFINITY,
): string {
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
  const indent = widths.slice(0, -1).reduce((sum, column) => sum + column + 2, 0)
  if (width < indent + 20) return rules.map((rule) => narrow(rule, width)).join('')
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
function narrow({ id, severity, summary }: ExplainedRule, width: number): string {
  const levels = `${severity.scraped}, ${severity.published}, ${severity.issued}`
  return `${wrap(`${id}  ${levels}`, width, 2)}\n  ${wrap(summary, width - 2, 2)}\n`
}

/** `fuhan rules ID`: everything that is known of one rule, its examples included. */
export function explainRule(
  rule: ExplainedRule,
  strong: (text: string) => string,
  width: number = Number.POSITIVE_INFINITY,
): string {
  const { id, summary, why, source, authority, severity, examples } = rule
  const lines = [
    strong(id),
    wrap(`  ${summary}`, width, 2),
    '',
    wrap(`  why        ${why}`, width, 13),
    wrap(`  source     ${source} (${authority})`, width, 13),
    wrap(
      `  severity   scraped ${severity.scraped}, published ${severity.published}, issued ${severity.issued}`,
      width,
      13,
    ),
  ]
  for (const { text, why: reason, finds = [] } of examples.failing) {
    append(lines, ['', strong(wrap(`  found: ${reason}`, width, 4)), ...quoted(text, width)])
    for (const find of finds) lines.push(wrap(`    → ${find}`, width, 6))
  }
  for (const { text, why: reason } of examples.clean)
    append(lines, ['', strong(wrap(`  clean: ${reason}`, width, 4)), ...quoted(text, width)])
  return `${lines.join('\n')}\n`
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
