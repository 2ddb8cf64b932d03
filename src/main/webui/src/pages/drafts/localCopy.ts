/** What somebody typed and has not saved, in this browser. */
export type LocalCopy<T> = { hash: string; base: T; mine: T; at: string };

/** A copy that was kept before, and where. */
export type FoundCopy<T> = LocalCopy<T> & { key: string };

const PREFIX = 'kaskkiri.unsaved';
const WRITER = '|#';

/** Whose copy of what: nobody is offered what another person typed. */
export function copyKey(person: string, draft: string, ...what: string[]): string {
  return [PREFIX, person, draft, ...what].join('|');
}

/** The place of one editor that is open: two tabs on one table keep a copy each. */
export function ownKey(key: string, writer: string): string {
  return `${key}${WRITER}${writer}`;
}

/** All copies of a table or text, the newest first. */
export function copiesOf<T>(key: string): FoundCopy<T>[] {
  return keys()
    .filter((each) => each === key || each.startsWith(key + WRITER))
    .flatMap((each) => {
      const copy = readCopy<T>(each);
      return copy === null ? [] : [{ ...copy, key: each }];
    })
    .sort((one, other) => other.at.localeCompare(one.at));
}

function keys(): string[] {
  try {
    return Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
  } catch {
    return [];
  }
}

export function readCopy<T>(key: string): LocalCopy<T> | null {
  try {
    const stored = localStorage.getItem(key);
    return stored === null ? null : (JSON.parse(stored) as LocalCopy<T>);
  } catch {
    return null;
  }
}

/** Keeps a copy; false if the browser has no room for it. */
export function keepCopy<T>(key: string, copy: LocalCopy<T>): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(copy));
    return true;
  } catch {
    return false;
  }
}

export function dropCopy(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to drop.
  }
}
