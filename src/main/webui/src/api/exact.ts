import { send } from './client';

/** A number of JSON with the digits that it was written with. */
export class Numeral {
  constructor(readonly text: string) {}

  toString(): string {
    return this.text;
  }
}

/** A value of JSON whose numbers lose no digits. */
export type Exact = null | boolean | string | Numeral | Exact[] | { [name: string]: Exact };
export type ExactObject = { [name: string]: Exact };

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Reads JSON; throws a SyntaxError as JSON.parse does. */
export function readExact(text: string): Exact {
  JSON.parse(text);
  // Every string is marked, keys too, so that no text can be mistaken for a number.
  const marked = text.replace(TOKEN, (token) => (token.startsWith('"') ? `"s${token.slice(1)}` : `"n${token}"`));
  return unmarked(JSON.parse(marked) as unknown);
}

function unmarked(value: unknown): Exact {
  if (typeof value === 'string') {
    return value.startsWith('n') ? new Numeral(value.slice(1)) : value.slice(1);
  }
  if (Array.isArray(value)) {
    return value.map(unmarked);
  }
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name.slice(1), unmarked(each)]));
  }
  return value as null | boolean;
}

/** Writes JSON, numbers as they were read. */
export function writeExact(value: Exact, indent = ''): string {
  return written(value, indent, '');
}

function written(value: Exact, indent: string, margin: string): string {
  if (value instanceof Numeral) {
    return value.text;
  }
  if (value === null || typeof value !== 'object') {
    return JSON.stringify(value);
  }
  const inner = margin + indent;
  const list = Array.isArray(value);
  const parts = list
    ? value.map((each) => written(each, indent, inner))
    : Object.entries(value).map(
        ([name, each]) => `${JSON.stringify(name)}:${indent && ' '}${written(each, indent, inner)}`,
      );
  const [open, close] = list ? '[]' : '{}';
  if (parts.length === 0 || indent === '') {
    return `${open}${parts.join(',')}${close}`;
  }
  return `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${margin}${close}`;
}

/** Whether a value is an object with members. */
export function isObject(value: Exact | undefined): value is ExactObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Numeral);
}

/** Whether two values are the same, digit for digit. */
export function sameExact(one: Exact | undefined, other: Exact | undefined): boolean {
  return one === undefined || other === undefined ? one === other : writeExact(one) === writeExact(other);
}

/** The JSON of an answer with its numbers as they were written. */
export async function exactJson<T>(path: string, options?: Parameters<typeof send>[1]): Promise<T> {
  return readExact(await (await send(path, options)).text()) as T;
}
