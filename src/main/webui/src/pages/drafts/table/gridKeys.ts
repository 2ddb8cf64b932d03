/** A place in the grid: column 0 is the number of the row. */
export type Place = { row: number; column: number };

/** What a key asks for. */
export type Asked =
  | { what: 'go'; to: Place; extend: boolean }
  | { what: 'edit'; initial: string | null }
  | { what: 'clear' | 'select' | 'select-all' | 'add' | 'copy-rows' | 'remove' | 'undo' | 'redo' | 'unselect' }
  | { what: 'move'; by: number };

export type Key = { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean };

const PAGE = 10;

/** What a key asks for at a place; null if it is none of the grid's. */
export function asked(key: Key, at: Place, rows: number, columns: number): Asked | null {
  const control = key.ctrlKey || key.metaKey;
  if (key.altKey && !control) {
    return key.key === 'ArrowUp' || key.key === 'ArrowDown' ? { what: 'move', by: key.key === 'ArrowUp' ? -1 : 1 } : null;
  }
  const to = goal(key.key, control, at, rows - 1, columns - 1);
  if (to !== null) {
    return { what: 'go', to, extend: key.shiftKey && to.row !== at.row };
  }
  return control ? withControl(key) : alone(key, at);
}

function goal(key: string, control: boolean, { row, column }: Place, lastRow: number, lastColumn: number): Place | null {
  const within = (to: Place): Place => ({
    row: Math.max(0, Math.min(lastRow, to.row)),
    column: Math.max(0, Math.min(lastColumn, to.column)),
  });
  switch (key) {
    case 'ArrowUp':
      return within({ row: control ? 0 : row - 1, column });
    case 'ArrowDown':
      return within({ row: control ? lastRow : row + 1, column });
    case 'ArrowLeft':
      return within({ row, column: control ? 0 : column - 1 });
    case 'ArrowRight':
      return within({ row, column: control ? lastColumn : column + 1 });
    case 'Home':
      return within({ row: control ? 0 : row, column: 0 });
    case 'End':
      return within({ row: control ? lastRow : row, column: lastColumn });
    case 'PageUp':
      return within({ row: row - PAGE, column });
    case 'PageDown':
      return within({ row: row + PAGE, column });
    default:
      return null;
  }
}

function withControl({ key, shiftKey }: Key): Asked | null {
  switch (key.toLowerCase()) {
    case 'z':
      return { what: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { what: 'redo' };
    case 'd':
      return { what: 'copy-rows' };
    case 'a':
      return { what: 'select-all' };
    case 'enter':
      return { what: 'add' };
    case 'delete':
      return { what: 'remove' };
    default:
      return null;
  }
}

function alone({ key, shiftKey }: Key, { column }: Place): Asked | null {
  if (key === ' ' && (shiftKey || column === 0)) {
    return { what: 'select' };
  }
  if (key === 'Escape') {
    return { what: 'unselect' };
  }
  if (column === 0) {
    return null;
  }
  if (key === 'Enter' || key === 'F2') {
    return { what: 'edit', initial: null };
  }
  if (key === 'Delete' || key === 'Backspace') {
    return { what: 'clear' };
  }
  return key.length === 1 ? { what: 'edit', initial: key } : null;
}
