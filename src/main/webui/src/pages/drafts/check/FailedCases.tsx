import { Button, Heading } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { CaseResult, RegressionReport } from '../../../api/drafts';
import { useTexts } from '../../../language';
import styles from '../drafts.module.css';
import { fileAddress } from '../places';
import { AdjustMany } from './AdjustMany';
import { DifferenceTable } from './DifferenceTable';
import { ExpectationForm } from './ExpectationForm';
import { checkTexts } from './texts';

const SHOWN_AT_FIRST = 10;

/** The cases that a draft breaks, each with the way to change what it expects. */
export function FailedCases({ draft, report, editable }: { draft: string; report: RegressionReport; editable: boolean }) {
  const text = useTexts(checkTexts);
  const [adjusted, setAdjusted] = useState<CaseResult | null>(null);
  const [all, setAll] = useState(false);
  const [many, setMany] = useState(false);
  const results = report.topics.flatMap(({ results: each }) => each);
  const failed = results.filter(({ passed }) => !passed);
  const adjustable = editable ? failed.filter(({ tested }) => tested.expected.outcome !== undefined) : [];
  return (
    <section className={styles.tight} aria-label={text.failedCases(failed.length)}>
      {failed.length > 0 && <Heading element="h3">{text.failedCases(failed.length)}</Heading>}
      {adjustable.length > 1 && (
        <div>
          <Button size="small" visualType="secondary" onClick={() => setMany(true)}>
            {text.adjustMany}
          </Button>
        </div>
      )}
      <p className={styles.quiet}>{text.casesPassed(results.length - failed.length, results.length)}</p>
      <ul className={styles.plainList}>
        {failed.slice(0, all ? undefined : SHOWN_AT_FIRST).map((result) => (
          <li key={`${result.tested.file} ${result.tested.id}`} className={`${styles.card} ${styles.tight}`}>
            <p>
              <strong>{result.tested.name}</strong> <code>{result.tested.id}</code>
            </p>
            <DifferenceTable differences={result.differences} />
            <div className={styles.tools}>
              {adjustable.includes(result) && (
                <Button size="small" onClick={() => setAdjusted(result)}>
                  {text.adjust}
                </Button>
              )}
              <Link to={fileAddress(draft, result.tested.file)}>{text.openCases}</Link>
            </div>
          </li>
        ))}
      </ul>
      {!all && failed.length > SHOWN_AT_FIRST && (
        <Button visualType="secondary" onClick={() => setAll(true)}>
          {text.failedCases(failed.length)}
        </Button>
      )}
      {many && <AdjustMany draft={draft} results={adjustable} onClose={() => setMany(false)} />}
      {adjusted !== null && <ExpectationForm draft={draft} result={adjusted} onClose={() => setAdjusted(null)} />}
    </section>
  );
}
