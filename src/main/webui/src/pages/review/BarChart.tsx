import { useLanguage } from '../../language';
import { euros } from '../../language/format';
import { type Bar, sign } from './money';
import style from './review.module.css';

const ROW = 28;
const BAR = 18;
const NAMES = 200;
const PLOT = 360;
const NUMBERS = 140;

/** Differences of euros as bars from a common line: to the right who gets more, to the left who gets less. */
export function BarChart({ bars, label }: { bars: Bar[]; label: string }) {
  const { language } = useLanguage();
  if (bars.length === 0) {
    return null;
  }
  const less = bars.some(({ share }) => share < 0);
  const more = bars.some(({ share }) => share > 0);
  const zero = NAMES + (less && more ? PLOT / 2 : less ? PLOT : 0);
  const length = less && more ? PLOT / 2 : PLOT;
  const width = NAMES + PLOT + NUMBERS;
  return (
    <div className={style.chart} role="region" aria-label={label} tabIndex={0}>
      <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${bars.length * ROW + 8}`} width={width} height={bars.length * ROW + 8}>
        {bars.map(({ label: name, difference, share }, index) => {
          const middle = index * ROW + ROW / 2 + 4;
          const size = Math.max(1, Math.abs(share) * length);
          return (
            <g key={name}>
              <text x={NAMES - 8} y={middle} textAnchor="end" dominantBaseline="middle">
                {name.length > 26 ? `${name.slice(0, 25)}…` : name}
                <title>{name}</title>
              </text>
              <rect x={share < 0 ? zero - size : zero} y={middle - BAR / 2} width={size} height={BAR} className={share < 0 ? style.less : style.more} />
              <text x={width} y={middle} textAnchor="end" dominantBaseline="middle" className={style.figure}>
                {sign(difference) > 0 ? '+' : ''}
                {euros(difference, language)}
              </text>
            </g>
          );
        })}
        <line x1={zero} x2={zero} y1={0} y2={bars.length * ROW + 8} className={style.axis} />
      </svg>
    </div>
  );
}
