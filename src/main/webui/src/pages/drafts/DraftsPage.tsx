import { Button, Heading, StatusBadge } from '@tehik-ee/tedi-react/tedi';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import type { DraftState, DraftSummary } from '../../api/drafts';
import { useMay } from '../../api/session';
import { day, moment, person } from '../../language/format';
import { useLanguage, useTexts } from '../../language';
import { Page } from '../../parts/Page';
import { Empty, Shown } from '../../parts/States';
import { useDrafts } from './data';
import styles from './drafts.module.css';
import { NewDraft } from './NewDraft';
import { draftAddress } from './places';
import { STATE_COLORS, stateTexts } from './states';
import { draftTexts } from './texts';

const STATES: DraftState[] = ['open', 'submitted', 'approved', 'failed', 'published', 'discarded'];
export default function DraftsPage() {
  const text = useTexts(draftTexts);
  const drafts = useDrafts();
  const may = useMay('editor');
  const [making, setMaking] = useState(false);
  return (
    <Page title={text.drafts} actions={may && <Button onClick={() => setMaking(true)}>{text.make}</Button>}>
      <p>{text.intro}</p>
      <Shown query={drafts}>
        {(all) => (all.length === 0 ? <Empty>{text.none}</Empty> : <ByState drafts={all} />)}
      </Shown>
      {making && <NewDraft onClose={() => setMaking(false)} />}
    </Page>
  );
}

function ByState({ drafts }: { drafts: DraftSummary[] }) {
  const { states } = useTexts(stateTexts);
  const text = useTexts(draftTexts);
  return (
    <div className={styles.stack}>
      {drafts.every(({ state }) => state !== 'open') && <Empty>{text.noneOpen}</Empty>}
      {STATES.map((state) => {
        const some = drafts.filter((draft) => draft.state === state);
        return some.length === 0 ? null : (
          <section key={state} className={styles.tight} aria-label={states[state]}>
            <Heading element="h2">
              {states[state]} <span className={styles.quiet}>({some.length})</span>
            </Heading>
            <ul className={styles.plainList}>
              {some.map((draft) => (
                <DraftLine key={draft.id} draft={draft} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function DraftLine({ draft }: { draft: DraftSummary }) {
  const { states } = useTexts(stateTexts);
  const text = useTexts(draftTexts);
  const { language } = useLanguage();
  const { newEdition } = draft;
  return (
    <li className={`${styles.card} ${styles.tight}`}>
      <div className={styles.tools}>
        <Link to={draftAddress(draft.id)}>
          <strong>{draft.name}</strong>
        </Link>
        <span className={styles.push}>
          <StatusBadge color={STATE_COLORS[draft.state]}>{states[draft.state]}</StatusBadge>
        </span>
      </div>
      {newEdition !== null && <span>{text.edition(newEdition.instrument, day(newEdition.edition))}</span>}
      <span className={styles.quiet}>{text.changed(person(draft.changedBy), moment(draft.changedAt, language))}</span>
    </li>
  );
}
