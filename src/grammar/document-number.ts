/** Bracket pairs around the year of a 发文字号; the first is the standard one (GB/T 9704-2012), copies print the others. */
export const yearBrackets = [
  '〔〕',
  '[]',
  '()',
  '【】',
  '﹝﹞',
  '⟨⟩',
  '〈〉',
  '〖〗',
  '{}',
  '❲❳',
  '〘〙',
  '„‟',
  '„”',
  '‟„',
] as const

/** Characters that no 机关代字 contains: what is before them is prose, or another number. */
export const proseBeforeCode = '的了与据照见以在对由为到从把按是被并将至往于号年月日第条款等其这该上下述'

/** Words that may be glued to the front of a 机关代字 and are none of it: labels of the number, marks, and verbs of prose. */
export const wordsBeforeCode = [
  '发文字号',
  '发文文号',
  '公文文号',
  '公文编号',
  '文件编号',
  '文件字号',
  '答复文号',
  '复函编号',
  '文号',
  '字号',
  '编号',
  '同意公开',
  '主动公开',
  '依申请公开',
  '不予公开',
  '公开',
  '印发',
  '转发',
  '制发',
  '颁发',
  '出台',
  '制定',
  '发布',
  '公布',
  '依据',
  '根据',
  '参照',
  '遵照',
  '执行',
  '落实',
  '贯彻',
  '通过',
  '关于',
  '详见',
  '文件',
  '以及',
  '我局',
  '我委',
  '我厅',
  '我办',
  '我市',
  '我区',
  '我县',
  '我省',
  '人民政府办公厅',
  '人民政府办公室',
  '人民政府',
  '委员会',
  '办公厅',
  '办公室',
] as const

/** Conjunctions that join two numbers: …51号和甲财发…; they are also place names, so only after another citation. */
export const numberJoiners = '和及暨与'

/** What no 机关代字 ends with: 二次会议(2023)第18号 is the number of a proposal. */
export const noCodeEnds = ['会议', '大会', '闭会', '会期', '期间', '全会'] as const
