import { largest } from '../text/largest.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** A letter cites a document with a number of a later year. */
export default defineRule({
  id: 'citation-year-future',
  severity: ['warning', 'warning', 'warning'],
  authority: 'logic',
  summary: 'a cited document is newer than the letter',
  why: 'Nothing can be cited before it was issued. The years in a title (2021—2035年) are those of a plan and say nothing; the letter’s own year is the latest of its dates.',
  source: '党政机关公文处理工作条例, 第十九条 (a cited document is named with its number)',
  examples: {
    clean: [
      {
        text: sampleLetter({
          body: '我局落实《云溪市节水规划（2021—2035年）》（云府发〔2023〕7号），推广滴灌。',
        }),
        why: 'cited in the year it was issued',
      },
    ],
    failing: [
      {
        text: sampleLetter({ body: '我局落实《云溪市节水条例实施细则》（云府发〔2025〕7号），推广滴灌。' }),
        why: 'issued two years after the letter',
        finds: ['5:19 云府发〔2025〕7号'],
      },
    ],
  },
  *check({ document }) {
    const { signature, metadata, dateline, documentNumber } = document
    const days = [signature?.date, metadata.writtenOn, metadata.publishedOn, dateline?.date]
    const years = [...days.map((day) => Number(day?.iso?.slice(0, 4) ?? 0)), documentNumber?.year ?? 0]
    const isCertain =
      signature?.date?.iso !== null && signature?.date?.iso !== undefined && !signature.date.inferred
    const own = largest(years, 0)
    if (!isCertain || own === 0) return
    for (const { documentNumber: number } of document.citations) {
      if (number?.year === null || number === null || number.year === undefined || number.year <= own)
        continue
      const [start, end] = number.span
      yield { message: `“${number.text}” is of ${number.year}, the letter of ${own}`, start, end }
    }
  },
})
