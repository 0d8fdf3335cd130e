/** What can be done with a file of corrections. */
export const correctionActions = ['list', 'prune', 'export'] as const
export const exportFormats = ['gold', 'web-annotation', 'label-studio'] as const
