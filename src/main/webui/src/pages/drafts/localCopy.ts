/** What somebody typed and has not saved, in this browser. */
export type LocalCopy<T> = { hash: string; base: T; mine: T; at: string };

const PREFIX = 'kaskkiri.unsaved';

/** Whose copy of what: nobody is offered what another person typed. */
export function copyKey(person: string, draft: string, ...what: string[]): string {
  return [PREFIX, person, draft, ...what].join('|');
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
  localStorage.removeItem(key);
}
