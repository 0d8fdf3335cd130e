import { runOnBreaks, titleEndings } from '../grammar/run-on.ts'
import { breakAt, type Edit, readAs } from '../text/edit.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { lazyPattern } from '../text/sticky.ts'
import type { Form } from './form.ts'
import { breaksIn } from './lost-breaks.ts'

/** Shorter lines hold no letter. */
const shortest = 120
/** More blanks of a line than these that may be breaks are breaks. */
const fewestBlanks = 3
const opening = /收悉|(?:答复|回复|函复|复函|函告|汇报|报告|反馈|告知)如下[:。,]/u
/** The words one of which stands in every opening. */
const mayOpen = (text: string) => text.includes('收悉') || text.includes('如下')
/** An addressee with its colon, and the first words of the letter. */
const addressed = new RegExp(
  `(?:代表|委员|小组|委会|总支|支部|街道|[局厅部办会院府团乡镇])(?:们|同志)?(?:[,, ]?[您你]们?好)? ?[:!](?=[ \\t]*(?:[您你贵]|关于|《|“|首先|收到|非常|[${hanziUnits}]{0,6}提))`,
  'u',
)
const nameUnits = new RegExp(`[${hanziUnits}、·•*×,()]{0,120}$`, 'u')
const titleEnd = lazyPattern(() => new RegExp(`^.*(?:${oneOf(titleEndings)})(?:\\([^()]{1,12}\\))?`, 'u'))
/** Sentences of a closing that are nearer to each other are one paragraph. */
const closingReach = 60
const numeral = '一二三四五六七八九十'
const marker =
  /([一二三四五六七八九十]{1,3})、|\(([一二三四五六七八九十]{1,3})\)|(?<=[。:;!])(\d{1,2})[.、](?!\d)/gu
const notBefore = /[第条款项、一二三四五六七八九十（(“《]$/u
const afterColon = /(?:答复|回复|函复|复函|函告|汇报|报告|反馈|告知|说明)(?:[您你]们?)?如下[:。]/gu
const day =
  '(?:(?:19|20)\\d\\d年\\d{1,2}月\\d{1,2}日|二[〇○零oO0][〇○零oO0一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日)'
const signed = new RegExp(
  `(?<=[。!:)])((?:[${hanziUnits}()]{2,40}(?:[局委厅部办会院府团乡镇社司校]|街道|中心|集团|公司))?) ?(${day})(?=$|[( ]|联系|承办|抄|附|分享|扫|主办|【|责任|来源|打印|上一|下一|经办)`,
  'u',
)
const number = new RegExp(`[${hanziUnits}]{2,10}[〔\\[﹝]\\d{4}[〕\\]﹞]\\d{1,5}号`, 'u')

/** Breaks that are lost, blanks or not: the letter is cut at its own formulas. */
export const runOnForm: Form = {
  name: 'breaks lost',
  isOnPages: true,
  read: ({ source: { folded }, lines }) => {
    const long = lines().find(({ text }) => text.length >= shortest && mayOpen(text) && opening.test(text))
    if (long === undefined) return null
    const head = headCuts(long.text).filter((at) => at > 0)
    const body = bodyCuts(long.text)
    const blanks = breaksIn(folded, long.start, long.end)
    // A paragraph that addresses and answers is one where neither a title stands before it nor a signature or items after it.
    const isTold = head.length > 1 || body.markers > 1 || body.hasEnd || blanks.length > fewestBlanks
    if (!isTold) return null
    const cuts = [...new Set([...head, ...body.cuts])]
    const edits: Edit[] = cuts.flatMap((at) =>
      at > 0 && at < long.text.length ? [breakAt(long.start + at)] : [],
    )
    // A blank that stands for a break is a better one than a formula.
    for (const at of blanks) edits.push(readAs(at, at + 1, '\n'))
    // A copy may have a break for each page.
    for (const { index, start, text } of lines())
      if (index > long.index && text.length >= shortest / 2)
        for (const at of endCuts(text).cuts) if (at > 0 && at < text.length) edits.push(breakAt(start + at))
    edits.sort((a, b) => a.start - b.start || a.end - b.end)
    return edits.length === 0
      ? null
      : { edits, evidence: `one line holds ${edits.length + 1} lines of a letter` }
  },
}

/** Where the lines above the opening begin: furniture, title, number, addressee. */
function headCuts(text: string): number[] {
  const cuts: number[] = []
  const found = addressed.exec(text)
  const end = found === null ? 0 : found.index + found[0].length
  const head = text.slice(0, found === null ? (opening.exec(text)?.index ?? 0) : found.index)
  if (found !== null) {
    cuts.push(end)
    const names = nameUnits.exec(head)?.[0] ?? ''
    const title = titleEnd().exec(names)?.[0].length ?? 0
    const rest = names.slice(title)
    const skipped = /^(?:号|类|\)|,|、)+/u.exec(rest)?.[0].length ?? 0
    cuts.push(head.length - rest.length + skipped)
  }
  for (const match of head.matchAll(headWord())) cuts.push(match.index)
  // The title of the page comes first, and again above the letter.
  const first = /^([^_|]{8,120}?)(?:_|$)/u.exec(head)?.[1]
  if (first !== undefined)
    for (let at = head.indexOf(first, first.length); at >= 0; at = head.indexOf(first, at + first.length))
      cuts.push(at, at + first.length)
  const numbered = number.exec(head)
  if (numbered !== null) {
    const title = titleEnd().exec(numbered[0])?.[0].length ?? 0
    cuts.push(numbered.index + title, numbered.index + numbered[0].length)
  }
  return cuts
}

