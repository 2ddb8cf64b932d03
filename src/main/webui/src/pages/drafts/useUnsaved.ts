import { useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../../api/session';
import { copiesOf, copyKey, dropCopy, type FoundCopy, keepCopy, type LocalCopy, ownKey } from './localCopy';

const PAUSE = 300;

export type Unsaved<T> = { draft: string; what: string[]; hash: string; base: T; mine: T; dirty: boolean };

/** Keeps what is not saved in this browser, and offers what was kept before. */
export function useUnsaved<T>({ draft, what, hash, base, mine, dirty }: Unsaved<T>) {
  const person = useSession()?.name ?? null;
  const [writer] = useState(() => Math.random().toString(36).slice(2));
  const known = person === null ? null : copyKey(person, draft, ...what);
  // Who is signed out meanwhile keeps the place of before.
  const place = useRef<string | null>(null);
  place.current = known ?? place.current;
  const own = () => (place.current === null ? null : ownKey(place.current, writer));
  const latest = useRef({ hash, base, mine, dirty });
  latest.current = { hash, base, mine, dirty };
  const [full, setFull] = useState(false);
  const store = (copy: Omit<LocalCopy<T>, 'at'>) => {
    const key = own();
    if (key !== null) {
      setFull(!keepCopy<T>(key, { ...copy, at: new Date().toISOString() }));
    }
  };
  const storeUnsaved = () => {
    const { dirty: unsaved, ...copy } = latest.current;
    if (unsaved) {
      store(copy);
    }
  };
  const dropOwn = () => {
    const key = own();
    if (key !== null) {
      dropCopy(key);
    }
  };
  const wasDirty = useRef(false);
  useEffect(() => {
    if (!dirty) {
      if (wasDirty.current) {
        dropOwn();
      }
      wasDirty.current = false;
      return undefined;
    }
    wasDirty.current = true;
    const timer = setTimeout(storeUnsaved, PAUSE);
    return () => clearTimeout(timer);
  }, [mine, base, hash, dirty]);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      storeUnsaved();
      if (latest.current.dirty) {
        event.preventDefault();
      }
    };
    // Another tab may have been asked to throw the copy of this one away, while it is still typed in here.
    const dropped = ({ key, newValue }: StorageEvent) => {
      if (key === own() && newValue === null) {
        storeUnsaved();
      }
    };
    window.addEventListener('beforeunload', ask);
    window.addEventListener('storage', dropped);
    return () => {
      window.removeEventListener('beforeunload', ask);
      window.removeEventListener('storage', dropped);
      storeUnsaved();
    };
  }, []);
  const [found, setFound] = useState<FoundCopy<T>[]>([]);
  useEffect(() => {
    setFound(known === null ? [] : copiesOf<T>(known).filter(({ key }) => key !== ownKey(known, writer)));
  }, [known, writer]);
  const answered = (copy: FoundCopy<T>) => {
    dropCopy(copy.key);
    setFound((before) => before.filter(({ key }) => key !== copy.key));
  };
  const offered = useMemo(() => found.filter((copy) => !same(copy.mine, mine)), [found, mine]);
  return {
    full,
    /** what was kept before and may be gone on with; nothing while something else is typed here */
    found: dirty ? null : (offered[0] ?? null),
    take: (copy: FoundCopy<T>) => {
      store({ hash: copy.hash, base: copy.base, mine: copy.mine });
      answered(copy);
    },
    drop: answered,
  };
}

function same<T>(one: T, other: T): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
