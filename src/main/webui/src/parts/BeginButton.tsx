import { Button } from '@tehik-ee/tedi-react/tedi';
import { forwardRef, type ReactNode } from 'react';

type Props = { running: boolean; onBegin: () => void; size?: 'small'; className?: string; children: ReactNode };

/** Begins work that takes its time. It stays while the work runs, and with it the focus of whoever has no mouse. */
export const BeginButton = forwardRef<HTMLButtonElement, Props>(function BeginButton({ running, onBegin, ...button }, ref) {
  return <Button ref={ref} visualType="secondary" aria-disabled={running} onClick={running ? undefined : onBegin} {...button} />;
});
