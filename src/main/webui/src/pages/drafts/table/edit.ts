import type { Row, Table } from '../../../api/rules';

/** A row while it is edited: its key stays, whatever becomes of its id. */
export type EditRow = { key: string; id: string | null; description: string | null; cells: string[] };

/** What is edited, and the ways back and forth. */
export type Edit = {
  rows: readonly EditRow[];
  past: readonly (readonly EditRow[])[];
  future: readonly (readonly EditRow[])[];
  /** how many keys were given */
  keys: number;
  width: number;
};

/** A column of the editor: the id of the row, a column of the table, or the note on the row. */
export type Field = 'id' | 'description' | number;

export type Pasted = { row: number; field: number; values: string[][]; insert: boolean };

export type Action =
  | { type: 'open'; rows: readonly Row[]; width: number }
  | { type: 'set'; row: number; field: Field; text: string }
  | { type: 'set-row'; row: number; value: Row }
  | { type: 'add'; at: number; cells?: string[] }
  | { type: 'copy'; keys: ReadonlySet<string> }
  | { type: 'move'; keys: ReadonlySet<string>; by: number }
  | { type: 'remove'; keys: ReadonlySet<string> }
  | { type: 'clear'; row: number; field: Field }
  | { type: 'paste'; pasted: Pasted }
  | { type: 'replace'; rows: readonly Row[] }
  | { type: 'restart'; rows: readonly Row[]; width: number }
  | { type: 'saved'; sent: readonly EditRow[]; rows: readonly Row[] }
  | { type: 'undo' }
  | { type: 'redo' };

const LONGEST_PAST = 200;

export const NOTHING: Edit = { rows: [], past: [], future: [], keys: 0, width: 0 };

/** The rows of a table as they came, ready to be edited. */
export function opened(table: Pick<Table, 'rows' | 'columns'>): Edit {
  return edit(NOTHING, { type: 'open', rows: table.rows, width: table.columns.length });
}

/** What stands in a field of a row. */
export function textOf(row: Row | EditRow, field: Field): string {
  return field === 'id' ? (row.id ?? '') : field === 'description' ? (row.description ?? '') : (row.cells[field] ?? '');
}

/** A row with another text in one field. */
export function withText<R extends Row>(row: R, field: Field, text: string): R {
  if (field === 'id') {
    return { ...row, id: text.trim() === '' ? null : text.trim() };
  }
  if (field === 'description') {
    return { ...row, description: text === '' ? null : text };
  }
  return { ...row, cells: row.cells.map((cell, column) => (column === field ? text : cell)) };
}

export function sameRow(one: Row | EditRow, other: Row | EditRow): boolean {
  return (
    one === other ||
    (one.id === other.id &&
      one.description === other.description &&
      one.cells.length === other.cells.length &&
      one.cells.every((cell, column) => cell === other.cells[column]))
  );
}

export function sameRows(one: readonly (Row | EditRow)[], other: readonly (Row | EditRow)[]): boolean {
  return one.length === other.length && one.every((row, index) => sameRow(row, other[index]!));
}

/** The rows as the service reads them. */
export function plain(rows: readonly EditRow[]): Row[] {
  return rows.map(({ id, description, cells }) => ({ id, description, cells }));
}

/** Ids that more than one row has. */
export function repeatedIds(rows: readonly EditRow[]): Set<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of rows) {
    if (id !== null) {
      (seen.has(id) ? twice : seen).add(id);
    }
  }
  return twice;
}

/** What an action makes of what is edited; what changes nothing leaves no step to take back. */
export function edit(before: Edit, action: Action): Edit {
  switch (action.type) {
    case 'open':
      return { ...keyed({ ...NOTHING, width: action.width }, action.rows), past: [], future: [] };
    case 'undo':
      return back(before);
    case 'redo':
      return forth(before);
    case 'saved':
      return saved(before, action.sent, action.rows);
    case 'set':
      return step(before, changed(before.rows, action.row, (row) => withText(row, action.field, action.text)));
    case 'clear':
      return step(before, changed(before.rows, action.row, (row) => withText(row, action.field, '')));
    case 'set-row':
      return step(before, changed(before.rows, action.row, (row) => ({ ...row, ...action.value })));
    case 'add':
      return add(before, action.at, [{ id: null, description: null, cells: action.cells ?? empty(before.width) }]);
    case 'copy':
      return copy(before, action.keys);
    case 'move':
      return step(before, moved(before.rows, action.keys, action.by));
    case 'remove':
      return step(before, before.rows.filter(({ key }) => !action.keys.has(key)));
    case 'paste':
      return paste(before, action.pasted);
    case 'replace':
      return replace(before, action.rows);
    case 'restart':
      return restart(before, action.rows, action.width);
  }
}

function empty(width: number): string[] {
  return Array.from({ length: width }, () => '');
}

function keyed(before: Edit, rows: readonly Row[]): Edit {
  const withKeys = rows.map((row, index) => ({ ...row, cells: [...row.cells], key: `r${before.keys + index}` }));
  return { ...before, rows: withKeys, keys: before.keys + rows.length };
}

function step(before: Edit, rows: readonly EditRow[], keys = before.keys): Edit {
  if (rows === before.rows || sameOrder(rows, before.rows)) {
    return before;
  }
  return { ...before, rows, keys, past: [...before.past, before.rows].slice(-LONGEST_PAST), future: [] };
}

function sameOrder(one: readonly EditRow[], other: readonly EditRow[]): boolean {
  return one.length === other.length && one.every((row, index) => row === other[index]);
}

