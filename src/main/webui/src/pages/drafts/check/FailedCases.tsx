import { Button, Heading } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import type { CaseResult, RegressionReport, TopicReport } from '../../../api/drafts';
import { useTexts } from '../../../language';
import { ShowAll } from '../../../parts/ShowAll';
import styles from '../drafts.module.css';
import { AdjustMany } from './AdjustMany';
import { ExpectationForm } from './ExpectationForm';
import { FailedCase } from './FailedCase';
import { checkTexts } from './texts';

const SHOWN_AT_FIRST = 10;

type Props = { draft: string; report: RegressionReport; editable: boolean };
export type Broken = { result: CaseResult; topic: Pick<TopicReport, 'instrument' | 'edition' | 'topic'>; key: string };

/** The cases that a draft breaks, each with the way to change what it expects. */
export function FailedCases({ draft, report, editable }: Props) {
  const text = useTexts(checkTexts);
  const [adjusted, setAdjusted] = useState<Broken | null>(null);
  const [many, setMany] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const count = report.topics.reduce((sum, { results }) => sum + results.length, 0);
  const failed = brokenIn(report);
  const shown = failed.slice(0, all ? undefined : SHOWN_AT_FIRST);
  const taken = failed.filter(({ key }) => chosen.has(key));
  const choose = (key: string, on: boolean) => setChosen(new Set(on ? [...chosen, key] : [...chosen].filter((each) => each !== key)));
  return (
    <section className={styles.tight} aria-label={text.failedCases(failed.length)}>
      {failed.length > 0 && <Heading element="h3">{text.failedCases(failed.length)}</Heading>}
      <p className={styles.quiet}>{text.casesPassed(count - failed.length, count)}</p>
      {editable && failed.length > 1 && (
        <div className={styles.tools}>
          <Button size="small" visualType="secondary" onClick={() => setChosen(new Set(taken.length === failed.length ? [] : failed.filter(adjustable).map(({ key }) => key)))}>
            {taken.length === failed.length ? text.chooseNone : text.chooseAll(failed.length)}
          </Button>
          <Button size="small" visualType="secondary" disabled={taken.length === 0} onClick={() => setMany(true)}>
            {text.takeChosen(taken.length)}
          </Button>
        </div>
      )}
      <ul className={styles.plainList}>
        {shown.map((broken) => (
          <FailedCase
            key={broken.key}
            draft={draft}
            broken={broken}
            chosen={editable && failed.length > 1 && adjustable(broken) ? chosen.has(broken.key) : null}
            onChoose={(on) => choose(broken.key, on)}
            onAdjust={editable && adjustable(broken) ? () => setAdjusted(broken) : null}
          />
        ))}
      </ul>
      {failed.length > SHOWN_AT_FIRST && <ShowAll all={all} onChange={setAll} label={text.showAll(failed.length)} />}
      {adjusted !== null && <ExpectationForm draft={draft} broken={adjusted} onClose={() => setAdjusted(null)} />}
      {many && <AdjustMany draft={draft} results={taken.map(({ result }) => result)} onClose={() => setMany(false)} />}
    </section>
  );
}

/** The cases that failed, in the order of their files. */
export function brokenIn(report: RegressionReport): Broken[] {
  return report.topics.flatMap((topic) =>
    topic.results
      .filter(({ passed }) => !passed)
      .map((result) => ({ result, topic, key: `${result.tested.file} ${result.tested.id}` })),
  );
}

function adjustable({ result }: Broken): boolean {
  return result.tested.expected.outcome !== undefined;
}
