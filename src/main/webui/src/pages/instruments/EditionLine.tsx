import { useNavigate } from 'react-router-dom';
import { useTexts } from '../../language';
import { day } from '../../language/format';
import styles from './instruments.module.css';
import { instrumentTexts } from './texts';
import { type Period, timelineOf } from './timeline';

const WIDTH = 1000;
const BAR = 34;

type Props = { instrument: string; title: string; editions: Period[]; today: string };

/** The editions drawn in time; the list below it says the same in words and carries the links. */
export function EditionLine({ instrument, title, editions, today }: Props) {
  const text = useTexts(instrumentTexts);
  const navigate = useNavigate();
  const { bars, today: at, years } = timelineOf(editions, today);
  return (
    <div role="region" tabIndex={0} aria-label={text.line(title)} className={styles.lineScroll}>
    <svg viewBox={`-4 0 ${WIDTH + 8} 92`} role="img" aria-label={text.line(title)} className={styles.line}>
      <desc>{bars.map((bar) => `${day(bar.validFrom)}–${day(bar.validTo)}${bar.now ? ` ${text.now}` : ''}`).join('; ')}</desc>
      {years.map(({ year, at: place }) => (
        <g key={year} className={styles.year}>
          <line x1={place * WIDTH} x2={place * WIDTH} y1={22} y2={64} />
          <text x={place * WIDTH} y={84} style={place > 0.97 ? { textAnchor: 'end' } : place < 0.03 ? { textAnchor: 'start' } : undefined}>
            {year}
          </text>
        </g>
      ))}
      {bars.map((bar) => (
        <g
          key={bar.edition}
          className={bar.now ? styles.barNow : styles.bar}
          onClick={() => void navigate(`/instruments/${instrument}/${bar.edition}`)}
        >
          <rect x={bar.left * WIDTH} y={26} width={Math.max(bar.width * WIDTH - 3, 2)} height={BAR} rx={3} />
          {bar.width > 0.12 && (
            <text x={bar.left * WIDTH + 10} y={48}>
              {day(bar.edition)}
              {bar.open ? ' →' : ''}
            </text>
          )}
        </g>
      ))}
      <g className={styles.today}>
        <line x1={at * WIDTH} x2={at * WIDTH} y1={18} y2={66} />
        <text x={at * WIDTH} y={13}>
          {text.today}
        </text>
      </g>
    </svg>
    </div>
  );
}
