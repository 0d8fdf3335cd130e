import { endsLikeBody } from '../fields/agency.ts'
import { readCounting } from '../fields/counting.ts'
import { labels, letterLabels } from '../grammar/labels.ts'
import { citizenEndings, courtesies, greetings } from '../grammar/salutation.ts'
import type { Addressee, Salutation } from '../model/document.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { addresseesIn, namesOf } from './addressees.ts'

/** 称谓 with who is addressed and where the letter goes on. */
export interface SalutationPart {
  readonly salutation: Salutation
  readonly addressees: Addressee[]
  /** Index of its first line. */
  readonly first: number
  /** Index of the line the letter goes on in, `next` being the folded offset there. */
  readonly last: number
  readonly next: number
  /** The end of the title where the copy has glued it behind the addressee's colon. */
  readonly titleTail: { readonly start: number; readonly end: number } | null
}

/** Without it no person is addressed. */
const role = /代表|委员/
const nameUnit = '[々-〇㐀-鿿𠀀-𲎯·•*×○\\uFFFD?A-Za-z.() ]'
const courtesy = `(?:${oneOf(courtesies)})?`
const total = '(?<total>[0-9一二三四五六七八九十百两]{1,3}) ?[位名]?'
const listTotal = total.replace('total', 'listed')
const people = `(?<names>${nameUnit}{1,16}(?:[、,;]${nameUnit}{1,14}){0,60}?)(?<others> ?(?:\\(等? ?${total}\\)|等? ?(?:${listTotal})?)(?:人大|政协)? ?)(?<role>代表|委员)(?<plural>们|同志)?`
const greeting = `(?:[ ,]{0,2}(?:${oneOf(greetings)}))?`
const wholeLine = new RegExp(`^${courtesy}${people}${greeting} ?(?<stop>[:,!。;])?$`, 'u')
const runIn = new RegExp(`^${courtesy}${people}(?:${greeting} ?[:,!。]| (?=[您你贵]))`, 'u')
const body = new RegExp(
  `^(?<name>${courtesy}[々-〇㐀-鿿𠀀-𲎯·A-Za-z0-9()、,《》“” ]{2,50}?)(?<stop>:)?$`,
  'u',
)
/** 代表同志:, 尊敬的委员:, 各位代表: the role alone. */
const nameless = new RegExp(
  `^${courtesy}(?:各位)?(?:人大|政协)?(?:代表|委员)(?:们|同志)?${greeting} ?(?<stop>:)$`,
  'u',
)
/** 政协委员黄盖同志:, 人大代表张三、李四:: the role in front. */
const roleFirst = new RegExp(
  `^${courtesy}[省市县区州旗镇乡]{0,2}(?:人大|政协)(?:[々-〇㐀-鿿𠀀-𲎯]{1,8}?[省市县区州盟旗])?(?<role>代表|委员)(?<names>[々-〇㐀-鿿𠀀-𲎯·]{2,12}?(?:[、,][々-〇㐀-鿿𠀀-𲎯·]{2,12}?){0,20})(?:同志|先生|女士)?${greeting} ?(?<stop>:)$`,
  'u',
)
/** The label of the reply in a register or a mail box: 问题答复: | 某某代表: …, 回复内容:某某委员:…. */
const cellLabel =
  /^(?:\|? ?[々-〇㐀-鿿𠀀-𲎯]{0,4}(?:答复|回复|复文|办复)[々-〇㐀-鿿𠀀-𲎯]{0,4} ?:? ?\| ?|(?:答复|回复)(?:内容|意见)? ?: ?)/u
const topLines = 20
const citizen = new RegExp(`${oneOf(citizenEndings)}$`, 'u')
const greetingEnd = new RegExp(`[ ,]?${oneOf(greetings)}$`, 'u')
const greetingLine = new RegExp(`^${oneOf(greetings)}[!,:。]?$`, 'u')
const labelWords: ReadonlySet<string> = new Set([...labels.map(({ label }) => label), ...letterLabels])
const proseWord =
  /提出|收悉|关于|感谢|建议|提案(?![々-〇㐀-鿿]{0,6}(?:委|办|处|室))|答复|以下|如下|联系人|电话|附件|目录|各位|全体|网站|导航|登录|首页|栏目|发布|履职|名单|机构$/u
const opens =
  /收悉|(?:提出|提交|提的|您的|你的|你们的|建议|提案|议案|《|“).{0,200}(?:收悉|如下|办理|建议|提案|议案)|(?:建议|提案|议案).{0,60}(?:答复|回复|复函|函复)/u

