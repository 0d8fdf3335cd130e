/** What sort of quantity a figure is. Apart from the schema, so that the command line can name them without it. */
export const figureKinds = [
  'money',
  'count',
  'percent',
  'percentagePoint',
  'rank',
  'area',
  'length',
  'mass',
  'volume',
  'energy',
  'speed',
  'duration',
  'age',
  'multiple',
  'ratio',
  'other',
] as const
