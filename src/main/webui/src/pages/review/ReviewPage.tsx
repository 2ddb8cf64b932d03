import { useQuery } from '@tanstack/react-query';
import { Heading } from '@tehik-ee/tedi-react/tedi';
import type { ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { json } from '../../api/client';
import type { Differences } from '../../api/differences';
import type { Draft } from '../../api/drafts';
import { useTexts } from '../../language';
import { day } from '../../language/format';
import { DifferencesView } from '../../parts/differences/DifferencesView';
import { Page } from '../../parts/Page';
import { Shown } from '../../parts/States';
import { ChangeLog } from './ChangeLog';
import { CheckSection } from './CheckSection';
import { Decision } from './Decision';
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
    queryKey: ['drafts', id],
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
      <Shown query={query}>{(draft) => <Review draft={draft} />}</Shown>
    </Page>
  );
}

function Review({ draft }: { draft: Draft }) {
  const text = useTexts(reviewTexts);
  const differences = useQuery({
    queryKey: ['drafts', draft.id, 'differences', draft.changedAt, draft.base],
    queryFn: () => json<Differences>(`/api/drafts/${draft.id}/differences`),
  });
  return (
    <>
      <Standing draft={draft} />
      {draft.newEdition && (
        <Part title={text.newEdition(day(draft.newEdition.edition), day(draft.newEdition.from))}>
          <Begun draft={draft} />
        </Part>
      )}
      <Part title={text.differences}>
        <Shown query={differences}>{(found) => <DifferencesView differences={found} level={3} />}</Shown>
      </Part>
      <Part title={text.check}>
        <CheckSection draft={draft} />
      </Part>
      <Part title={text.impact}>
        <ImpactSection draft={draft} />
      </Part>
      <Part title={text.changeLog}>
        <ChangeLog key={draft.id} draft={draft} differences={differences.data} />
      </Part>
      <Part title={text.decision}>
        <Decision draft={draft} />
      </Part>
      <Part title={text.events}>
        <Events events={draft.events} />
      </Part>
    </>
  );
}

/** How the new edition differs from the one that it was copied from: what people have changed. */
function Begun({ draft }: { draft: Draft }) {
  const query = useQuery({
    queryKey: ['drafts', draft.id, 'differences', 'begun', draft.changedAt],
    queryFn: () => json<Differences>(`/api/drafts/${draft.id}/differences?edition=begun`),
  });
  return <Shown query={query}>{(found) => <DifferencesView differences={found} level={3} />}</Shown>;
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={style.part}>
      <Heading element="h2">{title}</Heading>
      {children}
    </section>
  );
}
