/** A moment that was typed as a day and a time of the person's own zone, for the service; null if it is none. */
export function momentOf(typed: string): string | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(typed);
  if (!found) {
    return null;
  }
  const [year, month, day, hour, minute] = found.slice(1).map(Number) as [number, number, number, number, number];
  const moment = new Date(year, month - 1, day, hour, minute);
  return moment.getDate() === day && moment.getMonth() === month - 1 ? moment.toISOString() : null;
}
