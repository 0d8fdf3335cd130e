import damagedDate from './damaged-date.ts'
import jiezhiWording from './jiezhi-wording.ts'
import notAReply from './not-a-reply.ts'
import type { Rule } from './rule.ts'

/** Every rule (规则), in the order of the catalogue. */
export const rules: readonly Rule[] = [damagedDate, notAReply, jiezhiWording]
