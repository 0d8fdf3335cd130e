import { breadcrumbHomes } from '../grammar/breadcrumb.ts'
import { chromeInside, chromeLabels, chromeOpenings } from '../grammar/chrome.ts'
import { coHandlerLabels, contactRoles } from '../grammar/contacts.ts'
import { labels } from '../grammar/labels.ts'
import { classLabels, disclosureLabels, signatoryLabels } from '../grammar/marks.ts'
import { breadcrumbOpenings, receiverLabels, tailOpenings, titleEndings } from '../grammar/page-cues.ts'
import { publishedLabels, sourceLabels } from '../grammar/publication.ts'
import { oneOf } from '../text/pattern.ts'
import { either } from '../text/shapes.ts'
import { foldWidth } from '../text/width.ts'

const blanks = /[\s\u200b\ufeff]+/g
const decoration = /[\s\u200b\ufeff:[\]【】]+/g
const known = new Set(labels.map((row) => row.label))
const ownLabel = new RegExp(
  `(?:^|[|\\]】\\[【])${oneOf(labels.filter((row) => row.isOwn).map((row) => row.label))}(?:[:|\\]】]|$)`,
  'u',
)
const anyLabel = new RegExp(`^${oneOf(labels.map((row) => row.label))}[:\\]】]`, 'u')
const breadcrumb = new RegExp(
  `^.{0,8}${oneOf(breadcrumbOpenings)}:|^${oneOf(breadcrumbHomes)}(?:>|/|»|›|-|—|→)`,
  'u',
)
const publication = new RegExp(
  `${oneOf([...publishedLabels, ...sourceLabels])}:|(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}`,
  'u',
)
const ownNumber = /[〔[(【﹝]\d{4}[〕\])】﹞](?:第)?\d{1,5}/u
const title = new RegExp(`${oneOf(titleEndings)}(?:\\([^()]{1,12}\\))?$`, 'u')
const mark = /^(?:类别|签发人|办理结果|办复类别|[ABCD]\d?类?$|\([ABCD]类?\)$)/u
/** Labels of what stands below a letter: whom to ask, who handled it besides, its marks, whom it was sent to. */
const tailLabels = [...coHandlerLabels, ...signatoryLabels, ...disclosureLabels, ...receiverLabels]
const tail = new RegExp(
  `^${oneOf(tailOpenings)}|^\\(?(?:${oneOf(contactRoles)}[^:]{0,8}|${oneOf(tailLabels)}):|^\\(?${oneOf(classLabels)}:\\(?[A-D]`,
  'u',
)
const furniture = new RegExp(`^${oneOf([...chromeOpenings, ...chromeLabels])}|${oneOf(chromeInside)}`, 'u')
const hanziYear = '[\\d〇○Oo零一二三四五六七八九]{4}年'
const day = new RegExp(
  either(
    `${either(`${hanziYear}.{1,3}月.{1,3}日`, '(?:19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}')}\\)?$`,
    '^(?:19|20)\\d{5,6}日?$',
    `^${hanziYear}.{1,3}月$`,
  ),
  'u',
)

/** The form in which cues are looked for: widths folded, no blanks. */
export function bare(text: string): string {
  return foldWidth(text).replace(blanks, '')
}

/** True for a cell that holds nothing but a label (标签) of the disclosure block: `[ 索 引 号 ]`, `文&emsp;号：`. */
export function isLabel(text: string): boolean {
  return text.length <= 40 && known.has(foldWidth(text).replace(decoration, ''))
}

/** True for a line with a label of the disclosure block (政府信息公开目录) that nothing else prints. */
export function isBlock(line: string): boolean {
  return line.length < 2000 && ownLabel.test(line)
}

/** True for a line that may belong to the disclosure block. */
export function isMetadata(line: string): boolean {
  return isBlock(line) || anyLabel.test(line)
}

/** True for a line that says where in the site the page stands (当前位置). */
export function isBreadcrumb(line: string): boolean {
  return line.length < 400 && breadcrumb.test(line)
}

/** True for a publication line (发布时间, 来源), a document number or a mark above the letter. */
export function isPublication(line: string): boolean {
  return line.length < 200 && (publication.test(line) || ownNumber.test(line) || mark.test(line))
}

/** True for a line that ends as titles of replies do. */
export function isTitle(line: string): boolean {
  return line.length < 160 && title.test(line)
}

/** True for a line that belongs to a letter though it stands below its container: 附件, 抄送, 联系人, a day. */
export function isTail(line: string): boolean {
  return line.length < 400 && (tail.test(line) || (line.length < 60 && day.test(line)))
}

/** True for a line that opens or reads as page furniture (页面装饰). */
export function isFurniture(line: string): boolean {
  return line.length < 400 && furniture.test(line)
}
