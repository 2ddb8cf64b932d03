import { Button } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { send } from '../../api/client';
import type { Draft } from '../../api/drafts';
import { useTexts } from '../../language';
import { Failed } from '../../parts/States';
import { TextField } from '../../parts/fields';
import { at, useRenewDraft } from './data';
import { Dialog } from './Dialog';
import styles from './drafts.module.css';
import { draftTexts } from './texts';

/** Does something to a draft at the service, and reads it again. */
function useDoing(draft: Draft) {
  const renew = useRenewDraft(draft.id);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const run = async (work: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      await renew();
      return true;
    } catch (refused) {
      setProblem(refused);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run };
}

export function Rename({ draft }: { draft: Draft }) {
  const text = useTexts(draftTexts);
  const [name, setName] = useState<string | null>(null);
  const { busy, problem, run } = useDoing(draft);
  if (name === null) {
    return (
      <div>
        <Button size="small" visualType="secondary" iconLeft="edit" onClick={() => setName(draft.name)}>
          {text.rename}
        </Button>
      </div>
    );
  }
  const save = async () => {
    if (await run(() => send(at.draft(draft.id), { method: 'PUT', body: { name: name.trim() } }))) {
      setName(null);
    }
  };
  return (
    <form
      className={styles.tight}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField id="draft-name" label={text.name} value={name} onChange={setName} required />
      <div className="actions">
        <Button type="submit" size="small" disabled={name.trim() === '' || busy}>
          {text.save}
        </Button>
        <Button size="small" visualType="secondary" onClick={() => setName(null)}>
          {text.cancel}
        </Button>
      </div>
      {problem !== null && <Failed problem={problem} />}
    </form>
  );
}

export function GiveUp({ draft }: { draft: Draft }) {
  const text = useTexts(draftTexts);
  const go = useNavigate();
  const [asking, setAsking] = useState(false);
  const { busy, problem, run } = useDoing(draft);
  const giveUp = async () => {
    if (await run(() => send(at.draft(draft.id), { method: 'DELETE' }))) {
      await go('/drafts');
    }
  };
  return (
    <>
      <Button visualType="secondary" color="danger" onClick={() => setAsking(true)}>
        {text.giveUp}
      </Button>
      {asking && (
        <Dialog
          title={text.giveUpTitle}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button color="danger" disabled={busy} isLoading={busy} onClick={() => void giveUp()}>
                {text.giveUpYes}
              </Button>
              <Button visualType="secondary" onClick={() => setAsking(false)}>
                {text.keep}
              </Button>
            </>
          }
        >
          <p>{text.giveUpText}</p>
          {problem !== null && <Failed problem={problem} />}
        </Dialog>
      )}
    </>
  );
}

export function Reopen({ draft }: { draft: Draft }) {
  const text = useTexts(draftTexts);
  const { busy, problem, run } = useDoing(draft);
  return (
    <>
      <Button disabled={busy} isLoading={busy} onClick={() => void run(() => send(at.reopen(draft.id), { method: 'POST', body: {} }))}>
        {text.reopen}
      </Button>
      {problem !== null && <Failed problem={problem} />}
    </>
  );
}
