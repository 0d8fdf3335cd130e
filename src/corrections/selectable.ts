/** The paths of the fields for which words of the letter can be selected (可更正的字段), in the order of a letter; `*` stands for the index of an element. */
export const selectablePaths = [
  '/metadata/indexNumber',
  '/metadata/documentNumber',
  '/metadata/subjects/*',
  '/metadata/genre',
  '/metadata/publisher',
  '/metadata/writtenOn',
  '/metadata/publishedOn',
  '/breadcrumb/*',
  '/title',
  '/documentNumber',
  '/dateline/date',
  '/dateline/source',
  '/marks/resultClass',
  '/marks/legend',
  '/marks/disclosure',
  '/marks/signatory',
  '/salutation',
  '/addressees/*',
  '/coHandlers/*',
  '/opening',
  '/proposal/session',
  '/proposal/number',
  '/proposal/title',
  '/proposal/content',
  '/closing/feedback',
  '/signature/agencies/*',
  '/signature/date',
  '/contacts/*/name',
  '/contacts/*/phones/*',
  '/attachments/*',
  '/copies/*',
] as const
export type SelectablePath = (typeof selectablePaths)[number]

/** A JSON Pointer with `*` for every index: `/addressees/0` and `/addressees/-` are `/addressees/*`. */
export function fieldOf(path: string): string {
  return path.replaceAll(/\/(?:\d+|-)(?=\/|$)/g, '/*')
}

/** True for a field that words can be selected for. */
export function isSelectable(field: string): field is SelectablePath {
  return selectablePaths.some((one) => one === field)
}
