import { endsLikeBody } from '../fields/agency.ts'
import { partyNames, placeTiers } from '../grammar/agencies.ts'
import {
  assemblyNames,
  assemblyTiers,
  courtesies,
  forwarded,
  groupNames,
  leadWords,
  memberNoun,
  nameJoiners,
  namesBehindRole,
  roleWords,
} from '../grammar/salutation.ts'
import type { Addressee } from '../model/document.ts'
import { hanziUnits } from '../text/hanzi.ts'
import { matchesOf } from '../text/matches.ts'
import { oneOf } from '../text/pattern.ts'
import { bySpan } from '../text/range.ts'
import { mentionAt, plainAt, type SourceText } from '../text/source-text.ts'
import { firstsOf, holds, holdsAny, unitSet } from '../text/unit-set.ts'

const roles = oneOf(roleWords)
const courtesy = new RegExp(`^${oneOf(courtesies)}`, 'u')

/** What a short name of a body begins with: its place, or one of the parties and people's organizations of the CPPCC. */
const partyOrPlace = new RegExp(`^(?:[${placeTiers}]|${oneOf(partyNames)})`, 'u')
/** 杨丽委员并农工党市委: the role ends the name in front. */
const roleInside = new RegExp(
  `(?<=${roles})(?:${oneOf(forwarded)}|[${nameJoiners}])(?=[^、,;()]{2,40}$)`,
  'u',
)
/** 林秋禾和周既明: two names, as no name is as long as that. */
const joined = new RegExp(`^([${hanziUnits}]{2,4})[${nameJoiners}]([${hanziUnits}]{2,4})$`, 'u')
const anyJoiner = new RegExp(`${oneOf(forwarded)}|[${nameJoiners}]`, 'gu')
/** Without one of these nothing joins two names. */
const joiners = unitSet(nameJoiners, firstsOf(forwarded))
const shortestJoined = 5
const shortestBody = 4
const blankApart = new RegExp(
  `(?<![^ ])(?:[${hanziUnits}] +[${hanziUnits}]|[${hanziUnits}]{2,5})(?![^ ])`,
  'gu',
)

/** What is said of a person in brackets: 张蓉(全国人大代表), 张蓉(区第三小学); 等 ends a list. */
const behindName = new RegExp(
  `(?: ?\\([^()]{0,12}(?:${roles}|${oneOf(leadWords)})\\)|(?<=[${hanziUnits}]{2}) ?\\([${hanziUnits}]{3,24}\\)|等)$`,
  'u',
)

/** The last units of what is said so. */
const behindLasts = unitSet(')等')

/** What is before a person's name: a sign that a copy left of an indent, the assembly. */
const beforePerson = new RegExp(
  `^[?\\uFFFD ]*(?:(?:${oneOf(assemblyTiers)}|[${placeTiers}]{0,2})${oneOf(assemblyNames)}${roles}?(?=[${hanziUnits}]{2,4}$)|[${hanziUnits}]{0,8}?${oneOf(assemblyNames)}${roles}? (?=[^ ]{2,4}$)|[${hanziUnits}]{1,10}?${oneOf(groupNames)} ?(?=[${hanziUnits}]{2,4}$))?`,
  'u',
)

/** What begins each word of that, and the signs: most names hold none. */
const beforeUnits = unitSet('?\uFFFD ', firstsOf([...assemblyNames, ...groupNames]))

/** The role that ends a name of a list: 某某代表、某某委员. */
const ownRole = new RegExp(
  ` ?${oneOf(assemblyNames)}?(?<role>${roles})(?:们|${oneOf(namesBehindRole)})?$`,
  'u',
)

/** What a role begins with. */
const roleFirsts = unitSet(firstsOf(roleWords))

/**
 * Who is named in a list (称谓) at the folded offset `at`: each name has the role printed after it or after a later name of its group, those
 * after the last role are of `role`; a name that ends like a body is one.
 */
export function addresseesIn(
  source: SourceText,
  list: string,
  at: number,
  role: Addressee['role'] | null,
): Addressee[] {
  const out: Addressee[] = []
  let current = role
  const lead = courtesy.exec(list)?.[0].length ?? 0
  for (const { text, at: behind } of namesOf(list.slice(lead)).toReversed()) {
    const from = lead + behind
    const own = holdsAny(roleFirsts, text) ? ownRole.exec(text) : null
    if (own !== null) current = own.groups?.['role'] === memberNoun ? 'member' : 'deputy'
    const isPerson = own !== null || (current !== null && !isListedBody(text))
    const words = withoutBehind(text.slice(0, own?.index), isPerson)
    const bare = isPerson && holdsAny(beforeUnits, words) ? (beforePerson.exec(words)?.[0].length ?? 0) : 0
    for (const name of isPerson ? apart(words.slice(bare)) : [{ text: words, at: 0 }]) {
      if (name.text === '') continue
      const start = at + from + bare + name.at
      out.push({
        ...mentionAt(source, start, start + name.text.length),
        name: plainAt(source, start, start + name.text.length),
        role: isPerson ? (current ?? 'organization') : 'organization',
      })
    }
  }
  return out.toSorted(bySpan)
}

/** A name without what is said behind it. */
function withoutBehind(text: string, isPerson: boolean): string {
  if (!holds(behindLasts, text.charCodeAt(text.length - 1))) return text.trimEnd()
  return text.replace(isPerson ? behindName : /等$/u, '').trimEnd()
}

/** 致公党某市委员会, 县工商联 in a list of persons; 张建党 is a person. */
function isListedBody(text: string): boolean {
  return (text.length >= 5 || partyOrPlace.test(text)) && !/[·•*×]/u.test(text) && endsLikeBody(text)
}

/** 柏小满 向阳花 are two names, 楊 強 is one: a blank parts names of two to five characters each, two single characters are a name. */
function apart(text: string): { text: string; at: number }[] {
  if (!text.includes(' ')) return [{ text, at: 0 }]
  const names = matchesOf(blankApart, text)
  const isList = names.length > 1 && text.replaceAll(blankApart, '').trim() === ''
  return isList ? names.map((name) => ({ text: name[0], at: name.index })) : [{ text, at: 0 }]
}

/** 九三学社市委会|和|林秋禾, 林秋禾|与|周既明: a conjunction between a body or a person and a name. */
function unjoined(part: string): string[] {
  if (part.length < shortestJoined) return [part]
  const persons = joined.exec(part)
  if (persons !== null && !endsLikeBody(part)) return [persons[1] ?? '', persons[2] ?? '']
  for (const { 0: word, index } of matchesOf(anyJoiner, part)) {
    const front = part.slice(0, index)
    if (index >= shortestBody && endsLikeBody(front) && !endsLikeBody(part))
      return [front, part.slice(index + word.length)]
  }
  return [part]
}

/** The names of a list apart at 、 , and ; outside of brackets. */
export function namesOf(text: string): { text: string; at: number }[] {
  const out: { text: string; at: number }[] = []
  for (const piece of matchesOf(/(?:\([^()]*\)|[^、,;()])+/gu, text)) {
    let from = piece.index
    const parts = holdsAny(joiners, piece[0]) ? piece[0].split(roleInside).flatMap(unjoined) : piece
    for (const part of parts) {
      const name = part.trim()
      const at = text.indexOf(part, from)
      from = at + part.length
      if (name !== '') out.push({ text: name, at: at + part.indexOf(name) })
    }
  }
  return out
}
