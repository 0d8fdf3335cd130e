import type { DocumentNumber } from '../model/document-number.ts'
import { foldWidth } from '../text/width.ts'
import { isProposalNumber } from './context/document-number-parts.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const block = (number: string) =>
  `[ 索引号 ] 115000000BX/2023-00041 [ 发文字号 ] ${number}\n[ 发布机构 ] 市农业农村局 [ 发布日期 ] 2023-06-15`

/** The block and the letter print different 发文字号. */
export default defineRule({
  id: 'document-number-conflict',
  severity: ['error', 'error', 'warning'],
  authority: 'logic',
  summary: 'the block and the letter print different numbers',
  why: 'A letter has one number. Brackets, widths, zeros, 第 and 号 make no difference.',
  source: 'GB/T 9704-2012, 7.2.5',
  examples: {
    clean: [
      {
        text: sampleLetter({ head: block('云农函[2023]41号') }),
        why: 'one number, in two kinds of brackets',
      },
    ],
    failing: [
      {
        text: sampleLetter({ head: block('云农函〔2023〕14号') }),
        why: '14 in the block, 41 in the letter',
        finds: ['4:1 云农函〔2023〕41号'],
      },
    ],
  },
  *check({ document }) {
    const own = document.documentNumber
    const recorded = document.metadata.documentNumber
    if (own === null || recorded === null || own.span[0] === recorded.span[0]) return
    if (isProposalNumber(document)) return
    const areTwo =
      differs(own.serial, recorded.serial) ||
      differs(own.year, recorded.year) ||
      differs(code(own), code(recorded))
    if (!areTwo) return
    const [start, end] = own.span
    yield { message: `the letter prints “${own.text}”, its block “${recorded.text}”`, start, end }
  },
})

/** What is not printed differs from nothing. */
function differs<T>(a: T | null, b: T | null): boolean {
  return a !== null && b !== null && a !== b
}

function code({ agencyCode }: DocumentNumber): string | null {
  return agencyCode === null ? null : foldWidth(agencyCode).replace(/字$/u, '')
}
