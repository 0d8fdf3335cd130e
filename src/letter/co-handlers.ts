import { withoutPinyin } from '../copy/pinyin.ts'
import type { Mention } from '../model/mention.ts'
import type { Metadata } from '../model/metadata.ts'
import { type Flat, flatten } from '../text/flat.ts'
import { matchesOf } from '../text/matches.ts'
import { blankQuoted } from '../text/quoted.ts'
import { foldedAt, type SourceText, sourceText } from '../text/source-text.ts'
import type { Range } from './proposal.ts'

/** What leads to the names: 会同A, 经商A, 综合A的意见, 由我局主办,A协办, 与A共同研究. */
const leads = [
  '经(?:会同|会商|综合|协同|征求|商请|商|与)',
  '综合|会同|会商|协同|联合',
  '(?:主办|牵头)(?:办理)?,(?:并?由)?(?=[^。;:!?]{2,120}(?:会办|协办|协助|配合|参与))',
  '(?<=我[局委厅部办院会])(?:会商|商)',
  '(?:汇总|吸纳|吸收|征求|听取)了?(?=[^。;:!?]{2,160}意见)',
  '(?:根据|结合|参考|按照)(?=[^。;:!?]{2,160}(?:会办|协办|反馈|书面|办理)意见)',
  '(?<=^|[。;:!,]|我[局委厅部办院会]|已|先后|立即|及时|主动|积极|多次|分别)(?:与|和)(?=[^。;:!?]{2,160}(?:研究|沟通|对接|会商|协商|座谈|商议|商量))',
  '经(?!转|由|交|过)',
]
const moreUnits =
  '等(?:部门|单位|协办单位|会办单位|有关单位|有关部门|相关部门|市级部门|地区|\\d+个(?:部门|单位))?'
/** What ends them. */
const acts =
  '(?:的)?(?:后[,。]|同意|共同|协助|配合|参与|认真|联合|进行|予以|一并|研究|会办|协办|意见|协商|会商|商议|商量|座谈|对接|核实|沟通|办理|开展|组织)'
const end = '[,。](?=现|我|经|兹|谨|具体|[^,。]{0,8}(?:答复|回复|函复|复函|如下))|。|$'
const lead = new RegExp(
  `(?:${leads.join('|')})(?<names>[^。;:!]{2,240}?)(?:${moreUnits})?(?:${acts}|${end})`,
  'gu',
)
const unit =
  /(?:部|委|局|厅|办|院|会|署|府|联|协|团|社|行|公司|中心|处|科|所|站|委员会|政府|办公室|区|县|市|集团|大学|学院|学校|镇|乡|街道|工会|法院|检察院|公安|银行|海关|总队|支队|大队)(?:\([^)]{1,12}\))?$/u
const notNames =
  /有关部门|相关部门|有关单位|相关单位|各|我|认真|积极|承办|研究|调研|核实|讨论|实地|领导|代表|委员(?!会)|电话|本/u

/** 会办单位 of the opening and of lines of their own, the answering agency left out. Nobody is named within `name`, the proposal's own. */
export function coHandlersOf(
  source: SourceText,
  opening: Range | null,
  name: Mention | null,
  printed: readonly Mention[],
  self: readonly string[],
): Mention[] {
  const isSelf = (name: string) => self.some((own) => isSame(own, foldName(name)))
  let found: Mention[] = []
  for (const range of aroundName(source, opening, name))
    if (found.length === 0) found = readCoHandlers(source, range, isSelf)
  const names = new Set(found.map(({ text }) => foldName(text)))
  return [...found, ...printed.filter(({ text }) => !names.has(foldName(text)) && !isSelf(text))]
}

/** The opening behind the proposal's name, where co-handlers mostly stand, and then in front of it. */
function aroundName(source: SourceText, opening: Range | null, name: Mention | null): Range[] {
  if (opening === null) return []
  const start = name === null ? -1 : foldedAt(source, name.span[0])
  const end = name === null ? -1 : foldedAt(source, name.span[1])
  return start < opening.start || end > opening.end
    ? [opening]
    : [
        { start: end, end: opening.end },
        { start: opening.start, end: start },
      ]
}

/** What a register prints under 会办单位 or 协办单位. */
export function registeredCoHandlers(source: SourceText, other: Metadata['other']): Mention[] {
  return other.flatMap(({ label, value }) => {
    if (value === null || !/^(?:会办|协办)(?:单位|部门)$/u.test(label)) return []
    const flat = flatten(source, foldedAt(source, value.span[0]), foldedAt(source, value.span[1]))
    return namesIn(flat, 0, flat.text)
  })
}

/** 县水务局 is 青禾县水务局, 市住建局 is 南溪市住房和城乡建设局. */
function isSame(own: string, name: string): boolean {
  if (own.endsWith(name) || name.endsWith(own)) return true
  if (name.length < 3 || own.at(-1) !== name.at(-1)) return false
  let at = 0
  for (const unit of own) if (unit === name[at]) at++
  return at === name.length
}

/** A name as patterns see it, to compare two prints. */
export function foldName(name: string): string {
  return withoutPinyin(sourceText(name).folded).replaceAll(/\s+/gu, '')
}

/** 会办、协办单位 named in the opening: 会同A、B, 经与A共同研究, 经商A, 经A会办. */
function readCoHandlers(source: SourceText, opening: Range, isSelf: (name: string) => boolean): Mention[] {
  // Words of the proposal's name (综合整治, 协同发展) lead to nobody.
  const flat = flatten(source, opening.start, opening.end)
  const text = blankQuoted(flat.text, '。')
  for (let from = 0; from < text.length; ) {
    lead.lastIndex = from
    const match = lead.exec(text)
    if (match?.groups === undefined) return []
    const names = match.groups['names'] ?? ''
    const at = match.index + match[0].indexOf(names)
    const found = namesIn(flat, at, names).filter(({ text: name }) => !isSelf(name))
    if (found.length > 0) return found
    from = match.index + 1
  }
  return []
}

/** The names of a list apart by 、 , ; and 和/与/及 before the last. */
export function namesIn(flat: Flat, start: number, names: string): Mention[] {
  const out: Mention[] = []
  for (const piece of matchesOf(/[^、,;\s?\uFFFD]+/gu, names)) {
    for (const part of splitAnd(piece[0])) {
      const text = part.text
        .replace(/^(?:并|和|与|及|以及|会同|会商|经|还|(?:会办|协办|协助|配合|参与)(?:单位|部门)(?=.))+/u, '')
        .replace(/(?:等|共同|进行|协商|研究|沟通|提供|反馈|提出|报送|积极|密切)+的?$/u, '')
      if (text.length < 2 || text.length > 30 || notNames.test(text) || !unit.test(text)) continue
      const from = start + piece.index + part.at + part.text.indexOf(text)
      out.push(flat.mention(from, from + text.length))
    }
  }
  return out
}

function splitAnd(text: string): { text: string; at: number }[] {
  const parts: { text: string; at: number }[] = []
  let from = 0
  for (const joint of matchesOf(/以及|会同|[和与及]/gu, text)) {
    if (joint.index - from < 2 || !unit.test(text.slice(from, joint.index))) continue
    parts.push({ text: text.slice(from, joint.index), at: from })
    from = joint.index + joint[0].length
  }
  parts.push({ text: text.slice(from), at: from })
  return parts
}
