/**
 * Words that begin a noun and never are a classifier (量词): a number before one of them has lost its unit, 33重点产业链 for 33条重点产业链.
 */
export const wordsBehindClassifier = [
  '重点',
  '重大',
  '国家级',
  '省级',
  '市级',
  '区级',
  '县级',
  '区县',
  '示范',
  '试点',
  '特色',
  '优势',
  '骨干',
  '龙头',
  '主要',
  '核心',
  '关键',
  '行政村',
  '乡镇',
  '街道',
  '老旧小区',
] as const
