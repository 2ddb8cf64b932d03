import type { Column } from '../../../api/rules';
import type { Pasted } from './edit';
import { isCommaNumber, withPoint } from './spreadsheet';

/**
 * Cells of a spreadsheet as the rules write them: numbers with a point where a column gives numbers. In a condition
 * `1,2` means "1 or 2", so nothing is changed there, and it is told how many cells look like this.
 */
export function asRules(pasted: Pasted, columns: readonly Column[]): { pasted: Pasted; lists: number } {
  const columnAt = (offset: number) => columns[pasted.field + offset - 1];
  const values = pasted.values.map((line) =>
    line.map((value, offset) => {
      const column = columnAt(offset);
      return column?.type === 'number' && column.role === 'OUTPUT' ? withPoint(value) : value;
    }),
  );
  const lists = pasted.values.flatMap((line) =>
    line.filter((value, offset) => {
      const column = columnAt(offset);
      return column?.type === 'number' && column.role === 'INPUT' && isCommaNumber(value);
    }),
  ).length;
  return { pasted: { ...pasted, values }, lists };
}
