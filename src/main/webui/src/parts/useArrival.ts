import { type RefObject, useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** The last step on the way through the pages; null before the first, after which the browser itself says where one is. */
let last: string | null = null;

/**
 * Who comes to another page begins at its name, and hears it; what came before is out of sight. Who follows a link to a part
 * of a page begins at that part, as often as the link is followed.
 */
export function useArrival(page: RefObject<HTMLElement>): void {
  const { pathname, hash, key } = useLocation();
  useEffect(() => {
    if (last !== null && last !== key && hash === '') {
      page.current?.querySelector('h1')?.focus({ preventScroll: true });
    }
    // A part that is left, with the same page around it, is no arrival.
  }, [page, pathname]);
  useEffect(() => {
    beginAt(hash);
    last = key;
  }, [hash, key]);
}

/** Begins at the part of a page that the address names, for pages that have it only later. */
export function usePart(ready: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (ready) {
      beginAt(hash);
    }
  }, [ready, hash]);
}

function beginAt(hash: string): void {
  const part = hash === '' ? null : document.getElementById(nameIn(hash));
  if (part !== null && !part.hasAttribute('tabindex')) {
    part.tabIndex = -1;
  }
  part?.focus({ preventScroll: true });
  part?.scrollIntoView();
}

function nameIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    // Written by hand: it names nothing, or something that has a percent sign itself.
    return hash.slice(1);
  }
}
