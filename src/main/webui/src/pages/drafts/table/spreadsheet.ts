/** A cell that a spreadsheet would take for a formula if it were pasted there. */
const FORMULA = /^[=+@]|^-(?=.)(?![\d.,]+$)/;
const DECIMAL_COMMA = /^-?\d{1,3}(?:[ \u00a0]?\d{3})*(?:,\d+)?$/;

/** Cells as a spreadsheet takes them from the clipboard. */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\n');
}

function quoted(cell: string): string {
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /["\t\n\r]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * Cells as a spreadsheet gives them to the clipboard. What stands in quotes without need is left as it is: in these
 * tables quotes mark a text.
 */
export function fromTsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  while (at <= source.length) {
    const inQuotes = quotedCell(source, at);
    const end = inQuotes?.end ?? endOfCell(source, at);
    rows.at(-1)!.push(inQuotes?.cell ?? bare(source.slice(at, end)));
    if (end >= source.length) {
      break;
    }
    if (source[end] === '\n') {
      rows.push([]);
    }
    at = end + 1;
  }
  const last = rows.at(-1)!;
  return rows.length > 1 && last.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows;
}

function endOfCell(source: string, from: number): number {
  const end = source.slice(from).search(/[\t\n]/);
  return end < 0 ? source.length : from + end;
}

function bare(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function quotedCell(source: string, from: number): { cell: string; end: number } | null {
  const match = /^"((?:[^"]|"")*)"(?=[\t\n]|$)/.exec(source.slice(from));
  if (match === null || !/["\t\n]/.test(match[1]!)) {
    return null;
  }
  return { cell: bare(match[1]!.replaceAll('""', '"')), end: from + match[0].length };
}

/** A number as spreadsheets in Estonian write it, with a point; anything else as it is. */
export function withPoint(text: string): string {
  const trimmed = text.trim();
  return DECIMAL_COMMA.test(trimmed) ? trimmed.replaceAll(/[ \u00a0]/g, '').replace(',', '.') : text;
}

/** A list in a condition that a spreadsheet may have meant as a number: `3,5` is "3 or 5" to the rules. */
export function isCommaNumber(text: string): boolean {
  return /^-?\d+,\d+$/.test(text.trim());
}

/** The widest of the rows. */
export function widthOf(rows: readonly (readonly string[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}
