import type { Element, Outline, RuleRef, Table } from '../../api/rules';

export type FiredTable = { name: string; label: string; table: Table; rows: Set<string> };

/** The tables in which rows fired, in the order of the file, and what fired elsewhere. */
export function firedTables(fired: RuleRef[], outline: Outline | null): { tables: FiredTable[]; others: RuleRef[] } {
  const known = (outline?.elements ?? []).flatMap((element) => tablesOf(element));
  const tables = known.flatMap(({ name, label, table }) => {
    const rows = new Set(fired.filter((one) => one.table === name).map(({ rule }) => rule));
    return rows.size > 0 ? [{ name, label, table, rows }] : [];
  });
  const shown = new Set(tables.map(({ name }) => name));
  return { tables, others: fired.filter(({ table }) => table === null || !shown.has(table)) };
}

function tablesOf(element: Element): { name: string; label: string; table: Table }[] {
  const own = element.table ? [{ name: element.name, label: element.properties.label ?? element.name, table: element.table }] : [];
  return [...own, ...element.parts.flatMap(tablesOf)];
}
