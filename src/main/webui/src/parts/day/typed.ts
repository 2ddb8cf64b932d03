import { type Exact, Numeral } from '../../api/exact';
import { day } from '../../language/format';

const NUMBER = /^[-\u2212]?\d+(?:[.,]\d+)?$/;

/** What somebody typed as a number, digit for digit; the text itself if it is none, so that it is told where it is wrong. */
export function readNumber(text: string): Exact | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  if (bare === '') {
    return undefined;
  }
  if (!NUMBER.test(bare)) {
    return text;
  }
  const plain = bare.replace('\u2212', '-').replace(',', '.').replace(/^(-?)0+(?=\d)/, '$1');
  return new Numeral(plain);
}

/** What somebody typed as a day, as YYYY-MM-DD; the text itself if it is none. */
export function readDay(text: string): string | undefined {
  const bare = text.trim();
  if (bare === '') {
    return undefined;
  }
  const written = /^(\d{1,2})\.\s*(\d{1,2})\.\s*(\d{4})$/.exec(bare);
  return written ? `${written[3]}-${written[2]!.padStart(2, '0')}-${written[1]!.padStart(2, '0')}` : bare;
}

/** Whether it is a day of the calendar. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!parts) {
    return false;
  }
  const at = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return at.toISOString().startsWith(text);
}

/** A value as it stands in a field of one line. */
export function shown(value: Exact | undefined, kind: 'text' | 'number' | 'day', decimalComma: boolean): string {
  if (value === undefined || value === null) {
    return '';
  }
  if (value instanceof Numeral) {
    return kind === 'number' && decimalComma ? value.text.replace('.', ',') : value.text;
  }
  if (typeof value === 'string') {
    return kind === 'day' ? day(value) : value;
  }
  return String(value);
}
