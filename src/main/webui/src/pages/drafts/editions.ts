import type { InstrumentSummary } from '../../api/rules';

/** What a new edition would do to the ones that there are. */
export type NewEdition =
  | { kind: 'taken' }
  | { kind: 'first' }
  | { kind: 'copied'; from: string; topics: number; endsOn: string | null; endedOn: string | null; until: string | null };

/** The day before a day. */
export function dayBefore(day: string): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() - 1);
  return moment.toISOString().slice(0, 10);
}

/** What is copied for a first day in force, and what ends. */
export function newEdition({ editions }: InstrumentSummary, firstDay: string): NewEdition {
  if (editions.some(({ validFrom }) => validFrom === firstDay)) {
    return { kind: 'taken' };
  }
  const ordered = [...editions].sort((one, other) => one.validFrom.localeCompare(other.validFrom));
  const earlier = ordered.filter(({ validFrom }) => validFrom < firstDay).at(-1);
  const later = ordered.find(({ validFrom }) => validFrom > firstDay);
  if (earlier === undefined) {
    return { kind: 'first' };
  }
  const covers = earlier.validTo === null || earlier.validTo >= firstDay;
  return {
    kind: 'copied',
    from: earlier.edition,
    topics: earlier.topics.length,
    endsOn: covers ? dayBefore(firstDay) : null,
    endedOn: !covers && earlier.validTo !== dayBefore(firstDay) ? earlier.validTo : null,
    until: later === undefined ? null : dayBefore(later.validFrom),
  };
}
