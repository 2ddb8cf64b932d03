import { Alert, Button, Heading } from '@tehik-ee/tedi-react/tedi';
import { useTexts } from '../../../language';
import { IdleWhy } from '../check/IdleWhy';
import styles from '../drafts.module.css';
import { exampleLine, type TableMarks } from './marks';
import { tableTexts } from './texts';

type Props = {
  marks: TableMarks;
  outdated: boolean;
  /** shows a row by its id */
  goTo: (id: string) => void;
  /** adds a row for the example of a gap; null if nobody may */
  addFor: ((gap: NonNullable<TableMarks['check']>['gaps'][number]) => void) | null;
};

/** Gaps, overlaps and rows that never fire, each with an example. */
export function MarkList({ marks: { check, uncovered }, outdated, goTo, addFor }: Props) {
  const text = useTexts(tableTexts);
  if (check === null) {
    return <p className={styles.quiet}>{text.marksLater}</p>;
  }
  const sound = check.gaps.length + check.overlaps.length + check.idle.length === 0;
  const row = (id: string) => (
    <Button visualType="link" size="small" onClick={() => goTo(id)} aria-label={`${text.goTo} ${id}`} key={id}>
      {id}
    </Button>
  );
  return (
    <section className={styles.tight} aria-label={text.marks}>
      <Heading element="h2">{text.marks}</Heading>
      {outdated && <p className={styles.quiet}>{text.marksOld}</p>}
      {sound && <p>{text.marksNone}</p>}
      {check.overlaps.map((overlap, index) => (
        <Alert key={index} type="danger" role="none" title={text.overlap}>
          <p>{text.overlapText(overlap.rows.join(', '))}</p>
          <p>
            {text.example}: <code>{exampleLine(overlap.example)}</code>
          </p>
          <p className={styles.tools}>{overlap.rows.map(row)}</p>
        </Alert>
      ))}
      {check.gaps.map((gap, index) => (
        <Alert key={index} type={gap.onlyNull ? 'info' : 'warning'} role="none" title={text.gap}>
          <p>
            {text.gapText} <code>{gap.where}</code>.
          </p>
          {gap.example.length > 0 && (
            <p>
              {text.example}: <code>{exampleLine(gap.example)}</code>
            </p>
          )}
          {addFor !== null && (
            <Button size="small" visualType="secondary" onClick={() => addFor(gap)}>
              {text.addForGap}
            </Button>
          )}
        </Alert>
      ))}
      {check.idle.map((idle) => (
        <Alert key={idle.row} type="warning" role="none" title={text.idle}>
          <p>
            {row(idle.row)} <IdleWhy idle={idle} />
          </p>
        </Alert>
      ))}
      {uncovered.size > 0 && (
        <p className={styles.tools}>
          {text.withoutCase}: {[...uncovered].map(row)}
        </p>
      )}
      {check.limits.map((limit) => (
        <p key={limit} lang="en" className={styles.quiet}>
          {limit}
        </p>
      ))}
    </section>
  );
}
