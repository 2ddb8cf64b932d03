import { useCallback, useEffect, useState } from 'react';
import type { EditRow } from './edit';

type Said = { text: string; changes: boolean };

const NOTHING: Said = { text: '', changes: false };

/** What was done last, in words, until the rows change again: `changes` if what was done changes them itself. */
export function useSaid(rows: readonly EditRow[]): [string, (text: string, changes?: boolean) => void] {
  const [said, setSaid] = useState(NOTHING);
  useEffect(() => {
    setSaid((before) => (before.changes ? { ...before, changes: false } : NOTHING));
  }, [rows]);
  const say = useCallback((text: string, changes = false) => setSaid({ text, changes }), []);
  return [said.text, say];
}
