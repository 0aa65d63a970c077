/** PostgreSQL's configurations that texts are indexed with; the same list stands in the first migration. */
export const configurations = ['english', 'russian', 'german', 'french', 'spanish', 'simple'] as const
