import { useTexts } from '../../language';
import { tableTexts } from './texts';
import style from './TableView.module.css';

/** Says how the rows work together and what the signs in cells mean. */
export function Legend({ policy, aggregation }: { policy: string | null; aggregation: string | null }) {
  const text = useTexts(tableTexts);
  return (
    <div className={style.legend}>
      {policy && (
        <p>
          <code>{policy}</code> {text.policy[policy]} {aggregation && text.aggregation[aggregation]}
        </p>
      )}
      <details className="no-print">
        <summary>{text.legend}</summary>
        <dl>
          {text.signs.map(([sign, meaning]) => (
            <div key={sign}>
              <dt>
                <code>{sign}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  );
}
