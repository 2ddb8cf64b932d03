import { StatusBadge } from '@tehik-ee/tedi-react/tedi';
import { Link } from 'react-router-dom';
import type { Finding } from '../../../api/rules';
import { useTexts } from '../../../language';
import styles from '../drafts.module.css';
import { usePlaceName } from '../placeName';
import { fileAddress } from '../places';
import { checkTexts } from './texts';

const COLORS = { ERROR: 'danger', WARNING: 'warning', INFO: 'neutral' } as const;

/** What is wrong, where, and what to do about it. */
export function FindingList({ draft, findings }: { draft: string; findings: Finding[] }) {
  const text = useTexts(checkTexts);
  const name = usePlaceName();
  return (
    <ul className={styles.plainList}>
      {findings.map(({ level, file, place, message, mend }, index) => (
        <li key={index} className={styles.card}>
          <p className={styles.tools}>
            <StatusBadge color={COLORS[level]}>{text.level[level]}</StatusBadge>
            <Link to={fileAddress(draft, file)}>{name(file)}</Link>
            {place !== null && <code>{place}</code>}
          </p>
          <p lang="en">{message}</p>
          {mend !== null && (
            <p className={styles.quiet}>
              {text.mend}: <span lang="en">{mend}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
