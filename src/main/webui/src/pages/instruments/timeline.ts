export type Period = { edition: string; validFrom: string; validTo: string | null };

export type Bar = Period & { left: number; width: number; open: boolean; now: boolean };

export type Timeline = { bars: Bar[]; today: number; years: { year: number; at: number }[] };

const DAY = 86_400_000;

function days(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / DAY;
}

/** Where the editions of an instrument lie in time, from 0 to 1: from the earliest first day to a year after the last. */
export function timelineOf(editions: Period[], today: string): Timeline {
  const ends = editions.flatMap(({ validFrom, validTo }) => [days(validFrom), ...(validTo ? [days(validTo) + 1] : [])]);
  const first = Math.min(...ends, days(today));
  const last = Math.max(...ends, days(today)) + 365;
  const at = (day: number) => (day - first) / (last - first);
  const begins = editions.map(({ validFrom }) => validFrom).sort();
  return {
    bars: editions.map((edition) => {
      const next = begins.find((begin) => begin > edition.validFrom);
      const end = edition.validTo ? days(edition.validTo) + 1 : next ? days(next) : last;
      const left = at(days(edition.validFrom));
      return {
        ...edition,
        left,
        width: at(end) - left,
        open: edition.validTo === null,
        now: isInForce(edition, today),
      };
    }),
    today: at(days(today)),
    years: yearsBetween(first, last).map((year) => ({ year, at: at(days(`${year}-01-01`)) })),
  };
}

/** Whether an edition is law on a day, its first and last day included. */
export function isInForce({ validFrom, validTo }: Period, day: string): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

/** At most about eight years that are written under the line. */
function yearsBetween(first: number, last: number): number[] {
  const from = new Date(first * DAY).getUTCFullYear() + 1;
  const to = new Date(last * DAY).getUTCFullYear();
  const step = Math.max(1, Math.ceil((to - from + 1) / 8));
  return Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, index) => from + index * step);
}

/** Today in the time zone of the person, as YYYY-MM-DD. */
export function todayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
