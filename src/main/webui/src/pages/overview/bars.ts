import type { Overview } from '../../api/overview';
import { isDay } from '../../parts/day/typed';

/** From bottom to top: what matters least lies lowest. */
export const KINDS = ['granted', 'refused', 'person', 'other', 'refused-input', 'undecided'] as const;

export type Part = { kind: string; count: number; from: number; height: number };
export type DayBar = { day: string; all: number; parts: Part[] };

/** Days as stacked bars; heights as shares of the highest. Kinds that are not known here count as other. */
export function barsOf(days: Overview['days']): { bars: DayBar[]; most: number; kinds: string[] } {
  const counted = days.map(({ day, counts }) => ({ day, counts: known(counts) }));
  const most = Math.max(0, ...counted.map(({ counts }) => sum(counts)));
  const kinds = KINDS.filter((kind) => counted.some(({ counts }) => (counts[kind] ?? 0) > 0));
  const bars = counted.map(({ day, counts }) => {
    let from = 0;
    const parts = kinds.flatMap((kind) => {
      const count = counts[kind] ?? 0;
      const height = most === 0 ? 0 : count / most;
      const part = { kind, count, from, height };
      from += height;
      return count === 0 ? [] : [part];
    });
    return { day, all: sum(counts), parts };
  });
  return { bars, most, kinds };
}

function known(counts: Record<string, number>): Record<string, number> {
  const result: Record<string, number> = {};
  for (const [kind, count] of Object.entries(counts)) {
    const name = (KINDS as readonly string[]).includes(kind) ? kind : 'other';
    result[name] = (result[name] ?? 0) + count;
  }
  return result;
}

function sum(counts: Record<string, number>): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}

/** Microseconds as milliseconds, with their digits. */
export function millis(micros: number): string {
  return (micros / 1000).toFixed(3);
}

/** The day so many days before another. */
export function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10);
}

/** How many decisions of the days had no answer; the list that is shown may hold fewer. */
export function undecidedIn(days: Overview['days'], listed: number): number {
  return Math.max(listed, days.reduce((all, { counts }) => all + (counts.undecided ?? 0), 0));
}

/** Whether both ends of a period are days, the first of them first. */
export function isPeriod(from: string, to: string): boolean {
  return isDay(from) && isDay(to) && from <= to;
}
