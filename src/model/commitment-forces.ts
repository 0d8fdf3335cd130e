/** How firmly a promise binds (承诺力度), the firmest first; apart from the schema so that the command line needs no zod to name them. */
export const commitmentForces = ['will', 'plan', 'strive', 'study', 'continue'] as const
