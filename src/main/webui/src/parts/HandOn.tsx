import { type ReactNode, useLayoutEffect, useRef } from 'react';

const STOPS = ['input:not([type=hidden])', 'select', 'textarea', 'button', 'a[href]', 'summary', '[tabindex="0"]']
  .map((stop) => `${stop}:not([tabindex="-1"]):not(:disabled)`)
  .join(', ');

/** Buttons that are gone once one of them is pressed: the focus goes on to what comes next on the page. */
export function HandOn({ className, children }: { className?: string; children: ReactNode }) {
  const itself = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const gone = itself.current;
    return () => {
      if (gone?.contains(document.activeElement)) {
        goOn(gone);
      }
    };
  }, []);
  return (
    <div ref={itself} className={className}>
      {children}
    </div>
  );
}

/** What is hidden does not take the focus; the next one may. */
function goOn(gone: Element): void {
  [...document.querySelectorAll<HTMLElement>(STOPS)]
    .filter((stop) => gone.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING && !gone.contains(stop))
    .some((stop) => {
      stop.focus();
      return document.activeElement === stop;
    });
}
