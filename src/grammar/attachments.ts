/** What is attached to a letter, as its label says it: 附件, 附表. */
export const attachmentNouns = ['附件', '附表', '附图', '附录'] as const

/** What a page adds to the label above its list of attachments: 附件下载. */
export const attachmentLists = ['下载', '列表'] as const

/** What stands behind the label for no title: 附件:如文. */
export const noAttachments = ['如文', '如上', '略', '（略）', '(略)', '另附', '随文', '无', '见附件'] as const

/** How the name of an attached file ends. */
export const fileEndings = [
  'doc',
  'docx',
  'xls',
  'xlsx',
  'pdf',
  'wps',
  'et',
  'ofd',
  'ppt',
  'pptx',
  'zip',
  'rar',
] as const

/** What joins two titles. */
export const titleJoiners = '和及'
