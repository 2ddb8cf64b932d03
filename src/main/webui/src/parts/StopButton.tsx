import { Button } from '@tehik-ee/tedi-react/tedi';
import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

type Props = {
  onStop: () => void;
  /** what has the focus once this is gone, if this had it: because it was pressed, or because the work ended by itself */
  back: RefObject<HTMLButtonElement>;
  children: ReactNode;
};

/** Stops work that takes its time. */
export function StopButton({ onStop, back, children }: Props) {
  const itself = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const button = itself.current;
    return () => {
      if (button !== null && button === document.activeElement) {
        back.current?.focus({ preventScroll: true });
      }
    };
  }, [back]);
  return (
    <Button ref={itself} size="small" visualType="secondary" onClick={onStop}>
      {children}
    </Button>
  );
}
