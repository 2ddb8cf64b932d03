import { Alert, Heading } from '@tehik-ee/tedi-react/tedi';
import { type RefObject, useRef } from 'react';
import type { CheckResult } from '../../../api/drafts';
import type { Finding } from '../../../api/rules';
import { useTexts } from '../../../language';
import { BeginButton } from '../../../parts/BeginButton';
import { StopButton } from '../../../parts/StopButton';
import { Failed } from '../../../parts/States';
import styles from '../drafts.module.css';
import { type Checking, startCheck, stopCheck, useChecking } from './checks';
import { FailedCases } from './FailedCases';
import { FindingList } from './FindingList';
import { Suggestions } from './Suggestions';
import { TableFindings } from './TableFindings';
import { checkTexts } from './texts';
import { toldByTables } from './toldByTables';

type Props = {
  draft: string;
  editable: boolean;
  /** the table that is looked at: what concerns it stands first */
  table?: { file: string; table: string };
};

/** What the gate would say of a draft, with its progress and the way to stop it. */
export function CheckPanel({ draft, editable, table }: Props) {
  const text = useTexts(checkTexts);
  const checking = useChecking(draft);
  const { running, result, problem, stopped } = checking;
  const begin = useRef<HTMLButtonElement>(null);
  const start = () => void startCheck(draft);
  return (
    <section id="check" className={styles.stack} aria-label={text.check}>
      <div className={styles.tools}>
        <Heading element="h2">{text.check}</Heading>
        <BeginButton ref={begin} size="small" running={running} onBegin={start}>
          {result === null ? text.start : text.again}
        </BeginButton>
      </div>
      {running && <Progress checking={checking} onStop={() => stopCheck(draft)} begin={begin} />}
      {!running && problem !== null && <Failed problem={problem} again={() => (begin.current?.focus(), start())} />}
      {!running && stopped && <p role="status">{text.stopped}</p>}
      {!running && result === null && problem === null && !stopped && <p className={styles.quiet}>{text.notYet}</p>}
      {result !== null && <Result draft={draft} result={result} outdated={checking.outdated} editable={editable} table={table} />}
    </section>
  );
}

type ProgressProps = { checking: Checking; onStop: () => void; begin: RefObject<HTMLButtonElement> };

function Progress({ checking: { step, done, total }, onStop, begin }: ProgressProps) {
  const text = useTexts(checkTexts);
  const name = text.steps[step] ?? (step === '' ? text.running : step);
  return (
    <div className={styles.tight}>
      <p role="status">{text.progress(name, done, total)}</p>
      <div className={styles.tools}>
        <progress className={styles.bar} aria-label={text.running} max={total > 0 ? total : undefined} value={total > 0 ? done : undefined} />
        <StopButton onStop={onStop} back={begin}>
          {text.stop}
        </StopButton>
      </div>
    </div>
  );
}

function Result({ draft, result, outdated, editable, table }: Props & { result: CheckResult; outdated: boolean }) {
  const text = useTexts(checkTexts);
  const findings = withoutCases(result);
  const here = table === undefined ? [] : findings.filter(({ file, place }) => file === table.file && (place ?? '').includes(table.table));
  const rest = findings.filter((finding) => !here.includes(finding));
  return (
    <>
      {outdated && <p role="status">{text.outdated}</p>}
      <Alert type={result.passed ? 'success' : 'warning'} role="status" title={result.passed ? text.passed : text.failed}>
        {result.passed && text.passedText}
      </Alert>
      {here.length > 0 && (
        <>
          <Heading element="h3">{text.here}</Heading>
          <FindingList draft={draft} findings={here} />
        </>
      )}
      {result.report !== null && <FailedCases draft={draft} report={result.report} editable={editable} />}
      {rest.length > 0 && (
        <>
          <Heading element="h3">{text.findings}</Heading>
          <FindingList draft={draft} findings={rest} />
        </>
      )}
      <TableFindings draft={draft} checks={result.checks} besides={table} />
      <Suggestions draft={draft} checks={result.checks} editable={editable} />
    </>
  );
}

/** Findings besides those that cases and tables tell by themselves. */
function withoutCases({ findings, report, checks }: CheckResult): Finding[] {
  const failed = new Set(
    report?.topics.flatMap(({ results }) => results.filter(({ passed }) => !passed).map(({ tested }) => `${tested.file} ${tested.id}`)),
  );
  const told = toldByTables(checks);
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const { file, place, message } = finding;
    const known = `${file} ${place} ${message}`;
    const again = seen.has(known);
    seen.add(known);
    return !again && !failed.has(`${file} ${place}`) && !told(finding);
  });
}
