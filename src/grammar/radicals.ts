/**
 * Radicals of the CJK Radicals Supplement with the hanzi that they are printed for, pairwise: the text of a PDF has them where its font maps both to one
 * glyph. Unicode gives them no compatibility mapping, unlike the Kangxi radicals. Those that look like no whole hanzi are not here.
 */
const pairs =
  '⺇几⺉刂⺊卜⺎尢⺏尢⺐尢⺓幺⺗心⺘扌⺙攵⺜日⺝月⺞歹⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺨犭⺩王⺫目⺬示⺭礻⺮竹⺯糸⺱罒⺲罒⺶羊⺷羊⺸羊⺺聿⺼月⺾艹⺿艹⻀艹⻁虎⻂衤⻃西⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑长⻒长⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟'

/** The hanzi of each radical. */
export const hanziOfRadical: readonly (readonly [radical: string, hanzi: string])[] = Array.from(
  { length: pairs.length / 2 },
  (_, i) => [pairs.charAt(2 * i), pairs.charAt(2 * i + 1)] as const,
)
