/** What stands before those who receive a copy of a letter: 抄送:, 报:. */
export const copyLabels = ['抄送', '抄报', '抄致', '报送', '分送', '呈送', '呈报', '抄', '报', '送'] as const

/** What the label may add: 抄送单位. */
export const copyLabelEnds = ['单位', '机关', '部门'] as const

/** What a list of receivers ends with that receives nothing: 存档, (共印10份). */
export const noReceivers = ['存档', '归档', '共印', '共印发', '存'] as const
