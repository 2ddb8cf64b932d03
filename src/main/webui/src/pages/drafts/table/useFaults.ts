import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { json } from '../../../api/client';
import type { CellFault, CellsToCheck } from '../../../api/drafts';
import type { Bilingual } from '../../../language';
import { at } from '../data';
import type { EditRow } from './edit';

const PAUSE = 350;
const MOST_AT_ONCE = 500;

/** What is wrong with cells, by key of the row and column. */
export type Faults = ReadonlyMap<string, ReadonlyMap<number, Bilingual>>;

type Told = Map<string, Bilingual | null>;

function mark(column: number, text: string): string {
  return `${column}\n${text}`;
}

/** Cells that differ from what was saved last: what was saved, the check of the draft speaks of. */
function changedCells(rows: readonly EditRow[], base: readonly EditRow[]): [number, string][] {
  const before = new Map(base.map((row) => [row.key, row]));
  return rows.flatMap((row) => {
    const old = before.get(row.key);
    return old === row ? [] : row.cells.flatMap((cell, column) => (cell === old?.cells[column] ? [] : [[column, cell] as [number, string]]));
  });
}

type Where = { draft: string; path: string; table: string };

/** Has cells checked by the service while a person types; every text of a column is asked about once. */
export function useFaults({ draft, path, table }: Where, rows: readonly EditRow[], base: readonly EditRow[], typing: readonly [number, string] | null) {
  const [told, setTold] = useState<Told>(() => new Map());
  const known = useRef(told);
  known.current = told;
  const changed = useMemo(() => changedCells(rows, base), [rows, base]);
  useEffect(() => {
    const wanted: (readonly [number, string])[] = typing === null ? changed : [typing, ...changed];
    const asked = [...new Map(wanted.map((cell) => [mark(...cell), cell])).values()]
      .filter((cell) => !known.current.has(mark(...cell)))
      .slice(0, MOST_AT_ONCE);
    if (asked.length === 0) {
      return undefined;
    }
    const control = new AbortController();
    const timer = setTimeout(() => {
      const body: CellsToCheck = { cells: asked.map(([column, text], row) => ({ row, column, text })) };
      json<CellFault[]>(at.tableCheck(draft, path, table), { method: 'POST', body, signal: control.signal })
        .then((faults) => {
          const next = new Map(known.current);
          asked.forEach(([column, text], row) => {
            const fault = faults.find((each) => each.row === row && each.column === column);
            next.set(mark(column, text), fault?.message ?? null);
          });
          setTold(next);
        })
        .catch(() => undefined);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      control.abort();
    };
  }, [draft, path, table, changed, typing, told]);
  const faults = useMemo(() => faultsOf(rows, told), [rows, told]);
  const faultOf = useCallback((column: number, text: string) => told.get(mark(column, text)) ?? null, [told]);
  return { faults, faultOf };
}

function faultsOf(rows: readonly EditRow[], told: Told): Faults {
  const faults = new Map<string, Map<number, Bilingual>>();
  if ([...told.values()].every((fault) => fault === null)) {
    return faults;
  }
  for (const row of rows) {
    row.cells.forEach((cell, column) => {
      const fault = told.get(mark(column, cell));
      if (fault) {
        faults.set(row.key, (faults.get(row.key) ?? new Map<number, Bilingual>()).set(column, fault));
      }
    });
  }
  return faults;
}
