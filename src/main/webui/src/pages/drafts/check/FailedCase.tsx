import { Button } from '@tehik-ee/tedi-react/tedi';
import { Link } from 'react-router-dom';
import { useTexts } from '../../../language';
import styles from '../drafts.module.css';
import { fileAddress } from '../places';
import { DifferenceTable } from './DifferenceTable';
import type { Broken } from './FailedCases';
import { checkTexts } from './texts';

type Props = {
  draft: string;
  broken: Broken;
  /** whether it is among those to be changed together; null if it cannot be */
  chosen: boolean | null;
  onChoose: (chosen: boolean) => void;
  onAdjust: (() => void) | null;
};

/** A case that gets another answer than it expects. */
export function FailedCase({ draft, broken, chosen, onChoose, onAdjust }: Props) {
  const text = useTexts(checkTexts);
  const { tested } = broken.result;
  const name = (
    <span>
      <strong>{tested.name}</strong> <code>{tested.id}</code>
    </span>
  );
  return (
    <li className={`${styles.card} ${styles.tight}`}>
      {chosen === null ? (
        <p>{name}</p>
      ) : (
        <label className={styles.choice}>
          <input type="checkbox" checked={chosen} onChange={(event) => onChoose(event.target.checked)} />
          {name}
        </label>
      )}
      <DifferenceTable draft={draft} broken={broken} />
      <div className={styles.tools}>
        {onAdjust !== null && (
          <Button size="small" aria-label={`${text.adjust}: ${tested.name}`} onClick={onAdjust}>
            {text.adjust}
          </Button>
        )}
        <Link to={fileAddress(draft, tested.file)}>{text.openCases}</Link>
      </div>
    </li>
  );
}
