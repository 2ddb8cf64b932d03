import { useCallback, useReducer, useRef, useState } from 'react';
import type { Table } from '../../../api/rules';
import type { Left } from './CellEditor';
import { type Action, edit, type Edit, type EditRow, type Field, fields, opened, textOf } from './edit';
import type { Asked, Place } from './gridKeys';
import { toTsv } from './spreadsheet';

/** Everything that a person can ask of the grid. */
export type Asking =
  | Asked
  | { what: 'leave'; left: Left }
  | { what: 'type'; text: string }
  | { what: 'copy-out'; take: (tsv: string) => void }
  | { what: 'paste'; tsv: string };

export type Editing = { place: Place; initial: string } | null;

/** What stands in a cell that is open, and in no row yet. */
export type Typed = { row: number; field: Field; text: string };

type Rest = {
  onPaste: (tsv: string) => void;
  onCopied: (rows: number) => void;
  onRemoved: (rows: number) => void;
};

/** The state of an editor: rows with their history, where one is, which rows are chosen, what is typed in. */
export function useEditing(table: Table, rest: Rest) {
  const [state, dispatch] = useReducer(edit, table, opened);
  const [at, setAt] = useState<Place>({ row: 0, column: 1 });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<Editing>(null);
  const [typed, setTyped] = useState<Typed | null>(null);
  const anchor = useRef<number | null>(null);
  const now = useRef({ state, at, selected, editing, rest });
  const last = Math.max(0, state.rows.length - 1);
  const place = { row: Math.min(at.row, last), column: Math.min(at.column, state.width + 2) };
  now.current = { state, at: place, selected, editing, rest };

  const chosen = useCallback((): ReadonlySet<string> => {
    const { state: current, selected: keys, at: here } = now.current;
    const there = new Set(current.rows.filter(({ key }) => keys.has(key)).map(({ key }) => key));
    const active = current.rows[here.row];
    return there.size > 0 ? there : new Set(active === undefined ? [] : [active.key]);
  }, []);

  const go = useCallback((to: Place, extend: boolean) => {
    const { state: current, at: here } = now.current;
    if (extend) {
      anchor.current ??= here.row;
      const [from, until] = [Math.min(anchor.current, to.row), Math.max(anchor.current, to.row)];
      setSelected(new Set(current.rows.slice(from, until + 1).map(({ key }) => key)));
    } else {
      anchor.current = null;
    }
    setAt(to);
  }, []);

  const ask = useCallback(
    (asking: Asking) => {
      const { state: current, at: here, editing: open, rest: outside } = now.current;
      const field = here.column === 0 ? null : fields(current.width)[here.column - 1]!;
      switch (asking.what) {
        case 'go':
          return go(asking.to, asking.extend);
        case 'edit':
          return field === null || current.rows[here.row] === undefined
            ? undefined
            : setEditing({ place: here, initial: asking.initial ?? textOf(current.rows[here.row]!, field) });
        case 'leave':
          return leave(asking.left);
        case 'type':
          return open === null ? undefined : setTyped({ row: open.place.row, field: fields(current.width)[open.place.column - 1]!, text: asking.text });
        case 'clear':
          return field === null ? undefined : dispatch({ type: 'clear', row: here.row, field });
        case 'select':
          return setSelected((before) => toggled(before, current.rows[here.row]));
        case 'select-all':
          return setSelected(new Set(current.rows.map(({ key }) => key)));
        case 'unselect':
          return setSelected(new Set());
        case 'copy-out':
          return copyOut(asking.take);
        case 'paste':
          return outside.onPaste(asking.tsv);
        case 'undo':
        case 'redo':
          return dispatch({ type: asking.what });
        case 'add':
          dispatch({ type: 'add', at: here.row + 1 });
          return setAt({ row: Math.min(here.row + 1, current.rows.length), column: Math.max(1, here.column) });
        case 'copy-rows':
          return dispatch({ type: 'copy', keys: chosen() });
        case 'remove':
          outside.onRemoved(chosen().size);
          dispatch({ type: 'remove', keys: chosen() });
          return setSelected(new Set());
        case 'move':
          return move(asking.by);
      }
    },
    [go, chosen],
  );

  const leave = (left: Left) => {
    const { editing: open, state: current } = now.current;
    setEditing(null);
    setTyped(null);
    if (open === null || left === null) {
      return;
    }
    const { row, column } = open.place;
    dispatch({ type: 'set', row, field: fields(current.width)[column - 1]!, text: left.text });
    const by = { below: [1, 0], right: [0, 1], left: [0, -1], stay: [0, 0] }[left.to];
    const width = current.width + 2;
    setAt({
      row: Math.min(current.rows.length - 1, row + by[0]!),
      column: Math.max(1, Math.min(width, column + by[1]!)),
    });
  };

  const move = (by: number) => {
    const { state: current, at: here } = now.current;
    const active = current.rows[here.row]?.key;
    const action: Action = { type: 'move', keys: chosen(), by };
    const next = edit(current, action).rows.findIndex(({ key }) => key === active);
    dispatch(action);
    setAt({ ...here, row: Math.max(0, next) });
  };

  const copyOut = (take: (tsv: string) => void) => {
    const { state: current, selected: keys, at: here, rest: outside } = now.current;
    const rows = current.rows.filter(({ key }) => keys.has(key));
    const all = fields(current.width);
    if (rows.length > 0) {
      take(toTsv(rows.map((row) => all.map((field) => textOf(row, field)))));
      outside.onCopied(rows.length);
    } else if (here.column > 0 && current.rows[here.row] !== undefined) {
      take(toTsv([[textOf(current.rows[here.row]!, all[here.column - 1]!)]]));
    }
  };

  return { state, dispatch, at: place, selected, editing, typed, ask, chosen };
}

function toggled(before: ReadonlySet<string>, row: EditRow | undefined): ReadonlySet<string> {
  const next = new Set(before);
  if (row !== undefined && !next.delete(row.key)) {
    next.add(row.key);
  }
  return next;
}

export type Dispatch = (action: Action) => void;
export type { Edit };
