import { barsForm } from './bars.ts'
import { escapesForm } from './escapes.ts'
import type { Form } from './form.ts'
import { frontMatterForm } from './front-matter.ts'
import { invisibleForm } from './invisible.ts'
import { blankedBreaksForm } from './lost-breaks.ts'
import { markdownForm } from './markdown.ts'
import { pinyinForm } from './pinyin.ts'
import { tagsForm } from './tags.ts'
import { wrapsForm } from './wraps.ts'

/** The forms in the order in which they are undone: signs, then marks, then lines; each sees what those before it left. */
export const forms: readonly Form[] = [
  invisibleForm,
  pinyinForm,
  frontMatterForm,
  escapesForm,
  tagsForm,
  markdownForm,
  barsForm,
  blankedBreaksForm,
  wrapsForm,
]
