import { type RefObject, useEffect } from 'react';
import { useLocation } from 'react-router-dom';

let arrivedAt: string | null = null;

/** Who comes to another page begins at its name, and hears it; what came before is out of sight. */
export function useArrival(page: RefObject<HTMLElement>): void {
  const { pathname, hash } = useLocation();
  useEffect(() => {
    if (arrivedAt !== null && arrivedAt !== pathname && hash === '') {
      page.current?.querySelector('h1')?.focus({ preventScroll: true });
    }
    arrivedAt = pathname;
  }, [page, pathname, hash]);
}
