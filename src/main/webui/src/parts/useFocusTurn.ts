import { type RefObject, useEffect, useRef } from 'react';

const CONTROLS = 'input:not([type=hidden]), select, textarea, button, a[href]';

/**
 * Where the focus goes when something opens in the place of the button that was pressed, or far from it: to the first
 * control of what opened, and back to the button when it closes. `open` tells what is open, if several things can be.
 */
export function useFocusTurn(open: boolean | string): { opened: RefObject<HTMLDivElement>; opener: RefObject<HTMLDivElement> } {
  const opened = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLDivElement>(null);
  const before = useRef<Element | null>(null);
  const was = useRef(open);
  if (open && open !== was.current) {
    before.current = document.activeElement;
  }
  useEffect(() => {
    if (open === was.current) {
      return;
    }
    was.current = open;
    if (open) {
      opened.current?.scrollIntoView({ block: 'nearest' });
      opened.current?.querySelector<HTMLElement>(CONTROLS)?.focus();
    } else if (document.activeElement === null || document.activeElement === document.body) {
      const back = before.current?.isConnected ? (before.current as HTMLElement) : opener.current?.querySelector<HTMLElement>(CONTROLS);
      back?.focus();
    }
  }, [open]);
  return { opened, opener };
}
