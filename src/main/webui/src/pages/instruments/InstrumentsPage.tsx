import { useQuery } from '@tanstack/react-query';
import { StatusBadge } from '@tehik-ee/tedi-react/tedi';
import { Link } from 'react-router-dom';
import { json } from '../../api/client';
import type { InstrumentSummary } from '../../api/rules';
import { useBilingual, useTexts } from '../../language';
import { day } from '../../language/format';
import { Page } from '../../parts/Page';
import { Empty, Shown } from '../../parts/States';
import { EditionLine } from './EditionLine';
import styles from './instruments.module.css';
import { instrumentTexts } from './texts';
import { isInForce, type Period, todayOf } from './timeline';

/** What is decided here, and since when. */
export default function InstrumentsPage() {
  const text = useTexts(instrumentTexts);
  const instruments = useQuery({
    queryKey: ['instruments', null],
    queryFn: ({ signal }) => json<InstrumentSummary[]>('/api/instruments', { signal }),
  });
  return (
    <Page title={text.title}>
      <p className={styles.lead}>{text.lead}</p>
      <Shown query={instruments}>
        {(known) =>
          known.length === 0 ? (
            <Empty>{text.none}</Empty>
          ) : (
            <>
              {known.map((instrument) => (
                <Instrument key={instrument.instrument} instrument={instrument} />
              ))}
            </>
          )
        }
      </Shown>
    </Page>
  );
}

function Instrument({ instrument: { instrument, title, editions } }: { instrument: InstrumentSummary }) {
  const text = useTexts(instrumentTexts);
  const said = useBilingual();
  const today = todayOf(new Date());
  const heading = `instrument-${instrument}`;
  return (
    <section aria-labelledby={heading} className={styles.instrument}>
      <h2 id={heading}>
        {said(title)} <code className={styles.code}>{instrument}</code>
      </h2>
      <EditionLine instrument={instrument} title={said(title)} editions={editions} today={today} />
      <ul className={styles.editions}>
        {editions.map((edition) => (
          <li key={edition.edition}>
            <Link to={`/instruments/${instrument}/${edition.edition}`}>
              {text.edition} {day(edition.edition)}
            </Link>
            <span>
              {text.period} {period(edition, text.open)}
            </span>
            <InForce edition={edition} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** First and last day of an edition in words. */
export function period({ validFrom, validTo }: Period, open: string): string {
  return validTo ? `${day(validFrom)}–${day(validTo)}` : `${day(validFrom)}–… (${open})`;
}

/** Whether an edition is law today, was or will be. */
export function InForce({ edition, today }: { edition: Period; today: string }) {
  const text = useTexts(instrumentTexts);
  if (isInForce(edition, today)) {
    return (
      <StatusBadge color="success" icon="check" variant="filled-bordered">
        {text.now}
      </StatusBadge>
    );
  }
  return (
    <StatusBadge color="neutral" variant="filled-bordered">
      {edition.validFrom > today ? text.coming : text.over}
    </StatusBadge>
  );
}
