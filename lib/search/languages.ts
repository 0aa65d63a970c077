/** PostgreSQL's configurations that texts are indexed with; the same list stands in prisma/sql/search.sql. */
export const configurations = ['english', 'russian', 'german', 'french', 'spanish', 'simple'] as const
