import type { Mention } from '../model/mention.ts'
import type { Section } from '../model/section.ts'
import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

const stop = /[。！？!?；;…：:”"』」》）)】\]\ufffc.|｜]/u
const blank = /\s/u
/** A line without these is a heading or a line of the signature, not a sentence. */
const sentence = /[，,。；;]/u
const shortest = 20
/** A line that ends in a date, an agency, an address or a telephone number is the foot of a letter. */
const foot =
  /(?:\d{4}年.{0,8}|局|厅|委员会|委|政府|办公室|(?<!\S)[^\sA-Za-z/.:_-]*[A-Za-z/.:_-]\S*|(?<!\d)\d{5,})$/u
/** What is looked at before the end: the longest address that a foot holds. */
const footLength = 100

/** A letter that ends in mid-sentence: no signature, and its last sentence has no stop. */
export default defineRule({
  id: 'truncated-text',
  severity: ['warning', 'warning', 'warning'],
  authority: 'copy',
  summary: 'the copy breaks off in mid-sentence',
  why: 'Previews, databases and crawlers cut texts at a length. A letter that goes on after that sentence, with contacts or copies or a line nobody claimed, is whole.',
  source: 'GB/T 15834-2011, 4.1 (a sentence ends in a stop)',
  examples: {
    clean: [
      { text: sampleLetter({ agency: '', date: '' }), why: 'no signature, but the last sentence is whole' },
    ],
    failing: [
      {
        text: sampleLetter({
          body: '我局会同各区农技站推广滴灌和微喷技术，今年已在青禾、白石两个镇建成示范田，农户普遍反',
          closing: '',
          agency: '',
          date: '',
        }),
        why: 'the last sentence has no stop',
        finds: ['5:38 农户普遍反'],
      },
    ],
  },
  *check({ document, sections }) {
    const { body, closing, signature, contacts, attachments, copies, notes, unclaimed } = document
    if (signature !== null) return
    const last = closing.paragraphs.at(-1) ?? lastParagraph(body.sections) ?? body.paragraphs.at(-1)
    if (last === undefined || !breaksOff(last) || foot.test(last.text.trimEnd().slice(-footLength))) return
    // An author who leaves stops out elsewhere leaves the last one out too.
    const earlier = [
      ...body.paragraphs,
      ...sections.flatMap(({ section }) => [section.heading ?? [], ...section.paragraphs].flat()),
    ]
    if (earlier.some((mention) => mention !== last && breaksOff(mention))) return
    const end = last.span[1]
    const later = [
      ...contacts.flatMap(({ name, phones }) => [name, ...phones]),
      ...attachments,
      ...copies,
      ...notes,
      ...unclaimed,
    ]
    if (later.some((mention) => mention !== null && mention.span[0] >= end)) return
    const words = last.text.slice(-5)
    yield { message: `the letter breaks off after “${last.text.slice(-12)}”`, start: end - words.length, end }
  },
})

/** Running text without a stop at its end. */
function breaksOff({ text }: Mention): boolean {
  return text.length >= shortest && sentence.test(text) && !isStopped(text)
}

/** Whether the last sign but blanks is a stop or the edge of a cell. */
function isStopped(text: string): boolean {
  for (let at = text.length - 1; at >= 0; at--) {
    const sign = text.charAt(at)
    if (stop.test(sign)) return true
    if (!blank.test(sign)) return false
  }
  return false
}

function lastParagraph(sections: readonly Section[]): Mention | undefined {
  const section = sections.at(-1)
  if (section === undefined) return undefined
  return lastParagraph(section.sections) ?? section.paragraphs.at(-1) ?? section.heading ?? undefined
}
