/** What becomes of a point (办理结果); apart from the schema so that the command line needs no zod to name them. */
export const dispositions = [
  'resolved',
  'underway',
  'planned',
  'explained',
  'reference',
  'declined',
  'passedOn',
] as const
