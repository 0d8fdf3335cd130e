/** The body of who approves a letter, no part of the name, as the source of a pattern: 我局, 本委分管, 县政府. */
export const approversBody = '(?:[我本][局委厅部办院会处站行]|[省市州县区]政府)(?:分管)?'

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
] as const
