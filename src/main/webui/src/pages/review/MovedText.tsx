import { Button } from '@tehik-ee/tedi-react/tedi';
import { useTexts } from '../../language';
import { HandOn } from '../../parts/HandOn';
import { Notice } from '../../parts/Notice';
import { joined } from '../drafts/file/lines';
import { SideBySide } from '../drafts/file/SideBySide';
import { tableTexts } from '../drafts/table/texts';
import type { Written } from './changeLog';
import { reviewTexts } from './texts';
import style from './review.module.css';

type Props = { written: Written; saved: string; onJoin: (text: string) => void; onTake: () => void };

/** My text and what somebody else saved meanwhile; a person chooses, then saves. */
export function MovedText({ written: { text: mine, base }, saved, onJoin, onTake }: Props) {
  const text = useTexts(reviewTexts);
  const shared = useTexts(tableTexts);
  const both = joined(base, mine, saved);
  return (
    <Notice type="warning" live title={text.movedTitle}>
      <p>{text.movedText}</p>
      <SideBySide names={[shared.mine, shared.theirs]} texts={[mine, saved]} />
      <HandOn className={style.buttons}>
        {both !== null && (
          <Button size="small" onClick={() => onJoin(both)}>
            {text.movedJoin}
          </Button>
        )}
        <Button size="small" visualType="secondary" onClick={() => onJoin(mine)}>
          {text.movedMine}
        </Button>
        <Button size="small" visualType="secondary" onClick={onTake}>
          {text.movedTheirs}
        </Button>
      </HandOn>
    </Notice>
  );
}
