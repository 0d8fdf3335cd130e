import { askNouns, partNouns } from '../grammar/dispositions.ts'
import { oneOf } from '../text/pattern.ts'
import { matchAt } from '../text/sticky.ts'
import { holds, unitSet } from '../text/unit-set.ts'

const noun = oneOf(askNouns)
const count = '[0-9一二三四五六七八九十]{1,3}'
const turn = `(?:对|针对|关于|就)(?:您|你们?|委员|代表|提案|建议中?|贵单位)?(?:所?提出?的?|提到的|反映的|关心的)?`
const quotedAsk = new RegExp(
  `${turn}(?:第?${count}[、条项点个](?:${noun})?|其中)?:?["“][^"“”]{2,80}["”](?:的?(?:${noun}))?`,
  'y',
)
const numbered = new RegExp(
  `(?:对|针对|关于)?(?:您|你们?|贵单位)?(?:所?提出?的?)?第${count}[条项点个](?:${noun})(?:,?["“][^"“”]{2,80}["”])?`,
  'y',
)
const named = new RegExp(
  `(?:(?:关于|针对)(?:您|你们?)?(?:所?提出?的?|反映的)?|对于?(?:您|你们?)(?:所?提出?的?|反映的))[^,。;:]{2,60}?的?(?:${noun})(?=$|[,。;:])`,
  'y',
)
/** 一、关于提高乡村医生待遇。: a heading that names the point without a noun. */
const topic = new RegExp(`关于(?![^,。;:]{0,40}(?:${oneOf(partNouns)})(?:。|$))[^,。;:《]{3,40}(?=。|$)`, 'y')
/** 建议一:…; 您建议…; 建议…的问题. */
const advised = new RegExp(
  `(?:(?:建议${count}:|(?:您|你们)建议)[^,。;:]{3,60}|建议[^,。;:]{4,60}的(?:问题|事项|诉求))(?=。|$)`,
  'y',
)
/** What each of these begins with. */
const firsts = unitSet('关对针就第建"“您你')
const bareQuote = /["“][^"“”]{4,80}["”](?:的?(?:建议|问题|方面))?$/y

/** How sure an ask is: `certain` says that the writer repeats a point (您提出的, 第一条建议), `likely` is a heading 关于…的建议, which other texts have too. */
export interface AskAt {
  readonly end: number
  readonly isCertain: boolean
}

/** Reads the words in which a letter repeats a point of the proposal (所提事项) at `at` of a blank-free text. */
export function readAsk(text: string, at: number, isHeading: boolean): AskAt | null {
  if (!holds(firsts, text.charCodeAt(at))) return null
  const inMarks = matchAt(quotedAsk, text, at)
  if (inMarks !== null) return { end: quotedAsk.lastIndex, isCertain: true }
  const counted = matchAt(numbered, text, at)
  if (counted !== null) return { end: numbered.lastIndex, isCertain: true }
  const heading = matchAt(named, text, at)
  if (heading !== null)
    return {
      end: named.lastIndex,
      isCertain: /您|你/u.test(heading[0].slice(0, 6)) || /(?:建议|意见|提议|诉求)$/u.test(heading[0]),
    }
  if (matchAt(topic, text, at) !== null) return { end: topic.lastIndex, isCertain: false }
  if (isHeading && matchAt(advised, text, at) !== null) return { end: advised.lastIndex, isCertain: true }
  return isHeading && matchAt(bareQuote, text, at) !== null
    ? { end: bareQuote.lastIndex, isCertain: false }
    : null
}
