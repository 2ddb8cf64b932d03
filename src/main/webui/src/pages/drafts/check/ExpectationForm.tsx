import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useId, useState } from 'react';
import { json } from '../../../api/client';
import type { FileText } from '../../../api/drafts';
import { type Exact, readExact, writeExact } from '../../../api/exact';
import { useTexts } from '../../../language';
import { Failed } from '../../../parts/States';
import { at } from '../data';
import { Dialog } from '../Dialog';
import styles from '../drafts.module.css';
import { seenHashes } from './checks';
import { DifferenceTable } from './DifferenceTable';
import { MovedExpectation, useMoved } from './MovedExpectation';
import { asAnswered, codesOf } from './expectation';
import type { Broken } from './FailedCases';
import { checkTexts } from './texts';
import { useWrite } from './useWrite';

type Props = { draft: string; broken: Broken; onClose: () => void };

/** Changes what a case expects; a person says that it is right. */
export function ExpectationForm({ draft, broken, onClose }: Props) {
  const text = useTexts(checkTexts);
  const id = useId();
  const { result } = broken;
  const { tested } = result;
  const answered = asAnswered(result);
  const [outcome, setOutcome] = useState(writeExact(answered.outcome, '  '));
  const [codes, setCodes] = useState(answered.codes.join(', '));
  const [right, setRight] = useState(false);
  const { busy, problem, movedBy, write } = useWrite(draft);
  // Another check may end while a person looks at this one.
  const [seen] = useState(() => seenHashes(draft).get(tested.file));
  const moved = useMoved(draft, tested, movedBy);
  const read = wellFormed(outcome);
  const save = async () => {
    const done = await write(tested.file, moved === null ? seen : seenHashes(draft).get(tested.file), (hash) =>
      json<FileText>(at.expectation(draft, tested.file, tested.id), {
        method: 'PUT',
        body: writeExact({ hash, outcome: read!, codes: codesOf(codes) }),
      }),
    );
    if (done) {
      onClose();
    }
  };
  return (
    <Dialog
      wide
      title={text.adjustTitle}
      onClose={onClose}
      actions={
        <>
          <Button disabled={!right || read === null || busy || moved?.now === null} isLoading={busy} onClick={() => void save()}>
            {text.save}
          </Button>
          <Button visualType="secondary" onClick={onClose}>
            {text.cancel}
          </Button>
        </>
      }
    >
      <p>
        <code>{tested.id}</code> {tested.name}
      </p>
      <DifferenceTable draft={draft} broken={broken} />
      <Alert type="info" role="none">
        {text.adjustText}
      </Alert>
      <OutcomeFields id={id} outcome={outcome} setOutcome={setOutcome} codes={codes} setCodes={setCodes} />
      <label className={styles.choice}>
        <input type="checkbox" checked={right} onChange={(event) => setRight(event.target.checked)} />
        {text.right}
      </label>
      {moved !== null ? <MovedExpectation moved={moved} /> : problem !== null && <Failed problem={problem} />}
    </Dialog>
  );
}

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
