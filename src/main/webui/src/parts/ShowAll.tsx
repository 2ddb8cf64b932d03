import { Button } from '@tehik-ee/tedi-react/tedi';
import { useTexts } from '../language';
import { frameTexts } from '../app/texts';

type Props = {
  all: boolean;
  onChange: (all: boolean) => void;
  /** what the button says while only the first are shown */
  label: string;
  className?: string;
};

/** Shows the rest of a long list, and hides it again: the button stays, and with it the focus of whoever has no mouse. */
export function ShowAll({ all, onChange, label, className }: Props) {
  const text = useTexts(frameTexts);
  return (
    <div className={className}>
      <Button size="small" visualType="secondary" aria-expanded={all} onClick={() => onChange(!all)}>
        {all ? text.showFewer : label}
      </Button>
    </div>
  );
}
