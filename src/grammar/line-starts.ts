/** What begins a line of a letter, whatever the line above ends in: the receivers of a copy. */
export const copyStarts = ['抄送', '抄报'] as const
/** What follows 附 in the label of an attachment. */
export const attachmentUnits = '件表图录'
/** Labels of a foot, a bracket before them: (|联系人, 此件|公开. */
export const footStarts = ['联系', '承办', '经办', '此件'] as const
/** Labels and furniture: 主题词, 上一|篇. */
export const lineStarts = ['主题词', '扫一扫', '信息来源'] as const
export const neighbourStarts = ['上一', '下一'] as const
export const neighbourUnits = '篇条'
/** Labels of days: 发布|时间. */
export const dayVerbs = ['发布', '发文', '成文'] as const
export const dayNouns = ['时间', '日期'] as const
/** The label of the index number of a page, set wide. */
export const indexLabel = '索引号'

/** How a line ends that addresses: a role, a small body, or the last unit of one. */
export const addressedEnds = ['代表', '委员', '小组', '街道'] as const
export const addressedUnits = '局委厅部办会院府团乡镇'

/** Units of a year written in hanzi: 二〇二一. */
export const zeroUnits = '〇○零oO0'
export const yearUnits = '一二三四五六七八九'
