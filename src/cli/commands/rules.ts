import {
  type ExplainedRule,
  explainRule,
  ruleMarkdown,
  rulesMarkdown,
  rulesTable,
} from '../../emit/rules-table.ts'
import { safeJson } from '../../emit/safe-json.ts'
import { rules } from '../../rules/index.ts'
import { noRule } from '../../text/no-rule.ts'
import { isColored } from '../color.ts'
import { exitCodes } from '../exit-codes.ts'
import { tell } from '../read-documents.ts'
import { type Streams, write } from '../streams.ts'
import { widthOf } from '../terminal-width.ts'

/** The flags of `fuhan rules`. */
export interface RulesFlags {
  readonly format: 'table' | 'json' | 'markdown'
  readonly color?: boolean | undefined
}

/** `fuhan rules [id]`: lists the rules, or explains one with its source and examples. */
export async function runRules(
  id: string | undefined,
  { format, color }: RulesFlags,
  streams: Streams,
): Promise<number> {
  const rule = rules.find((known) => known.id === id)
  if (id !== undefined && rule === undefined) {
    tell(
      streams,
      noRule(
        id,
        rules.map((known) => known.id),
      ),
    )
    return exitCodes.usage
  }
  await write(
    streams.stdout,
    await printed(rule, format, isColored(color, false, streams), widthOf(false, streams)),
  )
  return exitCodes.done
}

async function printed(
  rule: ExplainedRule | undefined,
  format: RulesFlags['format'],
  isPainted: boolean,
  width: number,
): Promise<string> {
  // The functions of a rule are no data: JSON leaves them out, and what only they need is picked out here.
  if (format === 'json') return `${safeJson(rule === undefined ? rules.map(told) : told(rule), 2)}\n`
  if (format === 'markdown') return rule === undefined ? rulesMarkdown(rules) : ruleMarkdown(rule)
  if (rule === undefined) return rulesTable(rules, width)
  if (!isPainted) return explainRule(rule, (text) => text, width)
  const { Chalk } = await import('chalk')
  return explainRule(rule, new Chalk({ level: 1 }).bold, width)
}

function told({ id, summary, why, source, authority, severity, examples }: ExplainedRule) {
  return { id, summary, why, source, authority, severity, examples }
}
