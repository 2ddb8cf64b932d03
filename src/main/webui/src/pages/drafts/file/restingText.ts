import type { LocalCopy } from '../localCopy';

/** What was saved last, as far as this page knows. */
export type FileBase = { hash: string | null; text: string };

/** What somebody else has saved; null for a file that was taken away, or where nobody knows who it was. */
export type TheirText = { text: string | null; hash: string | null; by: string | null; at: string };

/** What the next save of a copy rests on: see `restingOn` for tables. */
export function restingOnText(copy: LocalCopy<string>, saved: FileBase): { base: FileBase; theirs: TheirText | null } {
  return copy.base === saved.text
    ? { base: saved, theirs: null }
    : {
        base: { hash: copy.hash === '' ? null : copy.hash, text: copy.base },
        theirs: { ...saved, by: null, at: copy.at },
      };
}
