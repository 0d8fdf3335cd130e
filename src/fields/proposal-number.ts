import {
  cppccWords,
  npcWords,
  numberLeads,
  numberPrefixes,
  proposalNouns,
  unitsBeforeNumbers,
} from '../grammar/proposal.ts'
import type { ProposalKind, ProposalNumber } from '../model/proposal.ts'
import { flatten } from '../text/flat.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import type { SourceText } from '../text/source-text.ts'
import { readCounting } from './counting.ts'

const nouns = oneOf(proposalNouns.map(([, noun]) => noun))
const digits = '\\d{1,12}(?:[.-]\\d{1,6}){0,2}(?:[、,]\\d{1,12}){0,9}'
const body = `(?:${oneOf(numberPrefixes)}|[A-Za-z]{1,4})?[- ]?${digits}`
/** The sign of a place or a group before the digits: 丽47, 农12. */
const signed = `[${hanziUnits}](?<![${unitsBeforeNumbers}]) ?${digits}`
/** The same in brackets: (工)14. */
const grouped = `\\([${hanziUnits}]{1,4}\\) ?${digits}`
const counted = '[〇一二三四五六七八九十百]{1,6}'
/** The noun may stand after the number (第19号提案, 第19号代表建议) or before it (代表建议第140号). */
const after = (name: string) => `(?:[${hanziUnits}、]{0,12}?(?<${name}>${nouns}))?`
const forms = [
  // 第0304号, 第B133号, 第152建议 (without 号), 第二十一号
  `第 ?(?<ordinal>${body}|${signed}|${grouped}|${counted})(?: ?号|(?=${nouns}))${after('noun')}`,
  // 编号:3012, 编号 B12号, 编号为36
  `编号[: 为]{0,2}(?<coded>${body})号?`,
  // 丽47号建议, 甲37号提案
  `(?<sign>${signed}) ?号(?<signNoun>(?:代表|委员)?${nouns})`,
  // 98号, 24号提案, 闭会2号
  `(?<![0-9第A-Za-z])(?<bare>${body}) ?号${after('bareNoun')}`,
]
const pattern = new RegExp(forms.join('|'), 'gu')
const onlyDigits = /^\D*(\d+)\D*$/
/** 市政协提案【2018】|第9号, 对建议〔2023〕|18号: the year of a proposal, not of a document. */
const yearOfProposal = new RegExp(
  `(?:${oneOf([...npcWords, ...cppccWords])}[^号]{0,8}?|(?:^|[^${hanziUnits}]|${oneOf(numberLeads)}))(${nouns}) ?[〔\\[【(]\\d{4}年?[〕\\]】)] ?$`,
  'u',
)
const yearBracket = /[〕\]】﹞)] ?$/

/** A number with the kind its noun names, null when none does. */
export interface FoundProposalNumber {
  readonly number: ProposalNumber
  readonly kind: ProposalKind | null
  readonly start: number
  readonly end: number
}

/**
 * Reads the first 建议、提案号 in the folded range, which must hold no 《title》. Numbers of documents (〔2023〕33号), articles and
 * meetings are passed over.
 */
export function readProposalNumber(
  source: SourceText,
  start: number,
  end: number,
): FoundProposalNumber | null {
  const flat = flatten(source, start, end)
  const { text } = flat
  // In every form: most lines have neither.
  if (!text.includes('第') && !text.includes('号')) return null
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const printed =
      match.groups?.['ordinal'] ?? match.groups?.['coded'] ?? match.groups?.['sign'] ?? match.groups?.['bare']
    if (printed === undefined) continue
    // 〔2022〕第29号 is a document's.
    const isYeared = yearBracket.test(text.slice(Math.max(0, match.index - 2), match.index))
    const isBare = isYeared && match.groups?.['bare'] !== undefined
    const behind = match.groups?.['noun'] ?? match.groups?.['signNoun'] ?? match.groups?.['bareNoun']
    const noun = isBare || behind === undefined ? nounBefore(text, match.index) : behind
    if (noun === undefined && isYeared) continue
    const at = match.index + match[0].indexOf(printed)
    const digits = onlyDigits.exec(printed)?.[1]
    const serial = digits === undefined ? readCounting(printed) : Number(digits)
    return {
      number: {
        ...flat.mention(at, at + printed.length),
        serial: serial !== null && Number.isSafeInteger(serial) ? serial : null,
      },
      kind: kindOf(noun),
      start: flat.at(match.index),
      end: flat.at(match.index + match[0].length - 1) + 1,
    }
  }
  return null
}

/** The noun of a proposal with its year right before the place `at`. */
function nounBefore(text: string, at: number): string | undefined {
  return yearOfProposal.exec(text.slice(Math.max(0, at - 24), at))?.[1]
}

/** The kind that the last proposal noun of `text` names. */
export function kindOf(text: string | undefined): ProposalKind | null {
  if (text === undefined) return null
  let best: ProposalKind | null = null
  let bestAt = -1
  for (const [kind, noun] of proposalNouns) {
    const at = text.lastIndexOf(noun)
    if (at >= 0 && at + noun.length > bestAt) {
      best = kind
      bestAt = at + noun.length
    }
  }
  return best
}
