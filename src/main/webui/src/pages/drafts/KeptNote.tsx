import { Button } from '@tehik-ee/tedi-react/tedi';
import { useTexts } from '../../language';
import { HandOn } from '../../parts/HandOn';
import styles from './drafts.module.css';
import { draftTexts } from './texts';

/** Tells that a form begins with what was typed into it before, and offers to begin anew. */
export function KeptNote({ kept, onForget }: { kept: boolean; onForget: () => void }) {
  const text = useTexts(draftTexts);
  return kept ? (
    <div className={styles.tools}>
      <p role="status">{text.keptHere}</p>
      <HandOn>
        <Button size="small" visualType="secondary" onClick={onForget}>
          {text.keptForget}
        </Button>
      </HandOn>
    </div>
  ) : null;
}
