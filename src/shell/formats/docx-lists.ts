import { Parser } from 'htmlparser2'
import type { ListDefinition, ListLevel } from './numbering.ts'

/** A numbering that a style gives its paragraphs. */
export interface StyleNumbering {
  readonly listId: string | null
  readonly level: number | null
  readonly basedOn: string | null
}

type Attributes = Readonly<Record<string, string>>

/** Reads the lists of `word/numbering.xml` by their ids. */
export function readLists(xml: string): ReadonlyMap<string, ListDefinition> {
  const reader = new ListReader()
  walk(xml, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
  })
  return reader.lists
}

type Draft = { -readonly [Key in keyof ListLevel]: ListLevel[Key] }

class ListReader {
  readonly lists = new Map<string, ListDefinition>()
  readonly #abstracts = new Map<string, Map<number, ListLevel>>()
  /** Those of the definition that is open. */
  #levels: Map<number, ListLevel> | null = null
  #list: { id: string; abstractId: string; starts: Map<number, number>; own: Map<number, ListLevel> } | null =
    null
  #level = 0
  #draft: Draft | null = null

  open(name: string, attributes: Attributes): void {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:abstractNum') {
      this.#levels = new Map()
      this.#abstracts.set(attributes['w:abstractNumId'] ?? '', this.#levels)
    } else if (name === 'w:num')
      this.#list = { id: attributes['w:numId'] ?? '', abstractId: '', starts: new Map(), own: new Map() }
    else if (name === 'w:abstractNumId' && this.#list !== null) this.#list.abstractId = value
    else if (name === 'w:lvlOverride') this.#level = numberOf(attributes['w:ilvl'])
    else if (name === 'w:startOverride') this.#list?.starts.set(this.#level, numberOf(value))
    else if (name === 'w:lvl') {
      this.#level = numberOf(attributes['w:ilvl'])
      this.#draft = { format: 'decimal', text: '', start: 1, suffix: 'tab', isLegal: false }
    } else if (this.#draft !== null) setLevel(this.#draft, name, value, attributes)
  }

  close(name: string): void {
    if (name === 'w:lvl' && this.#draft !== null) {
      const levels = this.#list?.own ?? this.#levels
      levels?.set(this.#level, this.#draft)
      this.#draft = null
    } else if (name === 'w:abstractNum') this.#levels = null
    else if (name === 'w:num' && this.#list !== null) {
      const { id, abstractId, starts, own } = this.#list
      const levels = new Map([...(this.#abstracts.get(abstractId) ?? []), ...own])
      this.lists.set(id, { abstractId, starts, levels })
      this.#list = null
    }
  }
}

function setLevel(draft: Draft, name: string, value: string, attributes: Attributes): void {
  if (name === 'w:numFmt') draft.format = value
  else if (name === 'w:lvlText') draft.text = value
  else if (name === 'w:start') draft.start = numberOf(value)
  else if (name === 'w:suff') draft.suffix = value
  else if (name === 'w:isLgl') draft.isLegal = isOn(attributes)
}

/** Reads from `word/styles.xml` which styles number their paragraphs. */
export function readStyles(xml: string): ReadonlyMap<string, StyleNumbering> {
  const styles = new Map<string, StyleNumbering>()
  let id: string | null = null
  let draft = { listId: null as string | null, level: null as number | null, basedOn: null as string | null }
  walk(xml, {
    open(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:style') {
        id = attributes['w:styleId'] ?? ''
        draft = { listId: null, level: null, basedOn: null }
      } else if (name === 'w:basedOn') draft.basedOn = value
      else if (name === 'w:numId') draft.listId = value
      else if (name === 'w:ilvl') draft.level = numberOf(value)
    },
    close(name) {
      if (name === 'w:style' && id !== null) styles.set(id, draft)
    },
  })
  return styles
}

/** The list and level that a style gives, through what it is based on. */
export function styleNumbering(
  styles: ReadonlyMap<string, StyleNumbering>,
  id: string | null,
): { readonly listId: string | null; readonly level: number } {
  let listId: string | null = null
  let level: number | null = null
  let next = id
  for (let steps = 0; next !== null && steps < 20; steps++) {
    const style = styles.get(next)
    if (style === undefined) break
    listId ??= style.listId
    level ??= style.level
    next = style.basedOn
  }
  return { listId, level: level ?? 0 }
}

/** True for a switch that is there and not off. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '')
}

export function numberOf(value: string | undefined): number {
  const number = Number(value)
  return Number.isSafeInteger(number) && number >= 0 && number < 1_000_000 ? number : 0
}

interface Walker {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/** No letter nests so far, and the parser's own stack is slow where it is deep. */
const deepest = 500

/** Hands the tags of an XML text to a walker. Throws where elements stand in one another deeper than Word puts them. */
export function walk(xml: string, { open, close, text }: Walker): void {
  let depth = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > deepest) throw new Error(`elements nested more than ${deepest} deep`)
        open(name, attributes)
      },
      onclosetag(name) {
        depth--
        close?.(name)
      },
      ...(text === undefined ? {} : { ontext: text }),
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
}
