import { Button, StatusBadge } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import type { CaseResult } from '../../../api/drafts';
import type { CaseSummary, TopicPage } from '../../../api/rules';
import { day } from '../../../language/format';
import { useTexts } from '../../../language';
import { Empty } from '../../../parts/States';
import { useChecking } from '../check/checks';
import { ExpectationForm } from '../check/ExpectationForm';
import { caseKindTexts } from '../../../parts/cases/kinds';
import styles from '../drafts.module.css';
import { written } from '../table/marks';
import { TextField } from '../../../parts/fields';
import { fileTexts } from './texts';

/** The cases of a file as sentences, with what came of them and the way to change what they expect. */
export function CaseList({ draft, page, path, editable }: { draft: string; page: TopicPage; path: string; editable: boolean }) {
  const text = useTexts(fileTexts);
  const { result } = useChecking(draft);
  const [adjusted, setAdjusted] = useState<CaseResult | null>(null);
  const [sought, setSought] = useState('');
  const results = new Map(
    result?.report?.topics.flatMap(({ results: each }) => each.filter(({ tested }) => tested.file === path).map((one) => [one.tested.id, one])),
  );
  if (page.cases.length === 0) {
    return <Empty>{text.noCases}</Empty>;
  }
  const words = sought.toLowerCase();
  const shown = page.cases.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(words));
  return (
    <div className={styles.stack}>
      <TextField id="case-search" label={text.search} value={sought} onChange={setSought} />
      {results.size === 0 && <p className={styles.quiet}>{text.checkFirst}</p>}
      <ul className={styles.plainList}>
        {shown.map((each) => (
          <OneCase key={each.id} one={each} result={results.get(each.id)} onAdjust={editable ? setAdjusted : null} />
        ))}
      </ul>
      {adjusted !== null && <ExpectationForm draft={draft} broken={{ result: adjusted, topic: page, key: adjusted.tested.id }} onClose={() => setAdjusted(null)} />}
    </div>
  );
}

type CaseProps = { one: CaseSummary; result: CaseResult | undefined; onAdjust: ((result: CaseResult) => void) | null };

function OneCase({ one, result, onAdjust }: CaseProps) {
  const kinds = useTexts(caseKindTexts);
  const text = useTexts(fileTexts);
  const [color, state] =
    result === undefined ? (['neutral', text.notRun] as const) : result.passed ? (['success', text.passed] as const) : (['danger', text.failed] as const);
  return (
    <li className={`${styles.card} ${styles.tight}`}>
      <div className={styles.tools}>
        <strong>{one.name}</strong>
        <span className={styles.push}>
          <StatusBadge color={color}>{state}</StatusBadge>
        </span>
      </div>
      <span className={styles.quiet}>
        <code>{one.id}</code>, {day(one.on)}, {kinds[one.kind] ?? one.kind}. {text.basis}: {one.basis}
      </span>
      {one.note !== null && <span>{one.note}</span>}
      <details>
        <summary>{text.given}</summary>
        <code>{written(one.given)}</code>
        {result?.tested.expected.outcome !== undefined && (
          <p>
            {text.expected}: <code>{written(result.tested.expected.outcome)}</code>
          </p>
        )}
      </details>
      {onAdjust !== null && result?.tested.expected.outcome !== undefined && (
        <div>
          <Button size="small" visualType="secondary" onClick={() => onAdjust(result)}>
            {text.changeExpectation}
          </Button>
        </div>
      )}
    </li>
  );
}
