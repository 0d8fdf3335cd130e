import { labels } from '../grammar/labels.ts'
import { oneOf } from '../text/pattern.ts'
import { lazyPattern } from '../text/sticky.ts'

const hanzi = '々-〇㐀-鿿𠀀-𲎯'

/** What begins a line of a letter, whatever the line above ends in: a marker, a label of the tail, a mark of the head. */
export const beginsLine = lazyPattern(
  () =>
    /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\(?\d{1,2}[.、)](?![\d年月])|\d{1,2}[.、](?=(?:19|20)\d\d ?年)|抄送|抄报|附[件表图录]? ?\d? ?(?:[:：]|$)|\(?(?:联系|承办|经办|此件)|主题词|扫一扫|上一[篇条]|下一[篇条]|(?:发布|发文|成文)(?:时间|日期)|信息来源|索 ?引 ?号|[|│┌├└+])/u,
)

/** A whole line that is an addressee with its colon: 陆文舟、祁安代表:. */
export const isAddressee = lazyPattern(
  () =>
    new RegExp(
      `^[${hanzi}·•*×、,() ]{2,60}(?:代表|委员|小组|街道|[局委厅部办会院府团乡镇])(?:们|同志)?(?:[, ]?[您你]们?好)? ?[:!]$`,
      'u',
    ),
)

/** A whole line that is a day or a number of a document. */
export const isDayOrNumber = lazyPattern(
  () =>
    new RegExp(
      `^(?:(?:19|20)\\d\\d ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日|二[〇○零oO0][〇○零oO0一二三四五六七八九]{2}年.{2,8}日|[${hanzi}]{2,12}[〔\\[(【﹝]\\d{4}[〕\\])】﹞] ?\\d{1,5} ?号)$`,
      'u',
    ),
)

/** A label of the metadata block at the beginning of a line. */
export const beginsWithLabel = lazyPattern(
  () => new RegExp(`^[【[]? ?(?:${oneOf(labels.map(({ label }) => label))}) ?(?:[:\\]】]| |$)`, 'u'),
)
