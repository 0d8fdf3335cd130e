import type { Agency } from '../model/agency.ts'
import type { Document } from '../model/document.ts'
import { readAgency } from './agency.ts'
import { readPlace } from './region.ts'

const places = /[省市区县旗州盟]/u

/** Who answers (答复单位), as codes: the title's issuer, else the first signer, else the publisher; null where none is printed. */
export function issuerOf(document: Document): Agency | null {
  const { title, signature, metadata } = document
  const printed = title?.issuer ?? signature?.agencies[0]?.text ?? metadata.publisher?.text ?? null
  if (printed === null) return null
  const day = dayOf(document)
  let known: string[] | null = null
  const hints = () => (known ??= hintsOf(document, day))
  const agency = readAgency(printed, day, hints)
  if (agency.region !== null || agency.candidates.length > 1) return agency
  // 县教育局 in the title, 安吉县教育局 below: the place is the signer's.
  for (const other of [signature?.agencies[0]?.text, metadata.publisher?.text]) {
    if (other === undefined || other === printed || !other.endsWith(agency.name)) continue
    const { level, region, candidates } = readAgency(other, day, hints)
    if (region !== null || candidates.length > 0)
      return { ...agency, level: level ?? agency.level, region, candidates }
  }
  return agency
}

/** The day of the letter (成文日期), else of its publication, ISO; null where only a year or nothing is printed. */
function dayOf({ signature, metadata, dateline }: Document): string | null {
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

/** The codes of the places that the letter names around its agency: in title, signature, publisher, session, site and copies. */
function hintsOf(document: Document, day: string | null): string[] {
  const { title, signature, metadata, proposal, page, dateline, copies, salutation, opening } = document
  const texts = [
    title?.text,
    ...(signature?.agencies ?? []).map(({ text }) => text),
    metadata.publisher?.text,
    proposal?.session?.text,
    page?.siteName,
    dateline?.source?.text,
    salutation?.text,
    opening?.text.slice(0, 120),
    ...copies.slice(0, 5).map(({ text }) => text),
  ]
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
