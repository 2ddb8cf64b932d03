import { useQuery } from '@tanstack/react-query';
import { Button, Select } from '@tehik-ee/tedi-react/tedi';
import { useSearchParams } from 'react-router-dom';
import { json } from '../../api/client';
import type { Differences } from '../../api/differences';
import type { Release } from '../../api/releases';
import { useLanguage, useTexts } from '../../language';
import { moment } from '../../language/format';
import { DifferencesView } from '../../parts/differences/DifferencesView';
import { Page } from '../../parts/Page';
import { Empty, Shown } from '../../parts/States';
import { lastMoment, said, short } from './history';
import { releaseTexts } from './texts';
import style from './releases.module.css';

/** What differs between any two releases. */
export default function ComparePage() {
  const text = useTexts(releaseTexts);
  const [search, setSearch] = useSearchParams();
  const releases = useQuery({ queryKey: ['releases'], queryFn: () => json<Release[]>('/api/releases') });
  const from = full(search.get('from'), releases.data);
  const to = full(search.get('to'), releases.data);
  const choose = (one: string | null, other: string | null) =>
    setSearch(new URLSearchParams([['from', one], ['to', other]].filter(([, value]) => value !== null) as string[][]));
  return (
    <Page title={text.compareTitle} trail={[{ to: '/releases', name: text.title }]}>
      <div className={`${style.choice} no-print`}>
        <Choice id="compare-from" label={text.from} value={from} releases={releases.data ?? []} onChange={(one) => choose(one, to)} />
        <Choice id="compare-to" label={text.to} value={to} releases={releases.data ?? []} onChange={(other) => choose(from, other)} />
        <Button visualType="secondary" onClick={() => choose(to, from)}>
          {text.swap}
        </Button>
      </div>
      {from === null || to === null ? (
        <Empty>{text.choose}</Empty>
      ) : from === to ? (
        <Empty>{text.same}</Empty>
      ) : (
        <Compared from={from} to={to} />
      )}
    </Page>
  );
}

/** The whole name of a release that an address may shorten. */
function full(name: string | null, releases: Release[] | undefined): string | null {
  const found = releases?.find((one) => (name === 'active' ? one.active : name !== null && one.release.startsWith(name)));
  return found?.release ?? name;
}

function Compared({ from, to }: { from: string; to: string }) {
  const query = useQuery({
    queryKey: ['differences', from, to],
    queryFn: () => json<Differences>(`/api/differences?${new URLSearchParams({ from, to })}`),
  });
  return <Shown query={query}>{(differences) => <DifferencesView differences={differences} />}</Shown>;
}

type ChoiceProps = { id: string; label: string; value: string | null; releases: Release[]; onChange: (release: string) => void };

function Choice({ id, label, value, releases, onChange }: ChoiceProps) {
  const text = useTexts(releaseTexts);
  const { language } = useLanguage();
  const options = releases
    .filter(({ state }) => state === 'active' || state === 'passed')
    .map((release) => ({
      value: release.release,
      label: `${short(release.release)}, ${moment(lastMoment(release), language)}, ${release.active ? `${text.states.active.toLowerCase()}: ` : ''}${said(release.origin?.message).first}`,
    }));
  return (
    <Select
      id={id}
      label={label}
      className={style.select}
      options={options}
      value={options.find((option) => option.value === value) ?? null}
      isClearable={false}
      onChange={(option) => option && 'value' in option && onChange(option.value)}
    />
  );
}
