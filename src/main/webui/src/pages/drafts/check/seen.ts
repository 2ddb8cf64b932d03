import type { Draft } from '../../../api/drafts';

/** What a check saw of a draft: what it changed, and the hash of each file. */
export type Seen = { content: string; hashes: ReadonlyMap<string, string> };

/** What a check depends on; a name, a text for the change log or a comment is not among it. */
export function contentOf({ base, files }: Pick<Draft, 'base' | 'files'>): string {
  const changed = files.map(({ path, change, hash }) => [path, change, hash].join(' ')).sort();
  return [base, ...changed].join('\n');
}