const headWord = lazyPattern(() => new RegExp(oneOf(runOnBreaks.head), 'gu'))
const tailWord = lazyPattern(
  () => new RegExp(`(?<=[。!;)日号\\d】])\\(?(?:${oneOf(runOnBreaks.tail)})`, 'gu'),
)
const closingWord = lazyPattern(() => new RegExp(`(?<=[。!])(?:${oneOf(runOnBreaks.closing)})`, 'gu'))

/** Where the lines below the opening begin: markers in their order, the closing, the signature, the tail. */
function bodyCuts(text: string): { cuts: number[]; markers: number; hasEnd: boolean } {
  const cuts: number[] = []
  const from = opening.exec(text)?.index ?? 0
  for (const match of text.matchAll(afterColon)) cuts.push(match.index + match[0].length)
  let markers = 0
  const due = { chinese: 1, bracketed: 1, arabic: 1 }
  for (const match of text.matchAll(marker)) {
    if (match.index < from || notBefore.test(text.slice(Math.max(0, match.index - 1), match.index))) continue
    const [, chinese, bracketed, arabic] = match
    const style = chinese !== undefined ? 'chinese' : bracketed !== undefined ? 'bracketed' : 'arabic'
    const count = arabic === undefined ? countOf(chinese ?? bracketed ?? '') : Number(arabic)
    if (count !== 1 && count !== due[style]) continue
    due[style] = count + 1
    markers++
    cuts.push(match.index)
  }
  const end = endCuts(text.slice(from))
  for (const at of end.cuts) cuts.push(from + at)
  return { cuts, markers, hasEnd: end.hasEnd }
}

/** Where the closing, the signature and the tail begin. */
function endCuts(rest: string): { cuts: number[]; hasEnd: boolean } {
  const cuts: number[] = []
  for (const match of rest.matchAll(tailWord())) cuts.push(match.index)
  let closed = -closingReach
  for (const { index } of rest.matchAll(closingWord())) {
    if (index - closed >= closingReach) cuts.push(index)
    if (!rest.startsWith('下一步', index)) closed = index
  }
  const signature = signed.exec(rest)
  if (signature !== null) {
    const at = signature.index
    cuts.push(at, at + (signature[1] ?? '').length, at + signature[0].length)
  }
  return { cuts, hasEnd: signature !== null }
}

function countOf(words: string): number {
  const [first = '', second = '', third = ''] = words
  const one = numeral.indexOf(first) + 1
  if (second === '') return one
  if (first === '十') return 10 + numeral.indexOf(second) + 1
  return one * 10 + (third === '' ? 0 : numeral.indexOf(third) + 1)
}
