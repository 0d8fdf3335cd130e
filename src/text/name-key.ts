import { foldWidth } from './width.ts'

/** Words before a name of a quantity that say how it is told, not what it is. */
const before =
  /^(?:截至目前|目前|现有|现|全市|全县|全区|全省|全州|全国|我市|我县|我区|我省|我局|我委|全年|当年|本年|今年|去年|累计|总计|合计|共计|共|总|已经|已|先后|新增|完成|实现|达到?|其中|的)+/
const after = /(?:总数|总量|总额|数量|数|达到?|为|的)+$/
const marks = /[\s“”"'‘’「」《》〈〉()[\]{}·、,，。:：;；]/g

/**
 * The name of a quantity (指标名称) or of an agency without what two letters print differently for the same thing: width, blanks, marks and quotation
 * marks, 全市, 累计, 共 and their like before it, 总数, 数量 after it. What would leave nothing stays as it is printed.
 */
export function nameKey(text: string): string {
  const bare = foldWidth(text).replaceAll(marks, '').toLowerCase()
  const key = bare.replace(before, '').replace(after, '')
  return key === '' ? bare : key
}
