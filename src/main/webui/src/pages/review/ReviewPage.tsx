import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Heading } from '@tehik-ee/tedi-react/tedi';
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router-dom';
import { json } from '../../api/client';
import type { Differences } from '../../api/differences';
import type { Draft } from '../../api/drafts';
import { useTexts } from '../../language';
import { day } from '../../language/format';
import { DifferencesView } from '../../parts/differences/DifferencesView';
import { Page } from '../../parts/Page';
import { Loading, Shown } from '../../parts/States';
import { NextStep } from '../drafts/NextStep';
import { LeaveDialog } from '../drafts/Notices';
import { useLeaving } from '../drafts/useLeaving';
import { ChangeLog } from './ChangeLog';
import { CheckSection } from './CheckSection';
import { Decision } from './Decision';
import { useEditionDifferences } from './useEditionDifferences';
import { Events } from './Events';
import { ImpactSection } from './ImpactSection';
import { Standing } from './Standing';
import { reviewTexts } from './texts';
import style from './review.module.css';

const WHILE_APPROVED = 5000;

/** Everything that somebody has to see of a draft before it is submitted or approved. */
export default function ReviewPage() {
  const { draft: id = '' } = useParams();
  const text = useTexts(reviewTexts);
  const query = useQuery({
    queryKey: ['draft', id, 'itself'],
    queryFn: () => json<Draft>(`/api/drafts/${id}`),
    refetchInterval: ({ state }) => (state.data?.state === 'approved' ? WHILE_APPROVED : false),
  });
  return (
    <Page
      title={text.title(query.data?.name ?? id)}
      trail={[
        { to: '/drafts', name: text.drafts },
        { to: `/drafts/${id}`, name: query.data?.name ?? id },
      ]}
    >
      <Shown query={query}>{(draft) => <Review key={draft.id} draft={draft} />}</Shown>
    </Page>
  );
}

function Review({ draft }: { draft: Draft }) {
  const text = useTexts(reviewTexts);
  const differences = useQuery({
    queryKey: ['draft', draft.id, 'differences', draft.changedAt, draft.base],
    queryFn: () => json<Differences>(`/api/drafts/${draft.id}/differences`),
    placeholderData: keepPreviousData,
  });
  const begun = useEditionDifferences(draft);
  const [textOpen, setTextOpen] = useState(false);
  const [commentOpen, setCommentOpen] = useState(false);
  const leaving = useLeaving(textOpen || commentOpen);
  // What is long comes before what is pressed: nothing may move under a hand, or out of the sight of a focus.
  const [there, setThere] = useState(false);
  if (!there && !differences.isLoading && !begun.isLoading) {
    setThere(true);
  }
  if (!there) {
    return <Loading />;
  }
  const former = differences.isPlaceholderData || begun.isPlaceholderData;
  const known = draft.newEdition === null ? differences.data : begun.data;
  return (
    <>
      <Standing draft={draft} />
      <NextStep draft={draft} />
      {draft.newEdition !== null && (
        <Part title={text.editionDifferences(day(draft.newEdition.edition), day(draft.newEdition.from))} busy={begun.isPlaceholderData}>
          <Shown query={begun}>{(found) => <DifferencesView differences={found} level={3} />}</Shown>
        </Part>
      )}
      <Part title={text.differences} busy={differences.isPlaceholderData}>
        <Shown query={differences}>{(found) => <DifferencesView differences={found} level={3} />}</Shown>
      </Part>
      <Part title={text.check}>
        <CheckSection draft={draft} />
      </Part>
      <Part title={text.impact}>
        <ImpactSection draft={draft} />
      </Part>
      <Part title={text.changeLog}>
        <ChangeLog draft={draft} differences={former ? undefined : known} onDirty={setTextOpen} />
      </Part>
      <Part id="decision" title={text.decision}>
        <Decision draft={draft} unsaved={textOpen} former={former || known === undefined || differences.data === undefined} onDirty={setCommentOpen} />
      </Part>
      <Part title={text.events}>
        <Events events={draft.events} />
      </Part>
      <LeaveDialog blocker={leaving} />
    </>
  );
}

type PartProps = {
  id?: string;
  title: string;
  /** whether what it shows is of before, and something newer is being asked for */
  busy?: boolean;
  children: ReactNode;
};

function Part({ id, title, busy, children }: PartProps) {
  return (
    <section id={id} aria-busy={busy} className={style.part}>
      <Heading element="h2" tabIndex={-1}>
        {title}
      </Heading>
      {children}
    </section>
  );
}
