import type { Attachment } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import type { AttachmentLine } from '../parts/attachments.ts'
import type { Line } from '../text/lines.ts'
import type { Range } from '../text/range.ts'
import { mentionAt, type SourceText } from '../text/source-text.ts'
import { foldName } from './co-handlers.ts'

/** An attachment (附件) that the letter lists, with the range of its pages below the letter so far. */
interface Listed {
  readonly entry: Mention
  readonly name: string
  pages: Range | null
}

/** The attachments of a letter while its lines are read. */
export class Annexes {
  readonly #listed: Listed[] = []
  readonly #unread = new Map<string, Listed>()
  #current: Listed | null = null

  /** Takes entries of the list. */
  list(entries: readonly Mention[]): void {
    for (const entry of entries) {
      const listed = { entry, name: foldName(entry.text), pages: null }
      this.#listed.push(listed)
      if (!this.#unread.has(listed.name)) this.#unread.set(listed.name, listed)
      // A list that goes on among pages (附件3:…) heads the next of them.
      if (this.#current !== null) this.#current = listed
    }
  }

  /** Takes an attachment that no list names by its title, which stands below 附件1; what is below that is its pages. */
  listBelow(title: Mention): void {
    const listed = { entry: title, name: foldName(title.text), pages: null }
    this.#listed.push(listed)
    this.#current = listed
  }

  /** Whether the line heads the pages of a listed attachment (附件2, or its name again); what is below it is that one's. */
  isHeading({ entries, number }: AttachmentLine): boolean {
    const [entry] = entries
    if (entry === undefined) return this.#open(this.#numbered(number))
    return entries.length === 1 && this.#open(this.#named(entry.text))
  }

  /** Whether the line belongs to the pages of an attachment: below a heading, or from the attachment's own title on. */
  takes({ start, end, text }: Line): boolean {
    this.#open(this.#named(text))
    const open = this.#current
    if (open === null) return false
    open.pages = { start: open.pages?.start ?? start, end }
    this.#unread.delete(open.name)
    return true
  }

  /** Takes what is printed below the letter as the pages of its only attachment. */
  takesOnly(line: Line): boolean {
    return this.#listed.length === 1 && this.#open(this.#listed[0]) && this.takes(line)
  }

  /** Ends the pages: what is below them is the page's. */
  close(): void {
    this.#current = null
  }

  /** The attachments with what is printed of each. */
  read(source: SourceText): Attachment[] {
    return this.#listed.map(({ entry, pages }) => ({
      ...entry,
      content: pages === null ? null : mentionAt(source, pages.start, pages.end),
    }))
  }

  #open(listed: Listed | undefined): boolean {
    if (listed === undefined) return false
    this.#current = listed
    return true
  }

  /** The attachment of that number, else the next without pages. */
  #numbered(number: number | null): Listed | undefined {
    const [next] = this.#unread.values()
    return (number === null ? undefined : this.#listed[number - 1]) ?? next
  }

  /** The attachment of that name that has no pages yet. */
  #named(text: string): Listed | undefined {
    return this.#unread.size === 0 ? undefined : this.#unread.get(foldName(text))
  }
}
