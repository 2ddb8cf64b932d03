import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Alert, StatusBadge } from '@tehik-ee/tedi-react/tedi';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { json } from '../../api/client';
import type { Overview } from '../../api/overview';
import { useBilingual, useLanguage, useTexts } from '../../language';
import { day, moment, number, person } from '../../language/format';
import { useRuleNames } from '../../parts/names/useRuleNames';
import { Page } from '../../parts/Page';
import { Shown } from '../../parts/States';
import { todayOf } from '../instruments/timeline';
import { daysBefore, isPeriod, millis, undecidedIn } from './bars';
import { DayChart } from './DayChart';
import styles from './overview.module.css';
import { PeriodChoice } from './PeriodChoice';
import { overviewTexts } from './texts';

/** How the service decides these days: what was left undecided comes first. */
export default function OverviewPage() {
  const text = useTexts(overviewTexts);
  const [parameters, setParameters] = useSearchParams();
  const today = todayOf(new Date());
  const from = parameters.get('from') ?? daysBefore(today, 29);
  const to = parameters.get('to') ?? today;
  const whole = isPeriod(from, to);
  const overview = useQuery({
    queryKey: ['overview', from, to],
    enabled: whole,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => json<Overview>(`/api/overview?${new URLSearchParams({ from, to })}`, { signal }),
  });
  return (
    <Page title={text.title}>
      <PeriodChoice from={from} to={to} today={today} onChange={(next) => setParameters(next, { replace: true })} />
      {!whole && <p role="status">{text.noPeriod}</p>}
      {(whole || overview.data !== undefined) && <Shown query={overview}>
        {(shown) => (
          <>
            {shown.from > from && whole && !overview.isPlaceholderData && (
              <Alert type="warning" role="status">
                {text.cut(day(shown.from))}
              </Alert>
            )}
            <Undecided overview={shown} />
            <Section id="days" title={text.days}>
              <DayChart days={shown.days} />
            </Section>
            <Slowest overview={shown} />
            <GateFailures overview={shown} />
            <Due overview={shown} />
          </>
        )}
      </Shown>}
    </Page>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

type Column = { name: string; right?: boolean };

function Rows({ label, columns, rows }: { label: string; columns: Column[]; rows: ReactNode[][] }) {
  return (
    <div className={styles.scroll} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map(({ name, right }) => (
              <th key={name} scope="col" className={right ? 'number' : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={index}>
              {cells.map((cell, at) => (
                <td key={at} className={columns[at]?.right ? 'number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Props = { overview: Overview };

function Undecided({ overview: { days, undecided } }: Props) {
  const text = useTexts(overviewTexts);
  const names = useRuleNames();
  const { language } = useLanguage();
  const count = undecidedIn(days, undecided.length);
  return (
    <Section id="undecided" title={`${text.undecided}: ${number(count, language)}`}>
      <p>
        {count === 0 ? text.noUndecided : text.undecidedLead} {count > undecided.length && undecided.length > 0 && text.newest(undecided.length)}
      </p>
      {undecided.length > 0 && (
        <Rows
          label={text.undecided}
          columns={[{ name: text.at }, { name: text.topic }, { name: text.on }, { name: text.message }]}
          rows={undecided.map((one) => [
            <Link key="id" to={`/decisions/${one.id}`}>
              {moment(one.at, language)}
            </Link>,
            `${names.instrument(one.instrument)}, ${names.topic(one.instrument, one.topic)}`,
            day(one.on),
            one.message,
          ])}
        />
      )}
    </Section>
  );
}

function Slowest({ overview: { slowest } }: Props) {
  const text = useTexts(overviewTexts);
  const names = useRuleNames();
  const { language } = useLanguage();
  return (
    <Section id="slowest" title={text.slowest}>
      {slowest.length === 0 ? (
        <p>{text.noSlowest}</p>
      ) : (
        <Rows
          label={text.slowest}
          columns={[{ name: text.topic }, { name: text.decisions, right: true }, { name: text.median, right: true }, { name: text.p99, right: true }]}
          rows={slowest.map((one) => [
            `${names.instrument(one.instrument)}, ${names.topic(one.instrument, one.topic)}`,
            number(one.decisions, language),
            number(millis(one.medianMicros), language),
            number(millis(one.p99Micros), language),
          ])}
        />
      )}
    </Section>
  );
}

function GateFailures({ overview: { gateFailures } }: Props) {
  const text = useTexts(overviewTexts);
  const { language } = useLanguage();
  return (
    <Section id="gate" title={text.gate}>
      {gateFailures.length === 0 ? (
        <p>{text.noGate}</p>
      ) : (
        <Rows
          label={text.gate}
          columns={[{ name: text.at }, { name: text.release }, { name: text.author }, { name: text.message }, { name: text.findings, right: true }]}
          rows={gateFailures.map((one) => [
            moment(one.at, language),
            <code key="release" title={one.release}>
              {one.release.slice(0, 12)}
            </code>,
            one.author === null ? '' : person(one.author),
            one.message,
            one.findings,
          ])}
        />
      )}
    </Section>
  );
}

function Due({ overview: { due, dueComplete } }: Props) {
  const text = useTexts(overviewTexts);
  const names = useRuleNames();
  const said = useBilingual();
  return (
    <Section id="due" title={text.due}>
      {!dueComplete && <p>{text.someDue}</p>}
      {due.length === 0 ? (
        dueComplete && <p>{text.noDue}</p>
      ) : (
        <Rows
          label={text.due}
          columns={[{ name: text.day }, { name: text.what }, { name: text.topic }, { name: text.decision }]}
          rows={due.map((one) => [
            <>
              {day(one.day)}{' '}
              {one.overdue && (
                <StatusBadge color="danger" icon="schedule" variant="filled-bordered">
                  {text.overdue}
                </StatusBadge>
              )}
            </>,
            said(one.text) || one.what,
            `${names.instrument(one.instrument)}, ${names.topic(one.instrument, one.topic)}`,
            <Link key="id" to={`/decisions/${one.decision}`}>
              {one.decision}
            </Link>,
          ])}
        />
      )}
    </Section>
  );
}
