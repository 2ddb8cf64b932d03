import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useId, useState } from 'react';
import { json } from '../../../api/client';
import type { FileText } from '../../../api/drafts';
import { writeExact } from '../../../api/exact';
import { useTexts } from '../../../language';
import { Failed } from '../../../parts/States';
import { at } from '../data';
import { Dialog } from '../Dialog';
import styles from '../drafts.module.css';
import { KeptNote } from '../KeptNote';
import { useTyped } from '../useTyped';
import { seenHashes } from './checks';
import { DifferenceTable } from './DifferenceTable';
import { MovedExpectation, useMoved } from './MovedExpectation';
import { asAnswered, codesOf } from './expectation';
import type { Broken } from './FailedCases';
import { OutcomeFields, wellFormed } from './OutcomeFields';
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
  const { typed, type, kept, forget } = useTyped(draft, [tested.file, 'expectation', tested.id], {
    outcome: writeExact(answered.outcome, '  '),
    codes: answered.codes.join(', '),
  });
  const { outcome, codes } = typed;
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
      forget();
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
      <KeptNote kept={kept} onForget={forget} />
      <OutcomeFields
        id={id}
        outcome={outcome}
        setOutcome={(next) => type({ ...typed, outcome: next })}
        codes={codes}
        setCodes={(next) => type({ ...typed, codes: next })}
      />
      <label className={styles.choice}>
        <input type="checkbox" checked={right} onChange={(event) => setRight(event.target.checked)} />
        {text.right}
      </label>
      {moved !== null ? <MovedExpectation moved={moved} /> : problem !== null && <Failed problem={problem} />}
    </Dialog>
  );
}
