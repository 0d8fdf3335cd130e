import { approvals, bareLead, deciders, decidingBodies, handlingLeads } from '../grammar/co-handlers.ts'
import type { Mention } from '../model/mention.ts'
import type { Flat } from '../text/flat.ts'
import { flatten } from '../text/flat.ts'
import { oneOf } from '../text/pattern.ts'
import { blankQuoted } from '../text/quoted.ts'
import type { Range } from '../text/range.ts'
import type { SourceText } from '../text/source-text.ts'
import { isAt } from '../text/sticky.ts'
import { agenciesAt, isActAt } from './agency-list.ts'

const lead = new RegExp(`(?<sure>${handlingLeads.join('|')})|${bareLead}`, 'gu')
/** What ends the sentence of the names. */
const stop = /[,。;:]|$/y
/** The same before what the letter does next. */
const answers = /[,。](?=现|我|经|兹|谨|具体|[^,。]{0,8}(?:答复|回复|函复|复函|如下))|。|$/y
const decides = new RegExp(`${oneOf(decidingBodies)}$`, 'u')
const government = new RegExp(`${oneOf(deciders)}$`, 'u')
const approved = new RegExp(`(?:党组|常务)?(?:会议?)?(?:研究)?${oneOf(approvals)}`, 'y')

/**
 * 会办、协办单位 named in the folded range of an opening: 会同A、B研究, 经与A共同研究, 经商A, 经A会办, 综合A的意见; none that `isSelf` says is the one that
 * answers. Names in 《》 or “” lead to nobody.
 */
export function readCoHandlers(
  source: SourceText,
  start: number,
  end: number,
  isSelf: (name: string) => boolean,
): Mention[] {
  const flat = flatten(source, start, end)
  const text = blankQuoted(flat.text, '。')
  lead.lastIndex = 0
  for (let match = lead.exec(text); match !== null; match = lead.exec(text)) {
    const at = match.index + match[0].length
    const list = agenciesAt(text, at)
    lead.lastIndex = match.index + 1
    if (list.names.length === 0) continue
    const isSure = match.groups?.['sure'] !== undefined
    if (!isSure && (isAt(approved, text, list.end) || isGovernment(text, list.names))) continue
    if (!isActAt(text, list.end) && !isAt(isSure ? stop : answers, text, list.end)) continue
    const found = mentionsOf(flat, list.names).filter(({ text }) => !isSelf(text) && !decides.test(text))
    if (found.length > 0) return found
  }
  return []
}

/** Whether one government alone is named: 经县政府研究 tells who decides. */
function isGovernment(text: string, [first, second]: readonly Range[]): boolean {
  return first !== undefined && second === undefined && government.test(text.slice(first.start, first.end))
}

/** The bodies of a list from the unit `at` of a line on: 会办单位:|市公安局、市司法局. */
export function namesFrom(flat: Flat, at: number): Mention[] {
  return mentionsOf(flat, agenciesAt(flat.text, at).names)
}

function mentionsOf(flat: Flat, names: readonly Range[]): Mention[] {
  return names.map(({ start, end }) => flat.mention(start, end))
}
