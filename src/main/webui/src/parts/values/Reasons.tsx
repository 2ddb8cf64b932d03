import type { Reason } from '../../api/rules';
import { type Language, useLanguage } from '../../language';
import { valueTexts } from './texts';
import styles from './values.module.css';

/** Why something was decided: each reason with its basis and how certain that is. */
export function Reasons({ reasons, language }: { reasons: Reason[]; language?: Language }) {
  const chosen = useLanguage().language;
  const spoken = language ?? chosen;
  const text = valueTexts[spoken];
  if (reasons.length === 0) {
    return <p>{text.noReasons}</p>;
  }
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason, index) => (
        <li key={index}>
          <p>{reason.text[spoken]}</p>
          <div className={styles.meta}>
            <span>
              {text.basis}: {reason.basis}
            </span>
            <span>
              {text.certainty}: {text.certainties[reason.certainty]}
            </span>
            <span>
              {text.code}: {reason.code}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