const bareStart = /^(?:[您你贵]|现将|[々-〇㐀-鿿𠀀-𲎯·*、]{2,40}?(?:代表|委员))/u
/** How a letter without addressee opens: 您提出的, or 林知秋代表提出的 where a body tells another of it. */
const bareLead =
  /^(?:[您你贵]|(?:现将)?[々-〇㐀-鿿𠀀-𲎯·*、]{2,40}?(?:代表|委员)(?:们)?(?:在|于|提出|提交|所提|提的|的)[^。]{0,200}(?:收悉|如下))/u

/** A title of a letter, which names a proposal and an answer without opening one. */
const headline =
  /^[^。,;:]{0,160}(?:建议|提案|议案|会议)[^。,;:]{0,60}(?:函|答 *复|回复|意见|建议|提案|议案)(?:\([^()]*\))?$/u

/** True for a line that a reply opens with: 您提出的《…》收悉, 现答复如下. */
export function isOpeningLine(text: string): boolean {
  return text.length > 8 && !headline.test(text) && opens.test(text.slice(0, 500))
}

/** The line at `index` from unit `from` on, with the next two where the copy has wrapped its sentence. */
function sentenceFrom(lines: readonly Line[], index: number, from = 0): string {
  let text = lines[index]?.text.slice(from) ?? ''
  for (let step = 1; step <= 2; step++) {
    const next = lines[index + step]?.text ?? ''
    if (greetingLine.test(text.trim())) {
      text = next
      continue
    }
    if (text.length <= 24 || text.length >= 300 || /[。:!?;]$/u.test(text)) return text
    if (headline.test(text) || wholeLine.test(next)) return text
    text += next
  }
  return text
}

/** Index of the line that opens a letter which addresses nobody, or -1. */
export function findBareOpening(lines: readonly Line[]): number {
  return lines.findIndex(({ text, index }) => {
    if (!bareStart.test(text)) return false
    const words = sentenceFrom(lines, index)
    if (!isOpeningLine(words) || !bareLead.test(words)) return false
    // 李先生:, 网友您好: is no proposer.
    return ![1, 2, 3].some((step) => isCitizenLine(lines[index - step]?.text ?? ''))
  })
}

function isCitizenLine(text: string): boolean {
  const name = text.replace(/(?<![:,!。 ])[:,!。 ]+$/u, '').replace(greetingEnd, '')
  return name.length <= 16 && (citizen.test(name) || /^(?:尊敬的)?网/u.test(name)) && /[:!]$|好$/u.test(text)
}

/** Finds the 称谓 of the letter among `lines`, or null: persons first, then a body before an opening. */
export function findSalutation(source: SourceText, lines: readonly Line[]): SalutationPart | null {
  let doubtful: SalutationPart | null = null
  for (const line of lines) {
    const { text, index } = line
    const next = lines[index + 1]
    const isFollowed = () => [1, 2, 3].some((step) => isOpeningLine(sentenceFrom(lines, index + step)))
    const namesRole = role.test(text)
    if (text.length <= 600) {
      const match = namesRole ? wholeLine.exec(text) : null
      if (match?.groups && isPeople(match.groups)) {
        const stop = match.groups['stop']
        const part = persons(source, line, match, next?.start ?? line.end, index + 1)
        if ((stop !== ',' || index > 0) && isFollowed()) return part
        if ((stop === ':' || stop === undefined) && !isHeadword(text)) doubtful ??= stop === ':' ? part : null
        continue
      }
      const stop = namesRole ? nameless.exec(text)?.groups?.['stop'] : undefined
      if (stop !== undefined && isFollowed())
        return {
          ...bodyPart(source, line, text.length - stop.length, next?.start ?? line.end),
          addressees: [],
        }
      const led = namesRole ? roleFirst.exec(text) : null
      if (led?.groups !== undefined && isLedName(led.groups) && isFollowed())
        return persons(source, line, led, next?.start ?? line.end, index + 1)
      const addressed = addressedBody(source, lines, index)
      if (addressed !== null) return addressed
    }
    if (!namesRole) continue
    const label = cellLabel.exec(text)?.[0].length ?? 0
    const match = runIn.exec(text.slice(label, label + 300))
    if (match?.groups === undefined || !isPeople(match.groups)) continue
    const rest = label + match[0].length
    const cell = { ...line, start: line.start + label }
    if (isOpeningLine(sentenceFrom(lines, index, rest)))
      return persons(source, cell, match, line.start + rest, index)
    if (next !== undefined && label === 0 && headline.test(text.slice(rest).trim()) && isFollowed()) {
      const part = persons(source, line, match, next.start, index + 1)
      return { ...part, titleTail: { start: line.start + rest, end: line.end } }
    }
  }
  return doubtful
}

