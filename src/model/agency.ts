import * as z from 'zod'

/** The level of government (行政层级) an agency belongs to; a district of a municipality is `county`, a sub-provincial city `prefecture`. */
export const AgencyLevel = z.enum(['national', 'province', 'prefecture', 'county', 'township'])
export type AgencyLevel = z.infer<typeof AgencyLevel>

/** What sort of body an agency is (机关类型). */
export const AgencyKind = z.enum([
  'government',
  'department',
  'party',
  'congress',
  'cppcc',
  'court',
  'procuratorate',
  'group',
  'institution',
  'company',
])
export type AgencyKind = z.infer<typeof AgencyKind>

/** A place (行政区划) by its code of GB/T 2260 as it stood on the day of the letter. */
export const Region = z
  .object({
    code: z
      .string()
      .regex(/^\d{6}$/)
      .describe('GB/T 2260'),
    name: z.string().describe('As the standard names it'),
  })
  .describe('行政区划')
export type Region = z.infer<typeof Region>

/** An agency as codes: who it is, of what level and kind, and of which place. */
export const Agency = z
  .object({
    name: z.string().describe('As printed, without blanks'),
    level: AgencyLevel.nullable().describe('行政层级'),
    kind: AgencyKind.nullable().describe('机关类型'),
    region: Region.nullable().describe('行政区划 on the day of the letter'),
    candidates: z
      .array(z.string())
      .describe('Codes of the places that the name may mean, where nothing decides'),
  })
  .describe('An agency as codes')
export type Agency = z.infer<typeof Agency>
