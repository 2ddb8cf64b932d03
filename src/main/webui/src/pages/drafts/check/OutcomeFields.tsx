import { type Exact, readExact } from '../../../api/exact';
import { useTexts } from '../../../language';
import styles from '../drafts.module.css';
import { checkTexts } from './texts';

/** What a text of JSON holds; null if it is none. */
export function wellFormed(text: string): Exact {
  try {
    return readExact(text);
  } catch {
    return null;
  }
}

type FieldsProps = {
  id: string;
  outcome: string;
  setOutcome: (text: string) => void;
  codes: string;
  setCodes: (text: string) => void;
};

/** What is expected: an outcome and codes. */
export function OutcomeFields({ id, outcome, setOutcome, codes, setCodes }: FieldsProps) {
  const text = useTexts(checkTexts);
  const wrong = wellFormed(outcome) === null;
  return (
    <>
      <div className={styles.field}>
        <label htmlFor={`${id}-outcome`}>{text.outcome}</label>
        <textarea
          id={`${id}-outcome`}
          rows={Math.min(16, outcome.split('\n').length + 1)}
          className={styles.code}
          value={outcome}
          aria-invalid={wrong}
          onChange={(event) => setOutcome(event.target.value)}
        />
        {wrong && (
          <span className={styles.error} role="status">
            {text.notJson}
          </span>
        )}
      </div>
      <div className={styles.field}>
        <label htmlFor={`${id}-codes`}>{text.codes}</label>
        <input id={`${id}-codes`} value={codes} onChange={(event) => setCodes(event.target.value)} />
      </div>
    </>
  );
}
