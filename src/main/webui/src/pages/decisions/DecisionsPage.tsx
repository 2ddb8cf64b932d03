import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from '@tehik-ee/tedi-react/tedi';
import { Link, useSearchParams } from 'react-router-dom';
import { json } from '../../api/client';
import type { Receipt, Receipts } from '../../api/decisions';
import { useMay } from '../../api/session';
import { useLanguage, useTexts } from '../../language';
import { day, moment } from '../../language/format';
import { Page } from '../../parts/Page';
import { type RuleNames, useRuleNames } from '../../parts/names/useRuleNames';
import { Empty, Failed, Loading } from '../../parts/States';
import { valueTexts } from '../../parts/values/texts';
import styles from './decisions.module.css';
import { Export } from './Export';
import { type Filters, filtersOf, queryOf } from './filters';
import { SearchForm } from './SearchForm';
import { decisionTexts } from './texts';
import { Verify } from './Verify';

/** Finds recorded decisions. */
export default function DecisionsPage() {
  const text = useTexts(decisionTexts);
  const [parameters, setParameters] = useSearchParams();
  const filters = filtersOf(parameters);
  const mayVerify = useMay('auditor');
  return (
    <Page title={text.title}>
      <p className={styles.lead}>{text.lead}</p>
      <SearchForm key={parameters.toString()} filters={filters} onSearch={(next) => setParameters(next as Record<string, string>)} />
      <Found filters={filters} />
      <Export filters={filters} />
      {mayVerify && <Verify />}
    </Page>
  );
}

function VerdictOf({ one: { instrument, topic, verdict }, names }: { one: Receipt; names: RuleNames }) {
  const { meanings } = useTexts(valueTexts);
  const meaning = verdict === undefined || topic === undefined ? null : names.meaning(instrument, topic, verdict);
  return meaning === null ? <>{verdict}</> : <span title={verdict}>{meanings[meaning]}</span>;
}

function Found({ filters }: { filters: Filters }) {
  const text = useTexts(decisionTexts);
  const names = useRuleNames();
  const { language } = useLanguage();
  const pages = useInfiniteQuery({
    queryKey: ['decisions', 'found', filters],
    queryFn: ({ pageParam, signal }) =>
      json<Receipts>(queryOf(filters, { limit: '50', ...(pageParam ? { after: pageParam } : {}) }), { signal }),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
  });
  if (pages.isPending) {
    return <Loading />;
  }
  if (pages.data === undefined) {
    return <Failed problem={pages.error} again={() => void pages.refetch()} />;
  }
  const found = pages.data.pages.flatMap(({ decisions }) => decisions);
  if (found.length === 0) {
    return <Empty>{text.none}</Empty>;
  }
  return (
    <>
      <div className={styles.scroll} role="region" aria-label={text.title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[text.at, text.instrument, text.topic, text.on, text.result, text.verdict, text.codes, text.caller].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Link to={`/decisions/${one.id}`}>{moment(one.decidedAt, language)}</Link>
                </th>
                <td>{names.instrument(one.instrument)}</td>
                <td>{one.topic && names.topic(one.instrument, one.topic)}</td>
                <td>{day(one.on)}</td>
                <td>{text.results[one.result]}</td>
                <td>
                  <VerdictOf one={one} names={names} />
                </td>
                <td className={styles.codes}>{one.codes.join(', ')}</td>
                <td>{one.caller}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p role="status" className={styles.lead}>
        {text.shown(found.length)}
      </p>
      {pages.error !== null && <Failed problem={pages.error} />}
      {pages.hasNextPage && (
        <div>
          <Button visualType="secondary" isLoading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {text.more}
          </Button>
        </div>
      )}
    </>
  );
}
