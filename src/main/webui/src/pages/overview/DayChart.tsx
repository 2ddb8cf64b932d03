import type { Overview } from '../../api/overview';
import { useTexts } from '../../language';
import { day } from '../../language/format';
import { barsOf } from './bars';
import styles from './overview.module.css';
import { overviewTexts } from './texts';

const HEIGHT = 200;
const STEP = 30;

/** Decisions of each day by what became of them, as stacked bars and as a table. */
export function DayChart({ days }: { days: Overview['days'] }) {
  const text = useTexts(overviewTexts);
  const { bars, most, kinds } = barsOf(days);
  if (most === 0) {
    return <p>{text.noDays}</p>;
  }
  const width = Math.max(bars.length * STEP, 300);
  const every = Math.ceil(bars.length / 8);
  return (
    <>
      <ul className={styles.legend}>
        {kinds.map((kind) => (
          <li key={kind}>
            <svg width={16} height={16} aria-hidden="true">
              <rect width={16} height={16} className={styles[kind]} />
            </svg>
            {text.kinds[kind]}
          </li>
        ))}
      </ul>
      <div className={styles.scroll} role="region" aria-label={text.days} tabIndex={0}>
        <svg viewBox={`-40 -14 ${width + 60} ${HEIGHT + 44}`} role="img" aria-label={text.chart} className={styles.chart} style={{ minWidth: Math.min(width, 640) }}>
          <Patterns />
          {[...new Set([0, Math.ceil(most / 2), most])].map((level) => (
            <g key={level} className={styles.level}>
              <line x1={0} x2={width} y1={HEIGHT - (level / most) * HEIGHT} y2={HEIGHT - (level / most) * HEIGHT} />
              <text x={-6} y={HEIGHT - (level / most) * HEIGHT + 5} textAnchor="end">
                {level}
              </text>
            </g>
          ))}
          {bars.map((bar, index) => (
            <g key={bar.day}>
              {bar.parts.map(({ kind, count, from, height }) => (
                <rect
                  key={kind}
                  className={styles[kind]}
                  x={index * STEP + 4}
                  width={STEP - 8}
                  y={HEIGHT - (from + height) * HEIGHT}
                  height={height * HEIGHT}
                >
                  <title>{`${day(bar.day)}: ${text.kinds[kind]} ${count}`}</title>
                </rect>
              ))}
              {index % every === 0 && (
                <text x={index * STEP + STEP / 2} y={HEIGHT + 20} textAnchor="middle">
                  {day(bar.day).slice(0, 6)}
                </text>
              )}
            </g>
          ))}
        </svg>
      </div>
      <details>
        <summary>{text.asTable}</summary>
        <div className={styles.scroll} role="region" aria-label={text.asTable} tabIndex={0}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text.day}</th>
                {kinds.map((kind) => (
                  <th key={kind} scope="col" className="number">
                    {text.kinds[kind]}
                  </th>
                ))}
                <th scope="col" className="number">
                  {text.all}
                </th>
              </tr>
            </thead>
            <tbody>
              {bars.map((bar) => (
                <tr key={bar.day}>
                  <th scope="row">{day(bar.day)}</th>
                  {kinds.map((kind) => (
                    <td key={kind} className="number">
                      {bar.parts.find((part) => part.kind === kind)?.count ?? 0}
                    </td>
                  ))}
                  <td className="number">{bar.all}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  );
}

/** Colours alone would not tell the parts of a bar apart. */
function Patterns() {
  return (
    <defs>
      <pattern id="lines" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="#fff" />
        <rect width="3" height="6" fill="#9a5b00" />
      </pattern>
      <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="#fff" />
        <circle cx="3" cy="3" r="1.6" fill="#4c5362" />
      </pattern>
    </defs>
  );
}
