import { Button } from '@tehik-ee/tedi-react/tedi';
import { useLayoutEffect, useRef } from 'react';
import { useTexts } from '../language';
import { frameTexts } from '../app/texts';

type Props = {
  all: boolean;
  onChange: (all: boolean) => void;
  /** what the button says while only the first are shown */
  label: string;
  className?: string;
};

/** Shows the rest of a long list, and hides it again: the button stays in sight with the focus. */
export function ShowAll({ all, onChange, label, className }: Props) {
  const text = useTexts(frameTexts);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (button.current === document.activeElement) {
      button.current?.scrollIntoView({ block: 'nearest' });
    }
  }, [all]);
  return (
    <div className={className}>
      <Button ref={button} size="small" visualType="secondary" aria-expanded={all} onClick={() => onChange(!all)}>
        {all ? text.showFewer : label}
      </Button>
    </div>
  );
}
