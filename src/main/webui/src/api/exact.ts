/** A number with the digits that were written, where a JavaScript number would lose some of them. */
export class Exact {
  constructor(readonly digits: string) {}

  toString(): string {
    return this.digits;
  }
}

/** JSON whose numbers keep their digits. */
export type ExactJson = null | boolean | number | string | Exact | ExactJson[] | { [name: string]: ExactJson };

const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** A mark that the text does not contain. */
function markFor(text: string): string {
  let mark = '#';
  while (text.includes(mark)) {
    mark += '#';
  }
  return mark;
}

/** Reads JSON; numbers such as 7123.00 become {@link Exact}. */
export function parseExact<T = ExactJson>(text: string): T {
  const mark = markFor(text);
  const marked = text.replace(TEXT_OR_NUMBER, (token) =>
    token.startsWith('"') || String(Number(token)) === token ? token : `"${mark}${token}"`,
  );
  return JSON.parse(marked, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(mark) ? new Exact(value.slice(mark.length)) : value,
  ) as T;
}

/** Writes JSON; numbers keep their digits. */
export function writeExact(value: unknown, indent?: number): string {
  const mark = markFor(JSON.stringify(value));
  const text = JSON.stringify(value, (_, each: unknown) => (each instanceof Exact ? mark + each.digits : each), indent);
  return text.replace(new RegExp(`"${mark}([^"]*)"`, 'g'), '$1');
}
