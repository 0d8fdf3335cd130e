import { escapesForm } from './escapes.ts'
import type { Form } from './form.ts'
import { invisibleForm } from './invisible.ts'
import { blankedBreaksForm } from './lost-breaks.ts'
import { pinyinForm } from './pinyin.ts'

/** The forms in the order in which they are undone: signs, then marks, then lines; each sees what those before it left. */
export const forms: readonly Form[] = [invisibleForm, pinyinForm, escapesForm, blankedBreaksForm]
