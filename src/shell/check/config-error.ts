/** A configuration or suppressions file that cannot be used, with words for people: it ends a run before anything is judged by it. */
export class ConfigError extends Error {}
