/** What pages of mail boxes and message boards print, whose answers are worded like replies to proposals. */
export const mailWords = [
  '来信',
  '来函',
  '来电',
  '留言',
  '信件',
  '信箱',
  '网友',
  '网民',
  '市民',
  '咨询',
  '投诉',
  '信访',
  '热线',
  '问政',
  '反映的',
] as const
