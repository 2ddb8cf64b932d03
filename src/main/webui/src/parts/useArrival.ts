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
  }, [page, pathname, hash]);
  useEffect(() => {
    if (hash !== '') {
      begin(document.getElementById(hash.slice(1)));
    }
    last = key;
  }, [hash, key]);
}

function begin(part: HTMLElement | null): void {
  if (part !== null && !part.hasAttribute('tabindex')) {
    part.tabIndex = -1;
  }
  part?.focus({ preventScroll: true });
  part?.scrollIntoView();
}
