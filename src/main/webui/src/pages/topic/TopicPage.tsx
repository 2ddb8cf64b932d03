import { useQuery } from '@tanstack/react-query';
import { Button } from '@tehik-ee/tedi-react/tedi';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { json } from '../../api/client';
import type { TopicPage as Topic } from '../../api/rules';
import { useBilingual, useTexts } from '../../language';
import { day } from '../../language/format';
import { Findings } from '../../parts/Findings';
import { Page } from '../../parts/Page';
import { Shown } from '../../parts/States';
import { usePart } from '../../parts/useArrival';
import { TopicContent } from './TopicContent';
import { topicTexts } from './texts';
import style from './topic.module.css';

/** Everything that people read of a topic. */
export default function TopicPage() {
  const { instrument = '', edition = '', topic = '' } = useParams();
  const [search] = useSearchParams();
  const release = search.get('release');
  const text = useTexts(topicTexts);
  const said = useBilingual();
  const query = useQuery({
    queryKey: ['topic', instrument, edition, topic, release],
    queryFn: () =>
      json<Topic>(
        `/api/instruments/${encodeURIComponent(instrument)}/${edition}/topics/${encodeURIComponent(topic)}` +
          (release ? `?release=${encodeURIComponent(release)}` : ''),
      ),
  });
  usePart(query.data !== undefined);
  return (
    <Page
      title={said(query.data?.title) || topic}
      trail={[
        { to: '/', name: text.instruments },
        { to: `/instruments/${instrument}/${edition}`, name: `${instrument}, ${text.edition(day(edition))}` },
      ]}
      actions={
        <>
          <Link to={`/try?${new URLSearchParams({ instrument, topic, on: edition })}`}>{text.tryIt}</Link>
          <Button visualType="secondary" size="small" iconLeft="print" onClick={() => window.print()}>
            {text.print}
          </Button>
        </>
      }
    >
      <Shown query={query}>
        {(page) => (
          <>
            {said(page.question) && <p className={style.question}>{said(page.question)}</p>}
            <Findings findings={page.findings} />
            <TopicContent page={page} />
          </>
        )}
      </Shown>
    </Page>
  );
}
