import type { Language } from '.';

const LOCALES = { et: 'et-EE', en: 'en-GB' } as const;

/** A number with the digits that it has: never rounded, thousands apart. */
export function number(value: number | string, language: Language): string {
  const text = String(value);
  if (!/^-?\d+(\.\d+)?$/.test(text)) {
    return text;
  }
  const [whole = '0', rest] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '\u00a0');
  const point = language === 'et' ? ',' : '.';
  return (text.startsWith('-') ? '\u2212' : '') + grouped + (rest === undefined ? '' : point + rest);
}

/** A sum of euros with its cents. */
export function euros(value: number | string, language: Language): string {
  const text = String(value);
  const [whole, rest = ''] = text.split('.');
  return `${number(`${whole}.${rest.padEnd(2, '0')}`, language)}\u00a0€`;
}

/** A day such as 2027-01-01 as people write it: 01.01.2027. */
export function day(value: string | null | undefined): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value ?? '');
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}` : (value ?? '');
}

/** A person without the mark of what sort of caller it is. */
export function person(name: string): string {
  return name.replace(/^user:/, '');
}

/** A moment in the person's own time zone. */
export function moment(value: string | null | undefined, language: Language): string {
  return value
    ? new Intl.DateTimeFormat(LOCALES[language], { day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit' }).format(new Date(value))
    : '';
}

/** Chooses the form of a word that goes with a number. */
export function plural(count: number, one: string, many: string): string {
  return `${count}\u00a0${count === 1 ? one : many}`;
}
