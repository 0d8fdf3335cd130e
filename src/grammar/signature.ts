/** What stands for a seal after an agency or a date, or on a line of its own: (盖章). */
export const seals = ['公章', '盖章', '印章', '代章', '签章', '章', '印'] as const

/** Words that one of {@link dateLabelNouns} may follow in the label of the letter's date: 答复日期:. */
export const dateLabelLeads = ['答复', '复函', '回复', '办复', '落款', '成文', '发文'] as const

/** Labels of the letter's date. */
export const dateLabelNouns = ['日期', '时间'] as const

/** The era before a year: 公元二〇〇一年. */
export const eras = ['公元', '公历'] as const
