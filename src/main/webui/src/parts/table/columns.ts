import type { Column, Table } from '../../api/rules';
import type { Language } from '../../language';

/** What a column is for, as staff read a table from left to right. */
export type Part = 'conditions' | 'results' | 'basis' | 'certainty' | 'texts' | 'notes';

/** A column where it is shown. */
export type ShownColumn = {
  /** place of its cells in the rows of the file */
  index: number;
  column: Column;
  title: string;
  part: Part;
  numeric: boolean;
  /** characters that it is wide */
  width: number;
};

const ORDER: Part[] = ['conditions', 'results', 'basis', 'certainty', 'texts', 'notes'];
const NUMBER = /^(-|null|[<>]=?\s*-?\d+(\.\d+)?|-?\d+(\.\d+)?)$/;
const NARROWEST = 8;
const WIDEST = 34;
const WIDEST_TEXT = 48;

/** The columns in the order in which they are read; texts in one language, unless both are wanted. */
export function shownColumns(table: Table, language: Language, both: boolean): ShownColumn[] {
  const names = new Set(table.columns.map(({ name }) => name));
  return table.columns
    .map((column, index) => shown(table, column, index, names))
    .filter(({ column }) => both || languageOf(column.name, names) !== other(language))
    .sort((one, another) => ORDER.indexOf(one.part) - ORDER.indexOf(another.part) || one.index - another.index);
}

/** Whether some texts stand in both languages. */
export function hasLanguages(table: Table): boolean {
  const names = new Set(table.columns.map(({ name }) => name));
  return table.columns.some(({ name }) => languageOf(name, names) !== null);
}

/** Neighbours that belong together, with how many they are. */
export function parts(columns: ShownColumn[]): { part: Part; count: number }[] {
  const found: { part: Part; count: number }[] = [];
  for (const { part } of columns) {
    const last = found.at(-1);
    if (last?.part === part) {
      last.count++;
    } else {
      found.push({ part, count: 1 });
    }
  }
  return found;
}

function shown(table: Table, column: Column, index: number, names: Set<string>): ShownColumn {
  const cells = table.rows.map((row) => row.cells[index] ?? '');
  const part = partOf(column, names);
  const title = column.label?.trim() || column.name;
  return { index, column, title, part, numeric: isNumeric(column, cells), width: width(title, cells, part) };
}

function partOf({ role, name }: Column, names: Set<string>): Part {
  if (role === 'INPUT') {
    return 'conditions';
  }
  if (role === 'ANNOTATION') {
    return 'notes';
  }
  if (name === 'basis' || name === 'certainty') {
    return name;
  }
  return languageOf(name, names) === null ? 'results' : 'texts';
}

/** The language of a text column: `et` beside `en`, `meaningEt` beside `meaningEn`. */
function languageOf(name: string, names: Set<string>): Language | null {
  const match = /^(.*?)(et|en|Et|En)$/.exec(name);
  if (!match) {
    return null;
  }
  const [, stem = '', ending = ''] = match;
  const language = ending.toLowerCase() as Language;
  if (/^[a-z]/.test(ending) && stem !== '') {
    return null;
  }
  const twin = ending[0] + (language === 'et' ? 'n' : 't');
  return names.has(stem + twin) ? language : null;
}

function other(language: Language): Language {
  return language === 'et' ? 'en' : 'et';
}

function isNumeric(column: Column, cells: string[]): boolean {
  return column.role !== 'ANNOTATION' && cells.some((cell) => /\d/.test(cell)) && cells.every((cell) => NUMBER.test(cell));
}

function width(title: string, cells: string[], part: Part): number {
  const widest = part === 'texts' || part === 'notes' ? WIDEST_TEXT : WIDEST;
  const longest = cells.reduce((most, cell) => Math.max(most, longestLine(cell)), 0);
  const word = title.split(/\s+/).reduce((most, each) => Math.max(most, each.length), 0);
  return Math.min(widest, Math.max(NARROWEST, Math.min(title.length, 16), word + 3, longest));
}

function longestLine(cell: string): number {
  return cell.split('\n').reduce((most, line) => Math.max(most, line.length), 0);
}
