import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useRef, useState } from 'react';
import { json } from '../../../api/client';
import type { CaseResult, FileText } from '../../../api/drafts';
import { writeExact } from '../../../api/exact';
import { useTexts } from '../../../language';
import { Failed } from '../../../parts/States';
import { at, conflictOf, useRenewDraft } from '../data';
import { Dialog } from '../Dialog';
import styles from '../drafts.module.css';
import { startCheck } from './checks';
import { DifferenceTable } from './DifferenceTable';
import { asAnswered } from './expectation';
import { checkTexts } from './texts';

type Props = { draft: string; results: CaseResult[]; onClose: () => void };

/** Changes what several cases expect; a person has looked at each of them and says that it is right. */
export function AdjustMany({ draft, results, onClose }: Props) {
  const text = useTexts(checkTexts);
  const [chosen, setChosen] = useState(() => new Set(results.map(({ tested }) => tested.id)));
  const [right, setRight] = useState(false);
  const { done, problem, save, stop } = useManyExpectations(draft, onClose);
  const wanted = results.filter(({ tested }) => chosen.has(tested.id));
  const movedBy = conflictOf(problem)?.by ?? null;
  const close = () => {
    stop();
    onClose();
  };
  const toggle = (id: string, on: boolean) =>
    setChosen((before) => new Set(on ? [...before, id] : [...before].filter((each) => each !== id)));
  return (
    <Dialog
      wide
      title={text.adjustManyTitle}
      onClose={close}
      actions={
        <>
          <Button disabled={!right || wanted.length === 0 || done !== null} isLoading={done !== null} onClick={() => void save(wanted)}>
            {text.saveMany(wanted.length)}
          </Button>
          <Button visualType="secondary" onClick={close}>
            {text.cancel}
          </Button>
        </>
      }
    >
      <Alert type="info" role="none">
        {text.adjustText}
      </Alert>
      <ul className={styles.plainList}>
        {results.map(({ tested, differences }) => (
          <li key={`${tested.file} ${tested.id}`} className={styles.tight}>
            <label className={styles.choice}>
              <input type="checkbox" checked={chosen.has(tested.id)} onChange={(event) => toggle(tested.id, event.target.checked)} />
              <span>
                {tested.name} <code>{tested.id}</code>
              </span>
            </label>
            <details>
              <summary>{text.differences(differences.length)}</summary>
              <DifferenceTable differences={differences} />
            </details>
          </li>
        ))}
      </ul>
      <label className={styles.choice}>
        <input type="checkbox" checked={right} onChange={(event) => setRight(event.target.checked)} />
        {text.rightMany}
      </label>
      {done !== null && (
        <p role="status">
          {text.savingMany(done, wanted.length)} <progress className={styles.bar} aria-label={text.adjustManyTitle} max={wanted.length} value={done} />
        </p>
      )}
      {movedBy !== null ? <Alert type="warning" role="alert" title={text.moved(movedBy)} /> : problem !== null && <Failed problem={problem} />}
    </Dialog>
  );
}

/** Saves one expectation after the other, each on the file as the one before left it. */
function useManyExpectations(draft: string, onSaved: () => void) {
  const renew = useRenewDraft(draft);
  const [done, setDone] = useState<number | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const stopped = useRef(false);
  const save = async (results: CaseResult[]) => {
    setProblem(null);
    setDone(0);
    const hashes = new Map<string, string>();
    try {
      for (const [index, result] of results.entries()) {
        if (stopped.current) {
          break;
        }
        const { file, id } = result.tested;
        const hash = hashes.get(file) ?? (await json<FileText>(at.file(draft, file))).hash;
        const body = writeExact({ hash, ...asAnswered(result) });
        hashes.set(file, (await json<FileText>(at.expectation(draft, file, id), { method: 'PUT', body })).hash);
        setDone(index + 1);
      }
      await renew();
      void startCheck(draft);
      onSaved();
    } catch (refused) {
      setProblem(refused);
      await renew();
    } finally {
      setDone(null);
    }
  };
  return { done, problem, save, stop: () => (stopped.current = true) };
}