/** A body addressed on a line of its own: before a colon any name that is no citizen's and no label, without one a name that ends like a body. */
function addressedBody(source: SourceText, lines: readonly Line[], index: number): SalutationPart | null {
  const line = lines[index]
  if (line === undefined || line.text.length > 52) return null
  if (!line.text.endsWith(':') && !endsLikeBody(line.text)) return null
  const groups = body.exec(line.text)?.groups
  if (groups === undefined) return null
  const name = (groups['name'] ?? '').trimEnd()
  const hasColon = groups['stop'] !== undefined
  const isBody = endsLikeBody(name)
  if (
    !isBody &&
    !(hasColon && name.length >= 4 && !citizen.test(name) && !/好$/u.test(name) && !isLabel(name))
  )
    return null
  if (proseWord.test(name)) return null
  const next = lines[index + 1]
  const opening = greetingLine.test(next?.text ?? '') ? lines[index + 2] : next
  const words = opening === undefined ? '' : sentenceFrom(lines, opening.index)
  if (!isOpeningLine(words)) return null
  const isTold = /[您你贵]/u.test(words.slice(0, 40)) || /代表|委员|会议/u.test(words.slice(0, 60))
  if (!(isBody ? hasColon || isTold : isTold)) return null
  return bodyPart(source, line, name.length, next?.start ?? line.end)
}

function isLabel(name: string): boolean {
  return labelWords.has(bare(name))
}

function bodyPart(source: SourceText, line: Line, length: number, next: number): SalutationPart {
  const mention = mentionAt(source, line.start, line.start + length)
  return {
    salutation: { ...mention, total: null },
    addressees: addresseesIn(source, line.text.slice(0, length), line.start, null),
    first: line.index,
    last: line.index + 1,
    next,
    titleTail: null,
  }
}

/** Bodies addressed near the top of a text that opens with no formula: a notice, an application, a reply that names its proposal at the end. */
export function findAddressedBodies(source: SourceText, lines: readonly Line[]): SalutationPart | null {
  for (const line of lines.slice(0, topLines)) {
    const { text, index } = line
    if (text.length > 80) return null
    const next = lines[index + 1]
    if (!text.endsWith(':') || next === undefined || next.text.length < 20 || !/[,。;:]/u.test(next.text))
      continue
    const name = text.slice(0, -1).trimEnd()
    if (proseWord.test(name) || isLabel(name) || !/^[々-〇㐀-鿿𠀀-𲎯A-Za-z()、,“” ]+$/u.test(name)) continue
    if (namesOf(name).every((body) => endsLikeBody(body.text)))
      return bodyPart(source, line, name.length, next.start)
  }
  return null
}

function isPeople(groups: Record<string, string | undefined>): boolean {
  const names = groups['names'] ?? ''
  return (
    !proseWord.test(names) &&
    !/^(?:各位|尊敬的各位|人大|政协|党|全国|全体|职工|老师)/u.test(names) &&
    !/(?:人大|政协|的|党)$/u.test(names)
  )
}

/** 政协委员黄盖 names a person, 人大代表团 and 政协委员会 do not. */
function isLedName({ names = '' }: Record<string, string | undefined>): boolean {
  return !proseWord.test(names) && !endsLikeBody(names) && !/^(?:们|同志|小组|团|会)/u.test(names)
}

function isHeadword(text: string): boolean {
  return text.length < 4
}

function persons(
  source: SourceText,
  line: Line,
  match: RegExpExecArray,
  next: number,
  last: number,
): SalutationPart {
  const counted =
    /(?:等 ?(?<number>[0-9一二两三四五六七八九十]{1,3}) ?[位名]?|(?<bare>[0-9一二两三四五六七八九十]{1,3}) ?[位名]|领衔)$/u.exec(
      match.groups?.['names'] ?? '',
    )
  const names = (match.groups?.['names'] ?? '').slice(0, counted?.index)
  const nameStart = line.start + match[0].indexOf(names)
  const role = match.groups?.['role'] === '委员' ? 'member' : 'deputy'
  const end = line.start + match[0].replace(/ ?[:,!。;]$/u, '').trimEnd().length
  const stated =
    match.groups?.['total'] ??
    match.groups?.['listed'] ??
    counted?.groups?.['number'] ??
    counted?.groups?.['bare']
  const addressees = addresseesIn(source, names, nameStart, role)
  // A sign that the copy left of an indent or a break.
  const signs = /^[?\uFFFD ]*/u.exec(match[0])?.[0].length ?? 0
  const count = stated === undefined ? null : readCounting(stated)
  return {
    salutation: { ...mentionAt(source, line.start + signs, end), total: count === 0 ? null : count },
    addressees,
    first: line.index,
    last,
    next,
    titleTail: null,
  }
}

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}
