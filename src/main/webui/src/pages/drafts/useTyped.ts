import { useRef, useState } from 'react';
import { useSession } from '../../api/session';
import { copyKey, dropCopy, keepCopy, readCopy } from './localCopy';

/**
 * What a person types into a form, kept in this browser until it is sent or given up: a session that ends, a window that
 * closes or Escape loses nothing of it.
 */
export function useTyped<T>(draft: string, what: string[], initial: T): { typed: T; type: (next: T) => void; kept: boolean; forget: () => void } {
  const person = useSession()?.name ?? null;
  // Who is signed out meanwhile keeps the place of before.
  const place = useRef<string | null>(null);
  place.current = person === null ? place.current : copyKey(person, draft, ...what);
  const [state, setState] = useState(() => {
    const copy = place.current === null ? null : readCopy<T>(place.current);
    return { typed: copy === null ? initial : copy.mine, kept: copy !== null };
  });
  return {
    typed: state.typed,
    type: (next) => {
      setState((before) => ({ ...before, typed: next }));
      if (place.current !== null) {
        keepCopy<T>(place.current, { hash: '', base: initial, mine: next, at: new Date().toISOString() });
      }
    },
    kept: state.kept,
    forget: () => {
      setState({ typed: initial, kept: false });
      if (place.current !== null) {
        dropCopy(place.current);
      }
    },
  };
}
