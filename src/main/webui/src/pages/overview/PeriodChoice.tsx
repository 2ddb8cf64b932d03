import { Button } from '@tehik-ee/tedi-react/tedi';
import { useTexts } from '../../language';
import { DayField } from '../../parts/day/DayField';
import { daysBefore } from './bars';
import styles from './overview.module.css';
import { overviewTexts } from './texts';

type Period = { from: string; to: string };
type Props = Period & { today: string; onChange: (period: Period) => void };

/** From which day to which the page looks. */
export function PeriodChoice({ from, to, today, onChange }: Props) {
  const text = useTexts(overviewTexts);
  return (
    <div role="group" aria-label={text.period} className={`${styles.period} no-print`}>
      <DayField id="overview-from" label={text.from} value={from} onChange={(next) => onChange({ from: next ?? '', to })} />
      <DayField id="overview-to" label={text.to} value={to} onChange={(next) => onChange({ from, to: next ?? '' })} />
      <div className={styles.presets}>
        {[7, 30, 90].map((count) => {
          const begin = daysBefore(today, count - 1);
          return (
            <Button
              key={count}
              size="small"
              visualType="secondary"
              aria-pressed={from === begin && to === today}
              onClick={() => onChange({ from: begin, to: today })}
            >
              {text.lastDays(count)}
            </Button>
          );
        })}
      </div>
    </div>
  );
}
