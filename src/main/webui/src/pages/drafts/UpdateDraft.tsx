import { Alert, Button, Heading } from '@tehik-ee/tedi-react/tedi';
import { useId, useState } from 'react';
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
type Side = 'mine' | 'theirs';

function conflictsOf(problem: unknown): Theirs[] {
  if (!(problem instanceof Problem) || problem.kind !== 'draft-conflict') {
    return [];
  }
  return (problem.body as unknown as { files?: Theirs[] }).files ?? [];
}

/** Leaves a file as it is without the draft. */
async function giveUp(draft: string, path: string): Promise<void> {
  const known = await json<FileText>(at.file(draft, path));
  await send(at.undoneFile(draft, path, known.hash), { method: 'DELETE' });
}

/** Takes over what became active while the draft was written. */
export function UpdateDraft({ draft, editable }: { draft: Draft; editable: boolean }) {
  const text = useTexts(draftTexts);
  const renew = useRenewDraft(draft.id);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [conflicts, setConflicts] = useState<Theirs[]>([]);
  const [chosen, setChosen] = useState<Record<string, Side>>({});
  const of = (side: Side) => conflicts.map(({ path }) => path).filter((path) => chosen[path] === side);
  const update = async () => {
    setBusy(true);
    setProblem(null);
    try {
      for (const path of of('theirs')) {
        await giveUp(draft.id, path);
      }
      await send(at.update(draft.id), { method: 'POST', body: { mine: of('mine') } });
      await renew();
      void startCheck(draft.id);
    } catch (refused) {
      const found = conflictsOf(refused);
      setConflicts(found.length > 0 ? found : conflicts);
      setProblem(found.length > 0 ? null : refused);
    } finally {
      setBusy(false);
    }
  };
  const open = conflicts.some(({ path }) => chosen[path] === undefined);
  return (
    <section className={styles.stack}>
      <Alert type="warning" role="none" title={text.behindTitle}>
        <p>{text.behindText}</p>
        {editable && (
          <Button size="small" disabled={busy || open} isLoading={busy} onClick={() => void update()}>
            {busy ? text.updating : text.update}
          </Button>
        )}
      </Alert>
      {problem !== null && <Failed problem={problem} />}
      {conflicts.length > 0 && (
        <>
          <Heading element="h2">{text.conflictTitle}</Heading>
          <p role="alert">{text.conflictText}</p>
          {conflicts.map((theirs) => (
            <FileConflict
              key={theirs.path}
              draft={draft.id}
              theirs={theirs}
              chosen={chosen[theirs.path]}
              choose={(side) => setChosen((before) => ({ ...before, [theirs.path]: side }))}
            />
          ))}
        </>
      )}
    </section>
  );
}

type ConflictProps = { draft: string; theirs: Theirs; chosen: Side | undefined; choose: (side: Side) => void };

function FileConflict({ draft, theirs, chosen, choose }: ConflictProps) {
  const text = useTexts(draftTexts);
  const name = usePlaceName();
  const group = useId();
  const mine = useFile(draft, theirs.path);
  const option = (side: Side, label: string) => (
    <label className={styles.choice}>
      <input type="radio" name={group} checked={chosen === side} onChange={() => choose(side)} />
      {label}
    </label>
  );
  return (
    <div className={`${styles.card} ${styles.tight}`}>
      <Heading element="h3">{name(theirs.path)}</Heading>
      <SideBySide names={[text.mine, text.theirs]} texts={[mine.data?.text ?? '', theirs.text ?? text.removed]} />
      <fieldset className={styles.tight}>
        <legend className="visually-hidden">{name(theirs.path)}</legend>
        {option('mine', text.keepMine)}
        {option('theirs', text.takeTheirs)}
      </fieldset>
      <Link to={fileAddress(draft, theirs.path)}>{text.openFile}</Link>
    </div>
  );
}
