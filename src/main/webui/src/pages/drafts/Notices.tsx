import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import type { Blocker } from 'react-router-dom';
import { moment } from '../../language/format';
import { useLanguage, useTexts } from '../../language';
import { HandOn } from '../../parts/HandOn';
import { Dialog } from './Dialog';
import { tableTexts } from './table/texts';

/** Asks before somebody leaves what is not saved. */
export function LeaveDialog({ blocker }: { blocker: Blocker }) {
  const text = useTexts(tableTexts);
  if (blocker.state !== 'blocked') {
    return null;
  }
  return (
    <Dialog
      title={text.leaveTitle}
      onClose={() => blocker.reset()}
      actions={
        <>
          <Button onClick={() => blocker.reset()}>{text.stay}</Button>
          <Button visualType="secondary" onClick={() => blocker.proceed()}>
            {text.leave}
          </Button>
        </>
      }
    >
      <p>{text.leaveText}</p>
    </Dialog>
  );
}

/** Offers what was typed here before and not saved. */
export function FoundCopy({ when, onTake, onDrop }: { when: string; onTake: () => void; onDrop: () => void }) {
  const text = useTexts(tableTexts);
  const { language } = useLanguage();
  return (
    <Alert type="warning" title={text.foundTitle} role="alert">
      <p>{text.foundText(moment(when, language))}</p>
      <HandOn className="actions">
        <Button size="small" onClick={onTake}>
          {text.foundTake}
        </Button>
        <Button size="small" visualType="secondary" onClick={onDrop}>
          {text.foundDrop}
        </Button>
      </HandOn>
    </Alert>
  );
}
