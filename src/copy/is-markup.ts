import { breakingElements } from '../grammar/leftover-tags.ts'
import { usualHanzi } from '../text/hanzi.ts'

/** Units looked at: what a page is shows at its beginning. */
const reach = 65_536
const document =
  /^\s*<(?:\?xml|!doctype|!--|%@|(?:html|head|body|meta|title|script|style|link|base|frameset)\b)/i
const first = /^\s*<(?:table|div|p|center|font|h[1-6]|section|article|span|ul|ol|form|header|main)\b/i
const closing =
  /<br\s*\/?>|<\/(?:div|p|td|tr|table|span|html|head|body|title|font|strong|b|a|h[1-6]|li|ul|section|article)>/i
/** Rows and cells are not counted: a table is one block, and Markdown keeps tables as HTML. */
const block = new RegExp(
  `<(?:${breakingElements.filter((name) => name.length > 1 && !/^t(?:r|body|head|foot)$/.test(name)).join('|')}|p)(?:[\\s/][^<>]{0,400})?>`,
  'gi',
)
const anyBlock = new RegExp(block.source, 'i')
const printed = new RegExp(`[${usualHanzi}]`)

/**
 * True for a page of HTML, judged by what carries its structure and not by its name: a document's own tags, or block tags. A text in which more lines are
 * printed without a block tag than there are such tags is a text with tags left in (Markdown with a table, one stray `<br>`).
 */
export function isMarkup(text: string): boolean {
  const head = text.slice(0, reach)
  if (document.test(head)) return true
  if (!first.test(head) && !closing.test(head)) return false
  const blocks = head.match(block)?.length ?? 0
  let plain = 0
  for (const line of head.split('\n')) if (printed.test(line) && !anyBlock.test(line)) plain++
  return blocks >= plain
}
