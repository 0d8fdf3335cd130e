import { foldWidth } from './width.ts'

/** Words before a name of a quantity that say how it is told, not what it is. */
const before =
  /^(?:截至目前|目前|现有|全市|全县|全区|我市|我县|我区|我局|我委|累计|总计|合计|共计|已经|先后|其中|的)+/
const after = /(?:总数|总量|总额|数量|达到?|为|的){1,12}$/
const marks = /[\s“”"'‘’「」《》〈〉()[\]{}·、,，。:：;；]/g

/**
 * The name of a quantity (指标名称) or of an agency without what two letters print differently for the same thing: width, blanks, marks, 全市, 我局, 累计 and the like before it, 总数, 数量 after it; 全省 and 全国 stay, since they count something else. What would leave nothing stays as it is printed.
 */
export function nameKey(text: string): string {
  const bare = foldWidth(text).replaceAll(marks, '').toLowerCase()
  const key = bare.replace(before, '').replace(after, '')
  return key === '' ? bare : key
}
