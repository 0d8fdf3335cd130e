import {
  type ExplainedRule,
  explainRule,
  type RulesLayout,
  ruleMarkdown,
  rulesMarkdown,
  rulesTable,
} from '../../emit/rules-table.ts'
import { safeJson } from '../../emit/safe-json.ts'
import { localizedRule } from '../../emit/words/localized.ts'
import type { Language } from '../../emit/words/words.ts'
import { rules } from '../../rules/index.ts'
import { noRule } from '../../text/no-rule.ts'
import { isColored } from '../color.ts'
import { exitCodes } from '../exit-codes.ts'
import { languageOf, wordsOf } from '../language.ts'
import { type Streams, write } from '../streams.ts'
import { tell } from '../tell.ts'
import { widthOf } from '../terminal-width.ts'

/** The flags of `fuhan rules`. */
export interface RulesFlags {
  readonly format: 'table' | 'json' | 'markdown'
  readonly color?: boolean | undefined
  readonly lang?: Language
}

/** `fuhan rules [id]`: lists the rules, or explains one with its source and examples. */
export async function runRules(
  id: string | undefined,
  { format, color, lang }: RulesFlags,
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
    await printed(rule, format, isColored(color, false, streams), {
      width: widthOf(false, streams),
      words: await wordsOf(format === 'table' ? languageOf(lang, streams.env) : (lang ?? 'en')),
    }),
  )
  return exitCodes.done
}

async function printed(
  rule: ExplainedRule | undefined,
  format: RulesFlags['format'],
  isPainted: boolean,
  layout: RulesLayout,
): Promise<string> {
  // The functions of a rule are no data: JSON leaves them out, and what only they need is picked out here.
  if (format === 'json')
    return `${safeJson(rule === undefined ? rules.map((one) => told(localizedRule(one, layout.words))) : told(localizedRule(rule, layout.words)), 2)}\n`
  if (format === 'markdown')
    return rule === undefined
      ? rulesMarkdown(rules.map((one) => localizedRule(one, layout.words)))
      : ruleMarkdown(localizedRule(rule, layout.words))
  if (rule === undefined) return rulesTable(rules, layout)
  if (!isPainted) return explainRule(rule, (text) => text, layout)
  const { Chalk } = await import('chalk')
  return explainRule(rule, new Chalk({ level: 1 }).bold, layout)
}

function told({ id, summary, why, source, authority, severity, examples }: ExplainedRule) {
  return { id, summary, why, source, authority, severity, examples }
}
