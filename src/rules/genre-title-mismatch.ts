import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const congress = /人大|人民代表大会|代表建议/u
const council = /政协|政治协商|委员提案/u
/** What a title is about may be either assembly; what it answers stands with its session or its noun. */
const congressTitle =
  /(?:人大|人民代表大会)[^,，。]{0,10}(?:届|次会议)|届[^,，。]{0,4}(?:人大|人民代表大会)|人大(?:代表)?[^,，。]{0,4}建议/u
const councilTitle = /政协[^,，。]{0,14}(?:届|次会议|全会)|届[^,，。]{0,4}政协|提案/u
const block = (genre: string) =>
  `[ 索引号 ] 115000000BX/2023-00041 [ 体裁分类 ] ${genre}\n[ 发布机构 ] 市农业农村局 [ 发布日期 ] 2023-06-15`

/** 体裁分类 says 人大建议 where the title says 政协提案, or the reverse. */
export default defineRule({
  id: 'genre-title-mismatch',
  severity: ['off', 'warning', 'warning'],
  authority: 'logic',
  summary: 'the block files the letter under the other assembly',
  why: 'Suggestions of the people’s congress and proposals of the consultative conference are filed separately. A genre that names both, or a title that names neither, says nothing.',
  source: '国办发〔2014〕46号 (建议 and 提案 are published as such)',
  examples: {
    clean: [
      { text: sampleLetter({ head: block('人大建议办理') }), why: 'both name the congress' },
      { text: sampleLetter({ head: block('人大建议政协提案办理') }), why: 'the genre names both' },
    ],
    failing: [
      {
        text: sampleLetter({ head: block('政协提案办理') }),
        why: 'a suggestion filed as a proposal',
        finds: ['1:41 政协提案办理'],
      },
    ],
  },
  *check({ document }) {
    const { genre } = document.metadata
    if (genre === null || document.title === null) return
    const title = document.title.text.replaceAll(/《[^《》]*》|“[^“”]*”/gu, '')
    const filed = side(genre.text, congress, council)
    const named = side(title, congressTitle, councilTitle)
    if (filed === null || named === null || filed === named) return
    const [start, end] = genre.span
    yield {
      message: `体裁分类 “${genre.text}” is not what the title says: ${named === 'npc' ? '人大' : '政协'}`,
      start,
      end,
    }
  },
})

function side(words: string, npc: RegExp, cppcc: RegExp): 'npc' | 'cppcc' | null {
  const isCongress = npc.test(words)
  const isCouncil = cppcc.test(words)
  return isCongress === isCouncil ? null : isCongress ? 'npc' : 'cppcc'
}
