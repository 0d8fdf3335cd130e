/**
 * Words by which the parts of a whole exclude each other (分类标志), one scheme a row: what is 国家级 is not 市级. A list whose parts each have
 * another word of one scheme does not overlap, so it may not exceed its whole.
 */
export const partitionWords: readonly (readonly string[])[] = [
  ['国家级', '省级', '自治区级', '市级', '州级', '区级', '县级', '区县级', '乡级', '镇级', '村级'],
  ['国家', '省', '市', '区', '县'],
  ['公办', '民办'],
  ['公立', '民营', '私立'],
  ['国有', '民营', '外资', '集体'],
  ['男', '女'],
  ['城市', '农村'],
  ['城镇', '乡村', '农村'],
  ['A', 'B', 'C', 'D'],
  ['一级', '二级', '三级', '四级'],
  ['一类', '二类', '三类'],
  ['幼儿园', '小学', '初中', '高中', '中学', '大学'],
  ['学前', '小学', '初中', '高中'],
  ['本科', '专科', '硕士', '博士'],
  ['大型', '中型', '小型', '微型'],
  ['已建成', '在建', '拟建', '未建'],
  ['已完成', '正在', '未完成'],
  ['新建', '改建', '扩建', '续建'],
  ['中央', '省级', '市级', '县级', '自筹'],
]
