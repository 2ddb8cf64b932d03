import { Button } from '@tehik-ee/tedi-react/tedi';
import { useTexts } from '../../language';
import styles from './drafts.module.css';
import { draftTexts } from './texts';

/** Tells that a form begins with what was typed into it before, and offers to begin anew. */
export function KeptNote({ kept, onForget }: { kept: boolean; onForget: () => void }) {
  const text = useTexts(draftTexts);
  return kept ? (
    <p role="status" className={styles.tools}>
      {text.keptHere}
      <Button size="small" visualType="secondary" onClick={onForget}>
        {text.keptForget}
      </Button>
    </p>
  ) : null;
}
