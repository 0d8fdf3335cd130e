import damagedDate from './damaged-date.ts'
import damagedMarker from './damaged-marker.ts'
import emptyMetadataValue from './empty-metadata-value.ts'
import hardWrap from './hard-wrap.ts'
import jiezhiWording from './jiezhi-wording.ts'
import metadataConflict from './metadata-conflict.ts'
import mojibake from './mojibake.ts'
import notAReply from './not-a-reply.ts'
import type { Rule } from './rule.ts'
import strayQuote from './stray-quote.ts'
import suspectFigure from './suspect-figure.ts'
import truncatedText from './truncated-text.ts'
import unclaimedText from './unclaimed-text.ts'
import widthFolded from './width-folded.ts'

/** Every rule (规则), in the order of the catalogue. */
export const rules: readonly Rule[] = [
  widthFolded,
  damagedDate,
  suspectFigure,
  hardWrap,
  mojibake,
  truncatedText,
  metadataConflict,
  strayQuote,
  unclaimedText,
  notAReply,
  emptyMetadataValue,
  damagedMarker,
  jiezhiWording,
]
