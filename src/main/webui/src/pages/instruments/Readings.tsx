import type { EditionView } from '../../api/edition';
import { useBilingual, useTexts } from '../../language';
import styles from './instruments.module.css';
import { instrumentTexts } from './texts';

/** Where the act can be read in two ways, how it is read, and who said so. */
export function Readings({ readings }: { readings: EditionView['readings'] }) {
  const text = useTexts(instrumentTexts);
  const said = useBilingual();
  return (
    <section aria-labelledby="readings" className={styles.section}>
      <h2 id="readings">{text.readings}</h2>
      {readings.length === 0 ? <p>{text.noReadings}</p> : <p className={styles.lead}>{text.readingsLead}</p>}
      {readings.map(({ id, question, taken, decidedBy, codes }) => (
        <article key={id} className={styles.reading} aria-labelledby={`reading-${id}`}>
          <p id={`reading-${id}`}>
            <strong>{id}</strong> {said(question)}
          </p>
          <p>
            {text.taken}: {said(taken)}
          </p>
          <p className={styles.secondary}>
            {decidedBy ? `${text.decidedBy}: ${decidedBy}` : text.undecided}
            {codes.length > 0 && ` ${text.codes}: ${codes.join(', ')}`}
          </p>
        </article>
      ))}
    </section>
  );
}
