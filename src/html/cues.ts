import { labels } from '../grammar/labels.ts'

const known = new Set(labels.map((row) => row.label))
const decoration = /[\s\u200b\ufeff:：[\]【】［］]+/g

/** True for a cell that holds nothing but a label (标签) of the disclosure block: `[ 索 引 号 ]`, `文&emsp;号：`. */
export function isLabel(text: string): boolean {
  return text.length <= 40 && known.has(text.replace(decoration, ''))
}
