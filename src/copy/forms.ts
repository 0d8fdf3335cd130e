import { barsForm } from './bars.ts'
import { bulletsForm } from './bullets.ts'
import { cellForm } from './cell.ts'
import { escapesForm } from './escapes.ts'
import { footnotesForm } from './footnotes.ts'
import type { Form } from './form.ts'
import { frontMatterForm } from './front-matter.ts'
import { invisibleForm } from './invisible.ts'
import { blankedBreaksForm } from './lost-breaks.ts'
import { markdownForm } from './markdown.ts'
import { misreadForm } from './misread.ts'
import { ocrForm } from './ocr.ts'
import { pagesForm } from './pages.ts'
import { pinyinForm } from './pinyin.ts'
import { runOnForm } from './run-on.ts'
import { sideBySideForm } from './side-by-side.ts'
import { tagsForm } from './tags.ts'
import { textNodesForm } from './text-nodes.ts'
import { wrapsForm } from './wraps.ts'

/** The forms in the order in which they are undone: signs, then marks, then lines; each sees what those before it left. */
export const forms: readonly Form[] = [
  invisibleForm,
  cellForm,
  pinyinForm,
  frontMatterForm,
  escapesForm,
  tagsForm,
  footnotesForm,
  markdownForm,
  barsForm,
  bulletsForm,
  textNodesForm,
  pagesForm,
  sideBySideForm,
  ocrForm,
  misreadForm,
  blankedBreaksForm,
  runOnForm,
  wrapsForm,
]
