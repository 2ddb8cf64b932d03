import type { ShownColumn } from './columns';

const CHARACTER = 8.2;
const PADDING = 26;
const NAME_WIDTH = 132;
const CASES_WIDTH = 150;

/** How wide each column is, and how far from the left those stay that do not scroll away. */
export function freezing(columns: ShownColumn[], frozen: number, cases: boolean) {
  const shown = columns.map(({ width }) => Math.round(width * CHARACTER + PADDING));
  const widths = [NAME_WIDTH, ...shown, ...(cases ? [CASES_WIDTH] : [])];
  const lefts: (number | undefined)[] = [];
  let left = 0;
  widths.forEach((width, index) => {
    lefts.push(index < frozen ? left : undefined);
    left += width;
  });
  return { widths, lefts, total: left };
}
