import type { Row } from '../../../api/rules';
import type { LocalCopy } from '../localCopy';
import { type EditRow, keyedLike, plain, sameRows } from './edit';

/** What was saved last, as far as this page knows. */
export type Base = { hash: string; rows: readonly EditRow[] };

/** Somebody else's table, and who that was, if it is known. */
export type Theirs = { hash: string; rows: readonly Row[]; base: readonly Row[]; who: string | null; when: string };

/**
 * What the next save of a copy rests on. If the table was saved by somebody else since the copy was made, that is what
 * the copy was made of: whoever puts the comparison away without choosing is asked again by the save, and writes over
 * nobody.
 */
export function restingOn(copy: LocalCopy<Row[]>, saved: Base, edited: readonly EditRow[]): { base: Base; theirs: Theirs | null } {
  if (sameRows(copy.base, saved.rows)) {
    return { base: { hash: saved.hash, rows: keyedLike(copy.base, edited) }, theirs: null };
  }
  return {
    base: { hash: copy.hash, rows: keyedLike(copy.base, edited) },
    theirs: { hash: saved.hash, rows: plain(saved.rows), base: copy.base, who: null, when: copy.at },
  };
}
