import type { CheckResult, TableCheck } from '../../../api/drafts';
import type { Column, Json } from '../../../api/rules';
import { type Exact, Numeral, writeExact } from '../../../api/exact';
import { asLiteral } from './words';

/** What the check says of a table. */
export type TableMarks = { check: TableCheck | null; uncovered: ReadonlySet<string> };

/** What is wrong with a row, by its id. */
export type RowMarks = { overlaps: string[]; idle: string | null; uncovered: boolean };

export function marksOf(result: CheckResult | null, file: string, table: string): TableMarks {
  for (const edition of result?.checks ?? []) {
    for (const { tables, uncovered } of edition.topics) {
      const check = tables.find((each) => each.file === file && each.table === table);
      if (check !== undefined) {
        return { check, uncovered: new Set(uncovered.filter((ref) => ref.table === table).map(({ rule }) => rule)) };
      }
    }
  }
  return { check: null, uncovered: new Set() };
}

/** Which rows are marked, and with what. */
export function rowMarks({ check, uncovered }: TableMarks): Map<string, RowMarks> {
  const marks = new Map<string, RowMarks>();
  const of = (row: string) => {
    const known = marks.get(row) ?? { overlaps: [], idle: null, uncovered: false };
    marks.set(row, known);
    return known;
  };
  check?.overlaps.forEach(({ rows }) =>
    rows.forEach((row) => of(row).overlaps.push(...rows.filter((other) => other !== row))),
  );
  check?.idle.forEach(({ row, why }) => (of(row).idle = why));
  uncovered.forEach((row) => (of(row).uncovered = true));
  return marks;
}

/** A value as JSON writes it, with the digits that it has. */
export function written(value: unknown): string {
  return writeExact(value as Exact);
}

/** A value as an expression of a cell. */
export function asCell(value: Json | Exact): string {
  if (typeof value === 'string') {
    return /^\d{4}-\d\d-\d\d$/.test(value) ? `date("${value}")` : asLiteral(value);
  }
  return value instanceof Numeral ? value.text : written(value);
}

/** The cells of a row that would hold for the example of a gap. */
export function rowFor(example: TableCheck['gaps'][number]['example'], columns: readonly Column[]): string[] {
  return columns.map(({ role, name, label }) => {
    if (role !== 'INPUT') {
      return '';
    }
    const value = example.find(({ column, label: other }) => column === name || (other !== undefined && other === label));
    return value === undefined ? '-' : asCell(value.value);
  });
}

/** An example in a line: what the column is called, and its value. */
export function exampleLine(example: TableCheck['gaps'][number]['example']): string {
  return example.map(({ column, label, value }) => `${label ?? column} = ${written(value)}`).join(', ');
}
