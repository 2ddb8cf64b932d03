import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { json } from '../../api/client';
import type { Release } from '../../api/releases';
import { useMay } from '../../api/session';
import { useTexts } from '../../language';
import { Notice } from '../../parts/Notice';
import { Page } from '../../parts/Page';
import { Empty, Shown } from '../../parts/States';
import { Activate } from './Activate';
import { short } from './history';
import { ReleaseCard } from './ReleaseCard';
import { releaseTexts } from './texts';
import style from './releases.module.css';

const WHILE_JUDGING = 3000;

/** The history of the rules: what decided when and why, what was refused, and the way back. */
export default function ReleasesPage() {
  const text = useTexts(releaseTexts);
  const mayActivate = useMay('approver');
  const [asked, setAsked] = useState<Release | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const query = useQuery({
    queryKey: ['releases'],
    queryFn: () => json<Release[]>('/api/releases'),
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'judging') ? WHILE_JUDGING : false),
  });
  return (
    <Page title={text.title}>
      <p>{text.intro}</p>
      {!mayActivate && <p className={style.small}>{text.onlyApprovers}</p>}
      {done && (
        <Notice type="success" live onClose={() => setDone(null)}>
          {text.activated(short(done))}
        </Notice>
      )}
      <Shown query={query}>
        {(releases) =>
          releases.length === 0 ? (
            <Empty>{text.none}</Empty>
          ) : (
            <ol className={style.history}>
              {releases.map((release) => (
                <li key={release.release}>
                  <ReleaseCard
                    release={release}
                    all={releases}
                    onActivate={mayActivate && release.state === 'passed' ? () => setAsked(release) : undefined}
                  />
                </li>
              ))}
            </ol>
          )
        }
      </Shown>
      {asked && (
        <Activate
          release={asked.release}
          onClose={(activated) => {
            setAsked(null);
            setDone(activated ? asked.release : null);
          }}
        />
      )}
    </Page>
  );
}
