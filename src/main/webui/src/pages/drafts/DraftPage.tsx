import { Alert, Heading, Link as TediLink, StatusBadge } from '@tehik-ee/tedi-react/tedi';
import { useEffect } from 'react';
import { Link, useParams } from 'react-router-dom';
import type { Draft } from '../../api/drafts';
import { useMay } from '../../api/session';
import { day, moment, person } from '../../language/format';
import { useLanguage, useTexts } from '../../language';
import { Page } from '../../parts/Page';
import { Shown } from '../../parts/States';
import { ChangedFiles } from './ChangedFiles';
import { CheckPanel } from './check/CheckPanel';
import { startCheck, useChecking } from './check/checks';
import { FindingList } from './check/FindingList';
import { Contents } from './Contents';
import { useDraft } from './data';
import { GiveUp, Reopen, Rename } from './DraftActions';
import styles from './drafts.module.css';
import { NextStep } from './NextStep';
import { draftAddress } from './places';
import { STATE_COLORS, stateTexts } from './states';
import { draftTexts } from './texts';
import { Events } from '../review/Events';
import { UpdateDraft } from './UpdateDraft';

export default function DraftPage() {
  const { draft: id = '' } = useParams();
  const text = useTexts(draftTexts);
  const draft = useDraft(id);
  return (
    <Page
      title={draft.data?.name ?? text.draft}
      trail={[{ to: '/drafts', name: text.drafts }]}
      actions={draft.data && draft.data.state !== 'discarded' && <ReviewLink draft={draft.data} />}
    >
      <Shown query={draft}>{(data) => <Whole key={data.id} draft={data} />}</Shown>
    </Page>
  );
}

function ReviewLink({ draft }: { draft: Draft }) {
  const text = useTexts(draftTexts);
  return (
    <TediLink as={Link} to={`${draftAddress(draft.id)}/review`}>
      {text.review}
    </TediLink>
  );
}

function Whole({ draft }: { draft: Draft }) {
  const text = useTexts(draftTexts);
  const may = useMay('editor');
  const editable = may && draft.state === 'open';
  const checking = useChecking(draft.id);
  const begin = editable && checking.result === null && !checking.running && !checking.stopped && checking.problem === null;
  useEffect(() => {
    if (begin) {
      void startCheck(draft.id);
    }
  }, [begin, draft.id]);
  return (
    <div className={styles.stack}>
      <Facts draft={draft} />
      <NextStep draft={draft} />
      {editable && <Rename draft={draft} />}
      {draft.behind && draft.state === 'open' && <UpdateDraft draft={draft} editable={editable} />}
      <Returned draft={draft} />
      {draft.findings.length > 0 && (
        <section className={styles.tight}>
          <Heading element="h2">{text.whyFailed}</Heading>
          <FindingList draft={draft.id} findings={draft.findings} />
        </section>
      )}
      {draft.toLookAt.length > 0 && draft.state !== 'published' && draft.state !== 'discarded' && (
        <Alert type="warning" role="none" title={text.toLookAt}>
          <p>{text.toLookAtText}</p>
          <ul className={styles.list}>
            {draft.toLookAt.map((sentence) => (
              <li key={sentence} lang="en">
                {sentence}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Contents draft={draft} />
      <ChangedFiles draft={draft} editable={editable} />
      {draft.state !== 'published' && draft.state !== 'discarded' && <CheckPanel draft={draft.id} editable={editable} />}
      <History draft={draft} />
      <div className="actions">
        {may && draft.state === 'failed' && <Reopen draft={draft} />}
        {may && (draft.state === 'open' || draft.state === 'failed') && <GiveUp draft={draft} />}
      </div>
    </div>
  );
}

function Facts({ draft }: { draft: Draft }) {
  const text = useTexts(draftTexts);
  const { states } = useTexts(stateTexts);
  const { language } = useLanguage();
  const { newEdition } = draft;
  return (
    <div className={styles.states}>
      <StatusBadge color={STATE_COLORS[draft.state]}>{states[draft.state]}</StatusBadge>
      {newEdition !== null && <span>{text.edition(newEdition.instrument, day(newEdition.edition))}</span>}
      <span className={styles.quiet}>{text.changed(person(draft.changedBy), moment(draft.changedAt, language))}</span>
      {draft.release !== null && (
        <span>
          {text.publishedAs} <code>{draft.release.slice(0, 12)}</code>
        </span>
      )}
    </div>
  );
}

function Returned({ draft }: { draft: Draft }) {
  const text = useTexts(draftTexts);
  const last = draft.events.filter(({ what }) => what === 'returned' || what === 'submitted').at(-1);
  return draft.state === 'open' && last?.what === 'returned' ? (
    <Alert type="warning" role="none" title={`${text.returned}: ${person(last.by)}`}>
      {last.text}
    </Alert>
  ) : null;
}

function History({ draft }: { draft: Draft }) {
  const text = useTexts(draftTexts);
  return (
    <details>
      <summary>{text.history}</summary>
      <Events events={draft.events} />
    </details>
  );
}

