import { day } from '../../language/format';

/** Words that a reading of a cell is made of. */
export type FeelWords = {
  any: string;
  yes: string;
  no: string;
  nothing: string;
  atLeast: string;
  moreThan: string;
  atMost: string;
  lessThan: string;
  from: string;
  to: string;
  and: string;
  not: string;
  or: string;
  year: string;
  years: string;
  month: string;
  months: string;
  days: string;
  dayOne: string;
  notBefore: string;
  later: string;
  notAfter: string;
  earlier: string;
};

type Reader = (text: string, words: FeelWords) => string | null;

const DATE = /^(?:date\("(\d{4}-\d\d-\d\d)"\)|@"(\d{4}-\d\d-\d\d)")$/;
const DURATION = /^(?:duration\("|@")P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?"\)?$/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const STRING = /^"[^"\\]*"$/;
const RANGE = /^([[\](])\s*(.+?)\s*\.\.\s*(.+?)\s*([\][)])$/s;
const COMPARED = /^(<=|>=|<|>)\s*(.+)$/s;
const NOT = /^not\s*\((.+)\)$/s;

/**
 * What a cell says, in words; null where the cell says it plainly enough itself, or more than words can tell safely.
 * The cell itself is always shown beside it.
 */
export function reading(text: string, words: FeelWords): string | null {
  const cell = text.trim();
  if (cell === '-') {
    return words.any;
  }
  return read(cell, words) ?? list(cell, words);
}

const read: Reader = (cell, words) => value(cell, words) ?? comparison(cell, words) ?? range(cell, words) ?? negation(cell, words);

const value: Reader = (cell, words) => date(cell) ?? duration(cell, words) ?? word(cell, words);

function word(cell: string, words: FeelWords): string | null {
  return { true: words.yes, false: words.no, null: words.nothing }[cell] ?? null;
}

function date(cell: string): string | null {
  const found = DATE.exec(cell);
  return found ? day(found[1] ?? found[2]) : null;
}

function duration(cell: string, words: FeelWords): string | null {
  const found = DURATION.exec(cell);
  if (!found) {
    return null;
  }
  const [, years, months, days] = found;
  const told = [
    counted(years, words.year, words.years),
    counted(months, words.month, words.months),
    counted(days, words.dayOne, words.days),
  ].filter((part) => part !== null);
  return told.length === 0 ? null : told.join(' ');
}

function counted(count: string | undefined, one: string, many: string): string | null {
  return count === undefined ? null : `${count} ${Number(count) === 1 ? one : many}`;
}

/** An operand in a sentence: its reading, or itself if it is a plain value or name. */
function operand(text: string, words: FeelWords): string | null {
  const plain = text.trim();
  return value(plain, words) ?? (NUMBER.test(plain) || STRING.test(plain) || /^[\w.]+$/.test(plain) ? plain : null);
}

const comparison: Reader = (cell, words) => {
  const found = COMPARED.exec(cell);
  const than = found && operand(found[2] ?? '', words);
  if (!found || !than) {
    return null;
  }
  const said = date(found[2]!.trim())
    ? { '>=': words.notBefore, '>': words.later, '<=': words.notAfter, '<': words.earlier }
    : { '>=': words.atLeast, '>': words.moreThan, '<=': words.atMost, '<': words.lessThan };
  return `${said[found[1] as '<']} ${than}`;
};

const range: Reader = (cell, words) => {
  const found = RANGE.exec(cell);
  if (!found) {
    return null;
  }
  const [, open, from = '', to = '', close] = found;
  const low = operand(from, words);
  const high = operand(to, words);
  if (!low || !high) {
    return null;
  }
  const last = date(to) ? `${words.and} ${words.earlier}` : `${words.and} ${words.lessThan}`;
  const first = date(from) ? words.later : words.moreThan;
  return `${open === '[' ? words.from : first} ${low} ${close === ']' ? words.to : last} ${high}`;
};

const negation: Reader = (cell, words) => {
  const found = NOT.exec(cell);
  const tests = found && items(found[1] ?? '', words);
  return tests ? `${words.not} ${tests.join(` ${words.or} `)}` : null;
};

/** Several values or tests, of which one must hold. */
const list: Reader = (cell, words) => {
  const tests = items(cell, words);
  return tests && tests.length > 1 ? tests.join(` ${words.or} `) : null;
};

function items(text: string, words: FeelWords): string[] | null {
  const told = split(text).map((item) => comparison(item, words) ?? range(item, words) ?? operand(item, words));
  return told.every((item) => item !== null) ? (told as string[]) : null;
}

/** Cuts at the commas that stand in no text and no bracket. */
function split(text: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let quoted = false;
  let item = '';
  for (const sign of text) {
    if (sign === '"') {
      quoted = !quoted;
    } else if (!quoted && '([{'.includes(sign)) {
      depth++;
    } else if (!quoted && ')]}'.includes(sign)) {
      depth--;
    }
    if (sign === ',' && depth === 0 && !quoted) {
      items.push(item.trim());
      item = '';
    } else {
      item += sign;
    }
  }
  return [...items, item.trim()];
}

/** The text of a cell that is nothing but a text; null otherwise. */
export function literal(text: string): string | null {
  const cell = text.trim();
  return STRING.test(cell) ? cell.slice(1, -1) : null;
}
