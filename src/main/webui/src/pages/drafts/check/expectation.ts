import type { CaseResult } from '../../../api/drafts';
import { type Exact, isObject, readExact } from '../../../api/exact';

/** What a case would expect if its answer of now were right. */
export function asAnswered({ tested, differences, reasons }: CaseResult): { outcome: Exact; codes: string[] } {
  const outcome = differences
    .filter(({ path }) => path.startsWith('/'))
    .reduce<Exact>(
      (value, { path, got }) => placed(value, path.slice(1).split('/').map(unescaped), got === undefined ? null : valueOf(got)),
      (tested.expected.outcome ?? {}) as unknown as Exact,
    );
  const expected = (tested.expected.reasons ?? []).map(({ code }) => code);
  const answered = [...new Set(reasons.map(({ code }) => code))];
  return { outcome, codes: differences.some(({ path }) => path === 'codes') ? answered : [...new Set(expected)] };
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

function valueOf(text: string): Exact {
  try {
    return readExact(text);
  } catch {
    return text;
  }
}

/** A value with another one at a place of it. */
export function placed(value: Exact, [first, ...rest]: string[], put: Exact): Exact {
  if (first === undefined) {
    return put;
  }
  if (Array.isArray(value)) {
    const at = Number(first);
    const next = [...value];
    next[at] = placed(value[at] ?? null, rest, put);
    return next;
  }
  const members = isObject(value) ? value : {};
  return { ...members, [first]: placed(members[first] ?? null, rest, put) };
}

export function codesOf(text: string): string[] {
  return text.split(/[,\s]+/).filter((code) => code !== '');
}
