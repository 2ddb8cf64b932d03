import { useEffect, useRef, useState } from 'react';
import { useBlocker } from 'react-router-dom';
import { useSession } from '../../api/session';
import { copyKey, dropCopy, keepCopy, type LocalCopy, readCopy } from './localCopy';

const PAUSE = 300;

type Unsaved<T> = { draft: string; what: string[]; hash: string; base: T; mine: T; dirty: boolean };

/** Keeps what is not saved in this browser, and asks before it is left behind. */
export function useUnsaved<T>({ draft, what, hash, base, mine, dirty }: Unsaved<T>) {
  const person = useSession()?.name ?? null;
  const key = useRef<string | null>(null);
  if (person !== null) {
    key.current = copyKey(person, draft, ...what);
  }
  const latest = useRef({ hash, base, mine, dirty });
  latest.current = { hash, base, mine, dirty };
  const [full, setFull] = useState(false);
  const store = () => {
    const { dirty: unsaved, ...copy } = latest.current;
    if (key.current !== null && unsaved) {
      setFull(!keepCopy<T>(key.current, { ...copy, at: new Date().toISOString() }));
    }
  };
  const wasDirty = useRef(false);
  useEffect(() => {
    if (!dirty) {
      if (wasDirty.current && key.current !== null) {
        dropCopy(key.current);
      }
      wasDirty.current = false;
      return undefined;
    }
    wasDirty.current = true;
    const timer = setTimeout(store, PAUSE);
    return () => clearTimeout(timer);
  }, [mine, base, hash, dirty]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      store();
      if (latest.current.dirty) {
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
      store();
    };
  }, []);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      latest.current.dirty &&
      nextLocation.pathname !== '/sign-in' &&
      (currentLocation.pathname !== nextLocation.pathname || currentLocation.search !== nextLocation.search),
  );
  const drop = () => {
    latest.current = { ...latest.current, dirty: false };
    if (key.current !== null) {
      dropCopy(key.current);
    }
  };
  return { blocker, full, drop };
}

/** What the person typed here before and did not save. */
export function useFoundCopy<T>(draft: string, what: string[]): { found: LocalCopy<T> | null; forget: () => void } {
  const person = useSession()?.name ?? null;
  const key = person === null ? null : copyKey(person, draft, ...what);
  const [found, setFound] = useState<LocalCopy<T> | null>(null);
  useEffect(() => {
    setFound(key === null ? null : readCopy<T>(key));
  }, [key]);
  return { found, forget: () => setFound(null) };
}
