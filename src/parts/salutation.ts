import { readCounting } from '../fields/counting.ts'
import { bodyEndings, courtesies, greetings } from '../grammar/salutation.ts'
import type { Addressee, Salutation } from '../model/document.ts'
import type { Line } from '../text/lines.ts'
import { oneOf } from '../text/pattern.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'

/** 称谓 with who is addressed and where the letter goes on. */
export interface SalutationPart {
  readonly salutation: Salutation
  readonly addressees: Addressee[]
  /** Index of its first line. */
  readonly first: number
  /** Index of the line the letter goes on in, `next` being the folded offset there. */
  readonly last: number
  readonly next: number
}

const nameUnit = '[\\p{Script=Han}·•*×○\\uFFFD?A-Za-z.() ]'
const courtesy = `(?:${oneOf(courtesies)})?`
const total = '(?<total>[0-9一二三四五六七八九十百两]{1,3}) ?[位名]?'
const people = `(?<names>${nameUnit}{1,16}(?:[、,;]${nameUnit}{1,14}){0,60}?)(?<others> ?等? ?(?:${total})?(?:人大|政协)? ?)(?<role>代表|委员)(?<plural>们|同志)?`
const greeting = `(?: ?(?:${oneOf(greetings)}))?`
const wholeLine = new RegExp(`^${courtesy}${people}${greeting} ?(?<stop>[:,!。;])?$`, 'u')
const runIn = new RegExp(`^${courtesy}${people}(?:${greeting} ?[:,!。]| (?=[您你贵]))`, 'u')
const body = new RegExp(`^(?<name>${courtesy}[\\p{Script=Han}A-Za-z0-9()、《》“” ]{2,50}?)(?<stop>:)?$`, 'u')
/** The label of the reply in a register or a mail box: 问题答复: | 某某代表: …, 回复内容:某某委员:…. */
const cellLabel =
  /^(?:\|? ?[\p{Script=Han}]{0,4}(?:答复|回复|复文|办复)[\p{Script=Han}]{0,4} ?:? ?\| ?|(?:答复|回复)(?:内容|意见)? ?: ?)/u
const bodyEnd = new RegExp(`${oneOf(bodyEndings)}(?:\\([^)]{1,20}\\))?$`, 'u')
const proseWord =
  /提出|收悉|关于|感谢|建议|提案|答复|以下|如下|联系人|电话|附件|目录|各位代表|全体|网站|导航|登录|首页|栏目|发布|履职|名单|机构$/u
const opens =
  /收悉|(?:提出|提交|提的|您的|你的|你们的|建议|提案|议案|《|“).{0,200}(?:收悉|如下|办理|建议|提案|议案)|(?:建议|提案|议案).{0,60}(?:答复|回复|复函|函复)/u

/** A title of a letter, which names a proposal and an answer without opening one. */
const headline =
  /^[^。,;:]{0,160}(?:建议|提案|议案|会议)[^。,;:]{0,60}(?:函|答 *复|回复|意见|建议|提案|议案)(?:\([^()]*\))?$/u

/** True for a line that a reply opens with: 您提出的《…》收悉, 现答复如下. */
export function isOpeningLine(text: string): boolean {
  return text.length > 8 && !headline.test(text) && opens.test(text.slice(0, 500))
}

