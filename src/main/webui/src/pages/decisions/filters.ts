/** What decisions are searched for; names are those of GET /api/decisions. */
export const FILTERS = ['instrument', 'topic', 'caller', 'from', 'to', 'code', 'verdict', 'result', 'changedBy', 'order'] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = Partial<Record<FilterName, string>>;

/** The filters that an address carries. */
export function filtersOf(parameters: URLSearchParams): Filters {
  return Object.fromEntries(
    FILTERS.flatMap((name) => {
      const value = parameters.get(name)?.trim();
      return value ? [[name, value]] : [];
    }),
  );
}

/** The address at the service; an export takes no release to compare with. */
export function queryOf(filters: Filters, more: Record<string, string> = {}): string {
  const parameters = new URLSearchParams({ ...filters, ...more });
  return `/api/decisions${parameters.size > 0 ? `?${parameters}` : ''}`;
}
