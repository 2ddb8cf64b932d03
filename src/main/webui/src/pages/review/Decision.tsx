import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox } from '@tehik-ee/tedi-react/tedi';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import { json } from '../../api/client';
import type { Draft } from '../../api/drafts';
import { useMay, useSession } from '../../api/session';
import { useTexts } from '../../language';
import { Problem } from '../../api/problem';
import { Notice } from '../../parts/Notice';
import { Failed } from '../../parts/States';
import { TextArea } from '../../parts/fields';
import { KeptNote } from '../drafts/KeptNote';
import { useTyped } from '../drafts/useTyped';
import { momentOf } from './moment';
import { isAmong } from './people';
import { possible } from './possible';
import { reviewTexts } from './texts';
import style from './review.module.css';

type Props = {
  draft: Draft;
  /** whether somebody writes on the change log here: what is handed in is what is saved */
  unsaved: boolean;
  /** whether the differences are not shown yet, or are those of before: nobody approves what was not shown */
  former: boolean;
  onDirty: (dirty: boolean) => void;
};

/** What may be done with a draft as it stands, by the one who looks; why nothing, if nothing. */
export function Decision({ draft, unsaved, former, onDirty }: Props) {
  const text = useTexts(reviewTexts);
  const client = useQueryClient();
  const session = useSession();
  const can = possible(draft, { editor: useMay('editor'), approver: useMay('approver'), author: isAmong(session, draft.authors) });
  const { typed: comment, type: setComment, kept, forget } = useTyped(draft.id, ['comment'], '');
  useEffect(() => onDirty(comment !== ''), [comment, onDirty]);
  const [planned, setPlanned] = useState(false);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const act = useMutation({
    mutationFn: ({ what, body }: { what: string; body?: unknown }) => json(`/api/drafts/${draft.id}/${what}`, { method: 'POST', body }),
    onSuccess: async () => {
      forget();
      await Promise.all([['draft', draft.id], ['drafts'], ['releases'], ['instruments']].map((queryKey) => client.invalidateQueries({ queryKey })));
    },
    // What was refused as it had changed meanwhile would be refused again: the page shows what there is now.
    onError: (refused) => (isMoved(refused) ? client.invalidateQueries({ queryKey: ['draft', draft.id] }) : undefined),
  });
  const stood = useRef(draft.state);
  useEffect(() => {
    // What was pressed is gone with the state that it was for.
    if (stood.current !== draft.state && document.activeElement === document.body) {
      document.querySelector<HTMLElement>('#decision h2')?.focus({ preventScroll: true });
    }
    stood.current = draft.state;
  }, [draft.state]);
  const barred = can.submit && unsaved ? text.saveFirst : (can.submit || can.approve) && former ? text.differencesFirst : null;
  const said = comment.trim() === '' ? null : comment.trim();
  const approve = () => {
    const publishAt = planned ? momentOf(typed) : null;
    if (planned && (publishAt === null || publishAt <= new Date().toISOString())) {
      setWrong(text.publishWrong);
      return;
    }
    setWrong(null);
    act.mutate({ what: 'approval', body: { text: said, publishAt, revision: draft.revision } });
  };
  const sendBack = () => {
    setWrong(said === null ? text.returnReason : null);
    if (said !== null) {
      act.mutate({ what: 'return', body: { text: said } });
    }
  };
  const button = (name: string, onClick: () => void, secondary = false, ready = true) => (
    <Button
      key={name}
      visualType={secondary ? 'secondary' : 'primary'}
      aria-disabled={act.isPending || !ready}
      aria-describedby={ready ? undefined : 'barred'}
      onClick={act.isPending || !ready ? undefined : onClick}
    >
      {name}
    </Button>
  );
  return (
    <div className={style.form}>
      {can.why && <p>{text[can.why]}</p>}
      {draft.state === 'published' && draft.release && (
        <Notice type="success">
          {text.isPublished(draft.release.slice(0, 8))} <Link to="/releases">{text.becameRelease}</Link>
        </Notice>
      )}
      {(can.submit || can.approve || can.sendBack || comment !== '') && (
        <>
          <KeptNote kept={kept} onForget={forget} />
          <TextArea id="comment" label={text.comment} value={comment} onChange={setComment} />
        </>
      )}
      {can.submit && <p className={style.small}>{text.submitHelp}</p>}
      {can.approve && (
        <>
          <p className={style.small}>{text.approveHelp}</p>
          <Checkbox id="planned" name="planned" value="on" label={text.planned} checked={planned} onChange={(_, on) => setPlanned(on)} />
          {planned && (
            <label className={style.moment}>
              {text.publishMoment}
              <input type="datetime-local" value={typed} onChange={(event) => setTyped(event.target.value)} />
            </label>
          )}
        </>
      )}
      {wrong && (
        <p role="alert" className={style.wrong}>
          {wrong}
        </p>
      )}
      {act.error && isMoved(act.error) && <Notice type="warning" live title={text.lookAgain} />}
      {act.error && <Failed problem={act.error} />}
      <div className={style.buttons}>
        {can.sendBack && button(text.return, sendBack, true)}
        {can.withdraw && button(text.withdraw, () => act.mutate({ what: 'withdraw' }), true)}
        {can.reopen && button(text.reopen, () => act.mutate({ what: 'reopen' }))}
        {can.submit && button(text.submit, () => act.mutate({ what: 'submit', body: { text: said, revision: draft.revision } }), false, barred === null)}
        {can.approve && button(planned ? text.approveAt : text.approve, approve, false, barred === null)}
      </div>
      <p id="barred" role="status" className={style.barred}>
        {barred}
      </p>
    </div>
  );
}

function isMoved(problem: unknown): boolean {
  return problem instanceof Problem && problem.status === 409;
}
