import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router-dom';
import { json } from '../../api/client';
import type { EditionView } from '../../api/edition';
import { useBilingual, useTexts } from '../../language';
import { day } from '../../language/format';
import { Page } from '../../parts/Page';
import { Shown } from '../../parts/States';
import { Coverage } from './Coverage';
import { InForce, period } from './InstrumentsPage';
import styles from './instruments.module.css';
import { Readings } from './Readings';
import { instrumentTexts } from './texts';
import { isInForce, todayOf } from './timeline';

/** An edition: its act, its topics, what it covers, and where it can be read in two ways. */
export default function EditionPage() {
  const { instrument = '', edition = '' } = useParams();
  const text = useTexts(instrumentTexts);
  const said = useBilingual();
  const view = useQuery({
    queryKey: ['instruments', instrument, edition],
    queryFn: ({ signal }) => json<EditionView>(`/api/instruments/${instrument}/${edition}`, { signal }),
  });
  const name = `${text.edition} ${day(edition)}`;
  return (
    <Page title={view.data ? `${said(view.data.title)}, ${name.toLowerCase()}` : name} trail={[{ to: '/', name: text.title }]}>
      <Shown query={view}>
        {(shown) => (
          <>
            <Act view={shown} />
            <Topics view={shown} />
            <Coverage coverage={shown.coverage} />
            <Readings readings={shown.readings} />
          </>
        )}
      </Shown>
    </Page>
  );
}

function Act({ view }: { view: EditionView }) {
  const text = useTexts(instrumentTexts);
  const said = useBilingual();
  const facts: [string, string | null | undefined][] = [
    [text.issuer, said(view.act?.issuer)],
    [text.kind, said(view.act?.kind)],
    [text.number, view.act?.number],
    [text.date, day(view.act?.date)],
  ];
  return (
    <section aria-labelledby="act" className={styles.section}>
      <h2 id="act">{text.act}</h2>
      {view.act === null && <p>{text.noAct}</p>}
      <dl className={styles.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        <div>
          <dt>{text.period}</dt>
          <dd>
            {period(view, text.open)} <InForce edition={view} today={todayOf(new Date())} />
          </dd>
        </div>
        {view.act?.link && (
          <div className={styles.whole}>
            <dt>{text.link}</dt>
            <dd>
              {/^https?:\/\//.test(view.act.link) ? (
                <a href={view.act.link} rel="noreferrer">
                  {view.act.link}
                </a>
              ) : (
                view.act.link
              )}
            </dd>
          </div>
        )}
        {view.on && (
          <div className={styles.whole}>
            <dt>{text.dayThatCounts}</dt>
            <dd>{said(view.on.meaning)}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

function Topics({ view }: { view: EditionView }) {
  const text = useTexts(instrumentTexts);
  const said = useBilingual();
  const today = todayOf(new Date());
  const on = isInForce(view, today) ? today : view.validFrom;
  return (
    <section aria-labelledby="topics" className={styles.section}>
      <h2 id="topics">{text.topics}</h2>
      <ul className={styles.cards}>
        {view.topics.map(({ topic, title, question }) => (
          <li key={topic}>
            <Link to={`/instruments/${view.instrument}/${view.edition}/${topic}`}>{said(title) || topic}</Link>
            <p>{said(question)}</p>
            <Link to={`/try?${new URLSearchParams({ instrument: view.instrument, topic, on })}`} aria-label={`${text.tryIt}: ${said(title) || topic}`}>
              {text.tryIt}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
