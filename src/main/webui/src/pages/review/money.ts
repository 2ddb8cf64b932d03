import type { Money, MoneyImpact, Sums } from '../../api/impact';

/** -1, 0 or 1. */
export function sign(value: Money): number {
  return Math.sign(Number(value));
}

/** Whether anything is another sum for anybody. */
export function moved({ difference, winners, losers, onlyBefore, onlyAfter }: Sums): boolean {
  return winners > 0 || losers > 0 || [difference, onlyBefore, onlyAfter].some((value) => sign(value) !== 0);
}

/** A bar of the chart; its length is a share of the longest. */
export type Bar = { label: string; difference: Money; share: number };

const MOST = 20;

/** The groups whose sums differ most, those that get more first, and how many more there are. */
export function bars(values: { value: string; sums: Sums }[]): { bars: Bar[]; more: number } {
  const differing = values.filter(({ sums }) => sign(sums.difference) !== 0);
  const longest = Math.max(...differing.map(({ sums }) => Math.abs(Number(sums.difference))), 0);
  const chosen = [...differing]
    .sort((one, other) => Math.abs(Number(other.sums.difference)) - Math.abs(Number(one.sums.difference)))
    .slice(0, MOST)
    .sort((one, other) => Number(other.sums.difference) - Number(one.sums.difference));
  return {
    bars: chosen.map(({ value, sums }) => ({
      label: value,
      difference: sums.difference,
      share: Number(sums.difference) / longest,
    })),
    more: differing.length - chosen.length,
  };
}

/** Values that are the same money told in another way are told last: those with groups tell most. */
export function byTelling(money: MoneyImpact[]): MoneyImpact[] {
  return [...money].sort((one, other) => Number(moved(other.sums)) - Number(moved(one.sums)));
}

/** The names in a path such as perMember[].sum. */
export function steps(path: string): string[] {
  return path.split(/\[\]|\./).filter((step) => step !== '');
}