function back(before: Edit): Edit {
  const rows = before.past.at(-1);
  return rows === undefined
    ? before
    : { ...before, rows, past: before.past.slice(0, -1), future: [before.rows, ...before.future] };
}

function forth(before: Edit): Edit {
  const [rows, ...future] = before.future;
  return rows === undefined ? before : { ...before, rows, past: [...before.past, before.rows], future };
}

function changed(rows: readonly EditRow[], at: number, change: (row: EditRow) => EditRow): readonly EditRow[] {
  const row = rows[at];
  if (row === undefined) {
    return rows;
  }
  const next = change(row);
  return sameRow(row, next) ? rows : [...rows.slice(0, at), { ...next, key: row.key }, ...rows.slice(at + 1)];
}

function add(before: Edit, at: number, rows: Row[]): Edit {
  const { rows: added, keys } = keyed(before, rows);
  const place = Math.max(0, Math.min(at, before.rows.length));
  return step(before, [...before.rows.slice(0, place), ...added, ...before.rows.slice(place)], keys);
}

/** Copies stand below the last of what was copied, and have no id yet: two rows may not share one. */
function copy(before: Edit, keys: ReadonlySet<string>): Edit {
  const copied = before.rows.filter(({ key }) => keys.has(key));
  const last = copied.length === 0 ? -1 : before.rows.indexOf(copied[copied.length - 1]!);
  return last < 0 ? before : add(before, last + 1, copied.map((row) => ({ ...row, id: null })));
}

function moved(rows: readonly EditRow[], keys: ReadonlySet<string>, by: number): readonly EditRow[] {
  const result = [...rows];
  const order = by < 0 ? result.map((_, index) => index) : result.map((_, index) => result.length - 1 - index);
  const one = Math.sign(by);
  for (let times = 0; times < Math.abs(by); times++) {
    for (const index of order) {
      const row = result[index]!;
      const neighbour = result[index + one];
      if (keys.has(row.key) && neighbour !== undefined && !keys.has(neighbour.key)) {
        result[index] = neighbour;
        result[index + one] = row;
      }
    }
  }
  return result;
}

function fieldAt(index: number, width: number): Field | undefined {
  return index === 0 ? 'id' : index <= width ? index - 1 : index === width + 1 ? 'description' : undefined;
}

/** The fields of a row from left to right, as the grid shows them. */
export function fields(width: number): Field[] {
  return Array.from({ length: width + 2 }, (_, index) => fieldAt(index, width)!);
}

function filled<R extends Row>(row: R, from: number, values: string[], width: number): R {
  return values.reduce((result, value, offset) => {
    const field = fieldAt(from + offset, width);
    return field === undefined ? result : withText(result, field, value);
  }, row);
}

function paste(before: Edit, { row, field, values, insert }: Pasted): Edit {
  const blank: Row = { id: null, description: null, cells: empty(before.width) };
  const fill = (target: Row, line: string[]) => filled(target, field, line, before.width);
  if (insert) {
    return add(before, row, values.map((line) => fill(blank, line)));
  }
  const rows = before.rows.map((each, index) => {
    const line = values[index - row];
    if (line === undefined) {
      return each;
    }
    const next = filled(each, field, line, before.width);
    return sameRow(each, next) ? each : next;
  });
  const beyond = values.slice(Math.max(0, before.rows.length - row)).map((line) => fill(blank, line));
  const { rows: added, keys } = keyed(before, beyond);
  return step(before, [...rows, ...added], keys);
}

/** Other rows instead; a row that keeps its id keeps its key too. */
function replace(before: Edit, rows: readonly Row[]): Edit {
  const known = new Map(before.rows.filter(({ id }) => id !== null).map((row) => [row.id, row]));
  let keys = before.keys;
  const next = rows.map((row) => {
    const old = known.get(row.id);
    known.delete(row.id);
    return old === undefined
      ? { ...row, cells: [...row.cells], key: `r${keys++}` }
      : sameRow(old, row)
        ? old
        : { ...row, cells: [...row.cells], key: old.key };
  });
  return step(before, next, keys);
}

/**
 * Rows that rest on what somebody else saved. No step leads back behind it: what stood there before lacks the rows of
 * the other, and would be saved over them.
 */
function restart(before: Edit, rows: readonly Row[], width: number): Edit {
  return { ...replace(before, rows), width, past: [], future: [] };
}

/** Rows that were saved, with the keys of those that are edited. */
export function keyedLike(rows: readonly Row[], edited: readonly EditRow[]): EditRow[] {
  const keys = new Map(edited.map(({ id, key }) => [id, key]));
  return rows.map((row, index) => ({ ...row, key: (row.id !== null && keys.get(row.id)) || `b${index}` }));
}

/** Takes over what the service made of the rows that were sent, unless somebody typed on meanwhile. */
function saved(before: Edit, sent: readonly EditRow[], rows: readonly Row[]): Edit {
  const answers = new Map(sent.map((row, index) => [row.key, { row, answer: rows[index] }]));
  const renew = (row: EditRow): EditRow => {
    const known = answers.get(row.key);
    if (known?.answer === undefined) {
      return row;
    }
    if (sameRow(row, known.row)) {
      return sameRow(row, known.answer) ? row : { ...known.answer, cells: [...known.answer.cells], key: row.key };
    }
    return row.id === null && known.row.id === null ? { ...row, id: known.answer.id } : row;
  };
  return {
    ...before,
    rows: before.rows.map(renew),
    past: before.past.map((each) => each.map(renew)),
    future: before.future.map((each) => each.map(renew)),
  };
}
