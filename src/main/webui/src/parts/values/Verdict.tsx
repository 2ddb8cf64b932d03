import { StatusBadge } from '@tehik-ee/tedi-react/tedi';
import type { Meaning } from '../../api/edition';
import { useTexts } from '../../language';
import { valueTexts } from './texts';
import styles from './values.module.css';

const LOOKS = {
  granted: { color: 'success', icon: 'check' },
  refused: { color: 'danger', icon: 'close' },
  person: { color: 'warning', icon: 'person' },
} as const;

/** What a verdict means, with a sign besides the colour. */
export function MeaningBadge({ meaning }: { meaning: Meaning }) {
  const text = useTexts(valueTexts);
  const { color, icon } = LOOKS[meaning];
  return (
    <StatusBadge color={color} icon={icon} variant="filled-bordered">
      {text.meanings[meaning]}
    </StatusBadge>
  );
}

/** A verdict and what it means. */
export function Verdict({ verdict, meaning }: { verdict: string | null; meaning: Meaning | null }) {
  return (
    <div className={styles.verdict}>
      {meaning && <MeaningBadge meaning={meaning} />}
      {verdict && <span>{verdict}</span>}
    </div>
  );
}

/** Reads what the service says of a meaning; null if it is none that is known here. */
export function meaningOf(text: string | null | undefined): Meaning | null {
  return text === 'granted' || text === 'refused' || text === 'person' ? text : null;
}
