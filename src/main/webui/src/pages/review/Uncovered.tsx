import { Heading } from '@tehik-ee/tedi-react/tedi';
import { useTexts } from '../../language';
import { day } from '../../language/format';
import type { Uncovered as Rows } from './check';
import { reviewTexts } from './texts';
import style from './review.module.css';

/** Rows that no case covers, with cases that would cover them. */
export function Uncovered({ uncovered }: { uncovered: Rows[] }) {
  const text = useTexts(reviewTexts);
  return (
    <div>
      <Heading element="h3" modifiers="h4">
        {text.uncovered}
      </Heading>
      {uncovered.map(({ where, rows, suggestions }) => (
        <div key={where}>
          <p>
            <code>{where}</code>: {rows.join(', ')}
          </p>
          {suggestions.map((one) => (
            <details key={one.id}>
              <summary>
                {text.suggested}: {one.name}, {day(one.on)} ({one.covers.map(({ rule }) => rule).join(', ')})
              </summary>
              <pre className={style.code} tabIndex={0} role="region" aria-label={one.name}>
                {JSON.stringify({ given: one.given, expect: one.answer.outcome, codes: one.answer.codes }, null, 2)}
              </pre>
            </details>
          ))}
        </div>
      ))}
    </div>
  );
}
