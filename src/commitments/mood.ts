import { doneHeadings, planHeadings } from '../grammar/commitments.ts'
import type { Force } from '../model/commitment.ts'
import { oneOf } from '../text/pattern.ts'
import { lazyPattern } from '../text/sticky.ts'

/** What is known of a place in the letter before its sentences are read. */
export interface Mood {
  /** What is to come is told here: below 下一步, 将做好以下工作, under a heading of plans. */
  isToCome: boolean
  /** A heading of plans or an announcement stands above: items are promises whatever they say. */
  isListed: boolean
  /** The paragraph has promised something already. */
  isImplied: boolean
  /** What was done, or what stands in the way, is told here. */
  isDone: boolean
  /** The firmness of an item without a cue: that of the announcement above it. */
  force: Force
}

const plans = lazyPattern(() => new RegExp(oneOf(planHeadings), 'u'))
const dones = lazyPattern(() => new RegExp(oneOf(doneHeadings), 'u'))
/** 关于路灯不亮的问题: a point of the proposal that is answered below, and no section of what stands in the way. */
const point =
  /^(?:[一二三四五六七八九十]是|其[一二三四五])?(?:关于|针对|对于?您|对于?你|您|你们?|建议)(?!.{0,8}存在的)/u

/** A section with what is known of it, and the sections in it. */
interface Kept {
  mood: Mood | null
  readonly inner: Map<number, Kept>
  /** The number of the section in it that was asked for last: a lower one begins another list. */
  last: number
}

/** Keeps the {@link Mood} of each section: its parent's, until its heading or an announcement changes it. */
export class Moods {
  readonly #letter: Kept = { mood: null, inner: new Map(), last: 0 }
  /** The section that was asked for last: its passages stand together. */
  #last: readonly number[] = []
  #lastMood: Mood | null = null
  /** What the paragraph above a list outside of sections announced (下一步,我局将做好以下工作:), for the sections of that list. */
  #above: Mood | null = null

  /** The mood of a section; outside of sections that of the last paragraph does not go on. */
  at(section: readonly number[]): Mood {
    if (section === this.#last && section.length > 0 && this.#lastMood !== null) return this.#lastMood
    if (section.length > 0 && this.#last.length === 0) this.#above = this.#lastMood
    const mood = this.#find(section)
    this.#last = section
    this.#lastMood = mood
    return mood
  }

  #find(section: readonly number[]): Mood {
    let kept = this.#letter
    let parent: Mood | null = this.#above?.isListed === true ? this.#above : null
    for (const number of section) {
      parent = kept.mood ?? parent
      if (number < kept.last) kept.inner.clear()
      kept.last = number
      let inside = kept.inner.get(number)
      if (inside === undefined) {
        inside = { mood: null, inner: new Map(), last: 0 }
        kept.inner.set(number, inside)
      }
      kept = inside
    }
    if (kept.mood !== null && section.length > 0) return kept.mood
    kept.mood =
      parent === null
        ? { isToCome: false, isListed: false, isImplied: false, isDone: false, force: 'will' }
        : { ...parent }
    return kept.mood
  }

  /** Takes note of a heading; says whether it is one of plans or of what was done. */
  head(section: readonly number[], words: string): boolean {
    const mood = this.at(section)
    if (plans().test(words)) {
      Object.assign(mood, { isToCome: true, isListed: true, isDone: false, force: 'plan' })
      return true
    }
    if (mood.isToCome || point.test(words) || !dones().test(words)) return false
    mood.isDone = true
    return true
  }
}
