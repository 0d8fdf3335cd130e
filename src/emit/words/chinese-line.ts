import { chineseLines } from './chinese-lines/index.ts'
import { libraryLines, wordLines } from './chinese-lines/libraries.ts'
import { saidIn } from './said-in.ts'

/** An English line for people in Chinese. */
export const chineseLine = saidIn([chineseLines, libraryLines, wordLines], {
  colon: '：',
  comma: '、',
  counted: (count, what) => `${what} ${count}个`,
})
