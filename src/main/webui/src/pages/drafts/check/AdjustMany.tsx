import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { json } from '../../../api/client';
import type { CaseResult, FileText } from '../../../api/drafts';
import { writeExact } from '../../../api/exact';
import { useTexts } from '../../../language';
import { Failed } from '../../../parts/States';
import { person } from '../../../language/format';
import { at, conflictOf, useRenewDraft } from '../data';
import { Dialog } from '../Dialog';
import styles from '../drafts.module.css';
import { seenHashes, startCheck } from './checks';
import { asAnswered } from './expectation';
import { checkTexts } from './texts';
import { written } from './useWrite';

type Props = { draft: string; results: CaseResult[]; onClose: () => void };

/** Has several cases expect what they are answered now, after a person said that this is right. */
export function AdjustMany({ draft, results: given, onClose }: Props) {
  const text = useTexts(checkTexts);
  const renew = useRenewDraft(draft);
  // Another check may end while a person looks at this one.
  const [results] = useState(given);
  const [hashes] = useState(() => new Map(seenHashes(draft)));
  const [right, setRight] = useState(false);
  const [done, setDone] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const save = async () => {
    setProblem(null);
    try {
      for (const [index, result] of results.entries()) {
        setDone(index);
        await adjust(draft, result, hashes);
      }
      onClose();
    } catch (refused) {
      setProblem(refused);
      setDone(null);
    }
    await renew();
    void startCheck(draft);
  };
  const moved = conflictOf(problem);
  return (
    <Dialog
      title={text.manyTitle(results.length)}
      onClose={onClose}
      actions={
        <>
          <Button disabled={!right || done !== null || moved !== null} isLoading={done !== null} onClick={() => void save()}>
            {text.takeAll}
          </Button>
          <Button visualType="secondary" disabled={done !== null} onClick={onClose}>
            {text.cancel}
          </Button>
        </>
      }
    >
      <Alert type="info" role="none">
        {text.adjustText}
      </Alert>
      <ul className={styles.list}>
        {results.map(({ tested }) => (
          <li key={`${tested.file} ${tested.id}`}>
            {tested.name} <code>{tested.id}</code>
          </li>
        ))}
      </ul>
      <label className={styles.choice}>
        <input type="checkbox" checked={right} disabled={done !== null} onChange={(event) => setRight(event.target.checked)} />
        {text.manyRight}
      </label>
      {done !== null && <p role="status">{text.progress(text.saving, done, results.length)}</p>}
      {moved !== null ? (
        <Alert type="warning" role="alert" title={text.moved(person(moved.by))}>
          {text.movedMany}
        </Alert>
      ) : (
        problem !== null && <Failed problem={problem} />
      )}
    </Dialog>
  );
}

async function adjust(draft: string, result: CaseResult, hashes: Map<string, string>): Promise<void> {
  const { file, id } = result.tested;
  const { outcome, codes } = asAnswered(result);
  const after = await written(draft, file, hashes.get(file), (hash) =>
    json<FileText>(at.expectation(draft, file, id), { method: 'PUT', body: writeExact({ hash, outcome, codes }) }),
  );
  hashes.set(file, after);
}
