import type { Column, Row } from '../../../api/rules';

const MOST_CHOICES = 20;
const LONGEST_CHOICE = 40;
const STRING = /^"((?:[^"\\]|\\.)*)"$/s;
const ESCAPES: Record<string, string> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\', "'": "'" };

/** The text between the quotes of a cell that is nothing but a text; null if it is anything else. */
export function literalText(cell: string): string | null {
  const inner = STRING.exec(cell.trim())?.[1];
  if (inner === undefined || /\\u/i.test(inner)) {
    return null;
  }
  return inner.replaceAll(/\\(.)/gs, (whole, letter: string) => ESCAPES[letter] ?? whole);
}

/** A text as a cell writes it. */
export function asLiteral(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return `"${escaped.replaceAll('\n', '\\n').replaceAll('\t', '\\t').replaceAll('\r', '\\r')}"`;
}

/** The values that a list in the rules names, such as {@code "I", "II"}; none if it is no list of values. */
export function listed(allowed: string | null): string[] {
  if (allowed === null) {
    return [];
  }
  const values = allowed.match(/"(?:[^"\\]|\\.)*"|[^,"\s][^,"]*/gs)?.map((value) => value.trim()) ?? [];
  const simple = values.every((value) => STRING.test(value) || /^(-?\d+(\.\d+)?|true|false|null)$/.test(value));
  return simple ? values.filter((value) => value !== '') : [];
}

/** What is likely to be written into a cell of a column: what is allowed, else what its rows say already. */
export function choices(column: Column, index: number, rows: readonly Row[]): string[] {
  const any = column.role === 'INPUT' ? ['-'] : [];
  const allowed = column.type === 'boolean' ? ['true', 'false'] : listed(column.allowedValues);
  if (allowed.length > 0) {
    return [...any, ...allowed.filter((value) => value !== '-')];
  }
  const used = [...new Set(rows.map(({ cells }) => cells[index] ?? ''))].filter((cell) => cell !== '' && cell !== '-');
  const few = used.length * 2 <= rows.length && used.length <= MOST_CHOICES;
  return few && used.every((cell) => cell.length <= LONGEST_CHOICE) ? [...any, ...used.sort()] : any;
}

/** Whether a column holds long texts for people. */
export function isLong(index: number, rows: readonly Row[]): boolean {
  return rows.some(({ cells }) => (cells[index] ?? '').length > LONGEST_CHOICE);
}
