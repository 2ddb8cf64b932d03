import type { Row } from '../../../api/rules';
import { type Field, fields, sameRow, textOf, withText } from './edit';

export type Side = 'mine' | 'theirs';

/** A field that two people changed, or one of them. */
export type FieldMerge = { field: Field; base: string; mine: string; theirs: string; conflict: boolean };

/** What became of a row on both sides; a side that took it away has null. */
export type RowMerge = {
  key: string;
  base: Row | null;
  mine: Row | null;
  theirs: Row | null;
  fields: FieldMerge[];
  /** one side took away what the other changed */
  presence: boolean;
};

/** The difference between what two people made of one table. */
export type Merge = { rows: RowMerge[]; order: string[]; conflicts: number };

/** Which side a person chose: by key of the row for its presence, by key and field for a cell. */
export type Choices = Record<string, Side>;

export function choiceKey(key: string, field?: Field): string {
  return field === undefined ? key : `${key}\n${field}`;
}

type Known = { key: string; row: Row }[];

/** Rows are the same if they have the same id; rows without one if they stand for the same of these. */
function named(rows: readonly Row[]): Known {
  const times = new Map<string, number>();
  return rows.map((row) => {
    const own = row.id ?? `\u0000${row.cells.join('\u0001')}`;
    const count = times.get(own) ?? 0;
    times.set(own, count + 1);
    return { key: count === 0 ? own : `${own}\u0000${count}`, row };
  });
}

/** Compares what two people made of the same rows. */
export function merge(base: readonly Row[], mine: readonly Row[], theirs: readonly Row[]): Merge {
  const sides = { base: named(base), mine: named(mine), theirs: named(theirs) };
  const at = (known: Known) => new Map(known.map(({ key, row }) => [key, row]));
  const [inBase, inMine, inTheirs] = [at(sides.base), at(sides.mine), at(sides.theirs)];
  const order = ordered(sides.base, sides.mine, sides.theirs);
  const rows = order
    .map((key) => compare(key, inBase.get(key) ?? null, inMine.get(key) ?? null, inTheirs.get(key) ?? null))
    .filter((row): row is RowMerge => row !== null);
  const conflicts = rows.reduce(
    (count, row) => count + (row.presence ? 1 : row.fields.filter(({ conflict }) => conflict).length),
    0,
  );
  return { rows, order, conflicts };
}

function compare(key: string, base: Row | null, mine: Row | null, theirs: Row | null): RowMerge | null {
  if (mine === null && theirs === null) {
    return null;
  }
  const gone = base !== null && (mine === null || theirs === null);
  if (gone) {
    const kept = (mine ?? theirs)!;
    return { key, base, mine, theirs, fields: [], presence: !sameRow(kept, base) };
  }
  if (mine === null || theirs === null) {
    return { key, base, mine, theirs, fields: [], presence: false };
  }
  const differing = fields(Math.max(mine.cells.length, theirs.cells.length))
    .map((field) => fieldOf(field, base, mine, theirs))
    .filter(({ base: before, mine: own, theirs: other }) => own !== other || own !== before);
  return { key, base, mine, theirs, fields: base === null && sameRow(mine, theirs) ? [] : differing, presence: false };
}

function fieldOf(field: Field, base: Row | null, mine: Row, theirs: Row): FieldMerge {
  const [before, own, other] = [base === null ? '' : textOf(base, field), textOf(mine, field), textOf(theirs, field)];
  const conflict = own !== other && (base === null || (own !== before && other !== before));
  return { field, base: before, mine: own, theirs: other, conflict };
}

/** The order of whoever changed it; mine if both did. Rows of the other side stand below the one they stood below. */
function ordered(base: Known, mine: Known, theirs: Known): string[] {
  const common = (known: Known, other: Known) => {
    const keys = new Set(other.map(({ key }) => key));
    return known.filter(({ key }) => keys.has(key)).map(({ key }) => key).join('\n');
  };
  const movedByMe = common(mine, base) !== common(base, mine);
  const [first, second] = movedByMe ? [mine, theirs] : [theirs, mine];
  const keys = first.map(({ key }) => key);
  second.forEach(({ key }, index) => {
    if (!keys.includes(key)) {
      const above = second.slice(0, index).reverse().find((each) => keys.includes(each.key));
      keys.splice(above === undefined ? 0 : keys.indexOf(above.key) + 1, 0, key);
    }
  });
  return keys;
}

/** The rows as they become with what was chosen; where nothing was, mine counts. */
export function merged({ rows }: Merge, chosen: Choices): Row[] {
  return rows.flatMap((row) => {
    const result = mergedRow(row, chosen);
    return result === null ? [] : [result];
  });
}

function mergedRow(row: RowMerge, chosen: Choices): Row | null {
  const { base, mine, theirs } = row;
  if (row.presence) {
    return chosen[choiceKey(row.key)] === 'theirs' ? theirs : mine;
  }
  if (mine === null || theirs === null) {
    return base === null ? (mine ?? theirs) : null;
  }
  return row.fields.reduce((result, { field, base: before, mine: own, theirs: other, conflict }) => {
    const side = conflict ? chosen[choiceKey(row.key, field)] : own === before ? 'theirs' : 'mine';
    return withText(result, field, side === 'theirs' ? other : own);
  }, mine);
}

/** Whether a row has anything that a person should see. */
export function isNews({ base, mine, theirs, fields: differing }: RowMerge): boolean {
  return base === null || mine === null || theirs === null || differing.length > 0;
}