/** Finds the 称谓 of the letter among `lines`, or null: persons first, then a body before an opening. */
export function findSalutation(source: SourceText, lines: readonly Line[]): SalutationPart | null {
  let doubtful: SalutationPart | null = null
  for (const line of lines) {
    const { text, index } = line
    const next = lines[index + 1]
    const isFollowed = [1, 2, 3].some((step) => isOpeningLine(lines[index + step]?.text ?? ''))
    if (text.length <= 600) {
      const match = wholeLine.exec(text)
      if (match?.groups && isPeople(match.groups)) {
        const stop = match.groups['stop']
        const part = persons(source, line, match, next?.start ?? line.end, index + 1)
        if (isFollowed && (stop !== ',' || index > 0)) return part
        if ((stop === ':' || stop === undefined) && !isHeadword(text)) doubtful ??= stop === ':' ? part : null
        continue
      }
      if (text.length <= 52 && isFollowed) {
        const org = body.exec(text)
        const name = org?.groups?.['name'] ?? ''
        const isOpenedNext = isOpeningLine(next?.text ?? '')
        if (
          org &&
          isOpenedNext &&
          bodyEnd.test(name) &&
          !proseWord.test(name) &&
          (org.groups?.['stop'] ||
            /[您你贵]/.test(next?.text.slice(0, 40) ?? '') ||
            /代表|委员|会议/.test(next?.text.slice(0, 60) ?? ''))
        ) {
          const end = line.start + name.trimEnd().length
          const mention = mentionAt(source, line.start, end)
          return {
            salutation: { ...mention, total: null },
            addressees: [{ ...mention, name: bare(mention.text), role: 'organization' }],
            first: index,
            last: index + 1,
            next: next?.start ?? line.end,
          }
        }
      }
    }
    const label = cellLabel.exec(text)?.[0].length ?? 0
    const head = text.slice(label, label + 300)
    const match = runIn.exec(head)
    if (match?.groups && isPeople(match.groups) && isOpeningLine(text.slice(label + match[0].length))) {
      return persons(
        source,
        { ...line, start: line.start + label },
        match,
        line.start + label + match[0].length,
        index,
      )
    }
  }
  return doubtful ?? unopened(source, lines)
}

/** A body at the very top whose letter opens with no formula, but says at its end that it answered a proposal. */
function unopened(source: SourceText, lines: readonly Line[]): SalutationPart | null {
  const end = lines
    .slice(-12)
    .map(({ text }) => text.slice(-120))
    .join('\n')
  if (!/(?:建议|提案|议案)[^。]{0,8}(?:解答|答复|办理情况)/u.test(end)) return null
  for (const line of lines.slice(0, 12)) {
    const org = line.text.length <= 52 ? body.exec(line.text) : null
    const name = org?.groups?.['name'] ?? ''
    const next = lines[line.index + 1]
    if (
      org?.groups?.['stop'] === undefined ||
      next === undefined ||
      next.text.length < 30 ||
      !bodyEnd.test(name) ||
      proseWord.test(name)
    )
      continue
    const mention = mentionAt(source, line.start, line.start + name.length)
    return {
      salutation: { ...mention, total: null },
      addressees: [{ ...mention, name: bare(mention.text), role: 'organization' }],
      first: line.index,
      last: line.index + 1,
      next: next.start,
    }
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
  const counted = /等? ?([0-9一二两三四五六七八九十]{1,3}) ?[位名]$/u.exec(match.groups?.['names'] ?? '')
  const names = (match.groups?.['names'] ?? '').slice(0, counted?.index)
  const nameStart = line.start + match[0].indexOf(names)
  const role = match.groups?.['role'] === '委员' ? 'member' : 'deputy'
  const end = line.start + match[0].replace(/ ?[:,!。;]$/u, '').trimEnd().length
  const stated = match.groups?.['total'] ?? counted?.[1]
  const addressees: Addressee[] = []
  for (const piece of names.matchAll(/[^、,;]+/gu)) {
    const text = piece[0].replace(/等$/u, '')
    const from = nameStart + piece.index + (text.length - text.trimStart().length)
    const to = nameStart + piece.index + text.trimEnd().length
    if (to <= from) continue
    const mention = mentionAt(source, from, to)
    addressees.push({ ...mention, name: bare(mention.text), role })
  }
  const count = stated === undefined ? null : readCounting(stated)
  return {
    salutation: { ...mentionAt(source, line.start, end), total: count === 0 ? null : count },
    addressees,
    first: line.index,
    last,
    next,
  }
}

function bare(text: string): string {
  return text.replaceAll(/\s+/gu, '')
}
