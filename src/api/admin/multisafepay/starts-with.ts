/** A search by the beginning, in which `%` and `_` mean themselves. */
export const startsWith = (search: string) => ({ $like: `${search.replace(/[\\%_]/g, "\\$&")}%` })

/** What is searched for; undefined for a search that says nothing. PostgreSQL refuses to look for NUL. */
export function cleanSearch(q: string | undefined): string | undefined {
  const search = q?.trim().replace(/\0/g, "")
  return search === "" ? undefined : search
}
