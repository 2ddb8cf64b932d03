import { type ReactNode, useLayoutEffect, useRef } from 'react';

const STOPS = 'input:not([type=hidden]), select, textarea, button, a[href], [tabindex="0"]';

/** Buttons that are gone once one of them is pressed: the focus goes on to what comes next on the page. */
export function HandOn({ className, children }: { className?: string; children: ReactNode }) {
  const itself = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const gone = itself.current;
    return () => {
      if (gone?.contains(document.activeElement)) {
        after(gone)?.focus();
      }
    };
  }, []);
  return (
    <div ref={itself} className={className}>
      {children}
    </div>
  );
}

function after(gone: Element): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(STOPS)].find(
    (stop) =>
      gone.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING &&
      !gone.contains(stop) &&
      !stop.matches(':disabled') &&
      stop.offsetParent !== null,
  );
}
