import { defineRule } from './define-rule.ts'
import { sampleLetter } from './sample-letter.ts'

/** 你局, 你们单位, 你区 speak to a body, which has no 您. */
const plain = /你(?!们?[局委会办厅部院党团盟区县市州镇乡村校站所处司社院单机组])/u
const polite = /您/u

/** 你 and 您 in one letter. */
export default defineRule({
  id: 'mixed-honorific',
  severity: ['info', 'info', 'info'],
  authority: 'practice',
  summary: 'the addressee is 你 in one place and 您 in another',
  why: 'One letter keeps one form. 你局, 你区 and the like speak to a body and are left alone.',
  source: 'custom of letters to deputies and members',
  needsText: true,
  examples: {
    clean: [{ text: sampleLetter(), why: '您 throughout' }],
    failing: [
      {
        text: sampleLetter({ closing: '感谢你对农业农村工作的关心和支持。' }),
        why: '您 in the opening, 你 in the closing',
        finds: ['6:3 你'],
      },
    ],
  },
  *check({ prose, masked }) {
    if (prose === null) return
    const words = masked.slice(...prose)
    const at = words.search(plain)
    if (at < 0 || !polite.test(words)) return
    const start = prose[0] + at
    yield { message: 'the letter says both 你 and 您 to its addressee', start, end: start + 1 }
  },
})
