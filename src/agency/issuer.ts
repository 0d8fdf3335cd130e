import type { Agency } from '../model/agency.ts'
import type { Document } from '../model/document.ts'
import { type Around, readAgency } from './agency.ts'
import { readPlace } from './region.ts'

const places = /[省市区县旗州盟]/u

/** Who answers (答复单位), as codes: the title's issuer, else the first signer, else the publisher; null where none is printed. */
export function issuerOf(document: Document): Agency | null {
  const { title, signature, metadata } = document
  const printed = title?.issuer ?? signature?.agencies[0]?.text ?? metadata.publisher?.text ?? null
  if (printed === null) return null
  const day = dayOf(document)
  const around = aroundIssuer(document, day)
  const agency = readAgency(printed, day, around)
  if (agency.region !== null || agency.candidates.length > 1) return agency
  // 县教育局 in the title, 安吉县教育局 below: the place is the signer's.
  for (const other of [signature?.agencies[0]?.text, metadata.publisher?.text]) {
    if (other === undefined || other === printed || !other.endsWith(agency.name)) continue
    const { level, region, candidates } = readAgency(other, day, around)
    if (region !== null || candidates.length > 0)
      return { ...agency, level: level ?? agency.level, region, candidates }
  }
  return agency
}

/** Reads the names of other agencies in a letter (会办单位, 抄送机关), whose 市 and 省 are those of the one that answers. */
export function agencyReader(document: Document): (printed: string) => Agency {
  const day = dayOf(document)
  const { hints, own } = aroundIssuer(document, day)
  const { region } = document.issuer ?? { region: null }
  const around: Around = { hints, own: region === null ? own : () => [region.code] }
  return (printed) => readAgency(printed, day, around)
}

/** The day by which places are read: that of the letter (成文日期), else of its publication, ISO; null where nothing is printed. A month or year is its middle. */
export function dayOf({ signature, metadata, dateline }: Document): string | null {
  for (const iso of [
    signature?.date?.iso,
    metadata.writtenOn?.iso,
    metadata.publishedOn?.iso,
    dateline?.date?.iso,
  ])
    if (iso && iso.length >= 7) return iso.length === 7 ? `${iso}-15` : iso
  const year = signature?.date?.iso ?? null
  return year === null ? null : `${year}-06-30`
}

function aroundIssuer(document: Document, day: string | null): Around {
  const { title, signature, metadata, proposal, page, dateline, copies, salutation, opening } = document
  const near = [
    ...(signature?.agencies ?? []).map(({ text }) => text),
    metadata.publisher?.text,
    proposal?.session?.text,
    page?.siteName,
    dateline?.source?.text,
  ]
  const wide = [
    title?.text,
    salutation?.text,
    opening?.text.slice(0, 120),
    ...copies.slice(0, 5).map(({ text }) => text),
  ]
  return { hints: lazily(() => placesIn([...near, ...wide], day)), own: lazily(() => placesIn(near, day)) }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The codes of the places that texts name without doubt. */
function placesIn(texts: readonly (string | null | undefined)[], day: string | null): string[] {
  const found = new Set<string>()
  for (const text of texts) {
    if (!text || !places.test(text)) continue
    const limit = Math.min(text.length, 160)
    for (let at = 0; at < limit; at++) {
      const place = readPlace(text, at, day)
      if (place === null) continue
      if (place.codes.length === 1 && place.codes[0] !== undefined) found.add(place.codes[0])
      at = place.end - 1
    }
  }
  return [...found]
}
