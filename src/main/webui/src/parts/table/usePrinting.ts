import { useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

let printing = false;
const listeners = new Set<() => void>();

function turn(on: boolean) {
  printing = on;
  listeners.forEach((listener) => listener());
}

if (typeof window !== 'undefined') {
  window.addEventListener('beforeprint', () => flushSync(() => turn(true)));
  window.addEventListener('afterprint', () => turn(false));
}

/**
 * Whether the page is being printed; told before the browser lays it out on paper, also to what is drawn only because
 * of it.
 */
export function usePrinting(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => printing,
  );
}
