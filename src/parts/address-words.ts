import {
  addressLabels,
  behindRole,
  behindYou,
  bodiesBehindRole,
  citizenEndings,
  everybody,
  familiar,
  moversInOpening,
  personal,
  proposalBodyEnds,
  proposalWord,
  proseEnd,
  proseWords,
  replyContents,
  replyLabels,
  replyLeads,
  roleWords,
  spokenTo,
  toldOf,
  wordsBeforeNames,
  wordsBeforeRole,
  wordsBehindNames,
} from '../grammar/salutation.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { oneOf } from '../text/pattern.ts'
import { either, maybe } from '../text/shapes.ts'
import { lazyPattern } from '../text/sticky.ts'
import { courtesy, greeting } from './people.ts'

/** Without it no person is addressed. */
export const role = new RegExp(oneOf(roleWords, ' {0,2}'))
/** A body addressed. */
export const body = lazyPattern(
  () => new RegExp(`^(?<name>${courtesy}[${hanziUnits}·A-Za-z0-9()、,《》“” ]{2,50}?)(?<stop>:)?$`, 'u'),
)
/** What is written of a body at the top of a text. */
export const bodyName = lazyPattern(() => new RegExp(`^[${hanziUnits}A-Za-z()、,“” ]+$`, 'u'))
/** 代表同志:, 尊敬的委员:, 各位代表: the role alone. */
export const nameless = lazyPattern(
  () =>
    new RegExp(
      `^${courtesy}${maybe(everybody)}${maybe(oneOf(wordsBeforeRole))}${oneOf(roleWords)}${maybe(oneOf(behindRole))}${greeting} ?(?<stop>:)$`,
      'u',
    ),
)
/** The label of the reply in a register or a mail box: 问题答复: | 某某代表: …, 回复内容:某某委员:…. */
export const cellLabel = lazyPattern(() => {
  const around = `[${hanziUnits}]{0,4}`
  return new RegExp(
    `^${either(
      `(?:\\| ?)?${around}${oneOf(replyLabels)}${around} ?:? ?\\| ?`,
      `${oneOf(replyLeads)}${maybe(oneOf(replyContents))} ?: ?`,
    )}`,
    'u',
  )
})
/** Who is answered, on a line of a form: 答复对象:某某代表. */
export const addressLabel = lazyPattern(
  () => new RegExp(`^(?:[?\\uFFFD][?\\uFFFD ]*|${oneOf(addressLabels)} ?: ?)`, 'u'),
)
export const citizen = new RegExp(`${oneOf(citizenEndings)}$`, 'u')
/** 提案, but in the name of a body: 提案委, 提案办理处. */
export const proposalWordAlone = `${proposalWord}(?![${hanziUnits}]{0,6}[${proposalBodyEnds}])`
export const proseWord = lazyPattern(
  () => new RegExp(either(oneOf(proseWords), proposalWordAlone, `${proseEnd}$`), 'u'),
)
/** Words of an opening, which titles do not have. */
export const told = lazyPattern(() => new RegExp(either(oneOf(toldOf), `[${spokenTo}交]`), 'u'))
/** You and no other, where an opening speaks to a person. */
export const toPerson = lazyPattern(
  () => new RegExp(either(`^${personal}`, `^${familiar}们?${oneOf(behindYou)}`), 'u'),
)
export const toldMovers = lazyPattern(() => new RegExp(oneOf(moversInOpening), 'u'))
export const spoken = new RegExp(`[${spokenTo}]`, 'u')
/** What only looks like a list of names: 各位代表, 全国人大代表. */
export const noNames = lazyPattern(
  () => new RegExp(either(`^${oneOf(wordsBeforeNames)}`, `${oneOf(wordsBehindNames)}$`), 'u'),
)
/** 人大代表团, 政协委员会. */
export const bodyBehindRole = lazyPattern(() => new RegExp(`^${oneOf(bodiesBehindRole)}`, 'u'))
