/** The body of who approves a letter, no part of the name, as the source of a pattern: 我局, 本委分管, 县政府. */
export const approversBody = '(?:[我本][局委厅部办院会处站行]|[省市州县区]政府)(?:分管)?'

/** Last units of bodies, in which no person's name before an office ends: 县水利局|局长. */
export const bodyUnits = '局委厅办府院会处站所部'

/** Offices that approve a letter (审签). */
export const approvers = [
  '局长',
  '主任',
  '厅长',
  '部长',
  '县长',
  '市长',
  '区长',
  '镇长',
  '乡长',
  '行长',
  '院长',
  '处长',
  '书记',
  '会长',
  '主席',
  '理事长',
  '党组书记',
  '负责人',
  '所长',
  '站长',
  '支队长',
  '秘书长',
  '馆长',
  '校长',
  '台长',
  '社长',
  '司长',
  '关长',
  '检察长',
  '总经理',
  '董事长',
  '大队长',
  '总队长',
  '州长',
  '旗长',
  '盟长',
  '省长',
  '专员',
] as const

/** What 此复, 特此函告, 此致, 敬礼, 答复完毕 and wishes begin with. */
export const formulaUnits = '特专此顺敬时谢妥以答(恭祝致颂'
/** In every word of hopes: 希望, 恳请, 欢迎, 期待, 盼. */
export const hopeUnits = '希请迎望待盼'
