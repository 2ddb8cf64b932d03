import { Alert, Button, Heading } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { json, send } from '../../api/client';
import type { Draft, FileText } from '../../api/drafts';
import { Problem } from '../../api/problem';
import { useTexts } from '../../language';
import { Failed } from '../../parts/States';
import { startCheck } from './check/checks';
import { at, useFile, useRenewDraft } from './data';
import styles from './drafts.module.css';
import { SideBySide } from './file/SideBySide';
import { usePlaceName } from './placeName';
import { fileAddress } from './places';
import { draftTexts } from './texts';

/** What became active meanwhile in a file that the draft changed too. */
type Theirs = { path: string; text: string | null };

function conflictsOf(problem: unknown): Theirs[] {
  if (!(problem instanceof Problem) || problem.kind !== 'draft-conflict') {
    return [];
  }
  const { files = [], conflicts = files } = problem.body as unknown as { files?: Theirs[]; conflicts?: Theirs[] };
  return conflicts;
}

/** Takes over what became active while the draft was written. */
export function UpdateDraft({ draft, editable }: { draft: Draft; editable: boolean }) {
  const text = useTexts(draftTexts);
  const renew = useRenewDraft(draft.id);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const update = async () => {
    setBusy(true);
    setProblem(null);
    try {
      await send(at.update(draft.id), { method: 'POST', body: {} });
      await renew();
      void startCheck(draft.id);
    } catch (refused) {
      setProblem(refused);
    } finally {
      setBusy(false);
    }
  };
  const conflicts = conflictsOf(problem);
  return (
    <section className={styles.stack}>
      <Alert type="warning" role="none" title={text.behindTitle}>
        <p>{text.behindText}</p>
        {editable && (
          <Button size="small" disabled={busy} isLoading={busy} onClick={() => void update()}>
            {busy ? text.updating : text.update}
          </Button>
        )}
      </Alert>
      {problem !== null && conflicts.length === 0 && <Failed problem={problem} />}
      {conflicts.length > 0 && (
        <>
          <Heading element="h2">{text.conflictTitle}</Heading>
          <p>{text.conflictText}</p>
          {conflicts.map((theirs) => (
            <FileConflict key={theirs.path} draft={draft.id} theirs={theirs} />
          ))}
        </>
      )}
    </section>
  );
}

function FileConflict({ draft, theirs }: { draft: string; theirs: Theirs }) {
  const text = useTexts(draftTexts);
  const name = usePlaceName();
  const renew = useRenewDraft(draft);
  const mine = useFile(draft, theirs.path);
  const [problem, setProblem] = useState<unknown>(null);
  const take = async (known: FileText) => {
    setProblem(null);
    try {
      await json(at.file(draft, theirs.path), { method: 'PUT', body: { hash: known.hash, text: theirs.text } });
      await renew();
    } catch (refused) {
      setProblem(refused);
    }
  };
  return (
    <div className={`${styles.card} ${styles.tight}`}>
      <Heading element="h3">{name(theirs.path)}</Heading>
      <SideBySide names={[text.mine, text.theirs]} texts={[mine.data?.text ?? '', theirs.text ?? text.removed]} />
      <div className={styles.tools}>
        {theirs.text !== null && mine.data !== undefined && (
          <Button size="small" visualType="secondary" onClick={() => void take(mine.data)}>
            {text.takeTheirs}
          </Button>
        )}
        <Link to={fileAddress(draft, theirs.path)}>{text.openFile}</Link>
      </div>
      {problem !== null && <Failed problem={problem} />}
    </div>
  );
}
