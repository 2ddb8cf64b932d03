import type { Sums } from '../../api/impact';
import { useLanguage, useTexts } from '../../language';
import { euros } from '../../language/format';
import { Difference } from './Difference';
import { reviewTexts } from './texts';
import style from './review.module.css';

export type MoneyLine = { key: string; of: string | null; name: string; sums: Sums };

/** Sums before and after, and who gets more or less. */
export function MoneyTable({ caption, head, lines }: { caption: string; head?: string; lines: MoneyLine[] }) {
  const text = useTexts(reviewTexts);
  const { language } = useLanguage();
  const heads = [text.before, text.after, text.difference, text.winners, text.gains, text.losers, text.losses];
  return (
    <div role="region" aria-label={caption} tabIndex={0} className={style.scroll}>
      <table className={style.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col">{head ?? text.amount}</th>
            {heads.map((each) => (
              <th key={each} scope="col" className="number">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, of, name, sums }) => (
            <tr key={key}>
              <th scope="row">
                {of && <span className={style.small}>{of}</span>}
                {name}
              </th>
              <td className="number">{euros(sums.before, language)}</td>
              <td className="number">{euros(sums.after, language)}</td>
              <td className="number">
                <Difference value={sums.difference} />
              </td>
              <td className="number">{sums.winners}</td>
              <td className="number">{euros(sums.gains, language)}</td>
              <td className="number">{sums.losers}</td>
              <td className="number">{euros(sums.losses, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
