import { useMemo } from 'react';
import styles from './file.module.css';
import { around, pairs } from './lines';

/** Two texts side by side; what differs is marked, what is far from it left out. */
export function SideBySide({ names, texts: [one, other] }: { names: [string, string]; texts: [string, string] }) {
  const shown = useMemo(() => around(pairs(one, other)), [one, other]);
  return (
    <div className={styles.sides} tabIndex={0} role="region" aria-label={names.join(', ')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{names[0]}</th>
            <th scope="col">{names[1]}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((pair, index) =>
            pair === null ? (
              <tr key={index}>
                <td colSpan={2} className={styles.left}>
                  …
                </td>
              </tr>
            ) : (
              <tr key={index}>
                <td className={pair.same ? undefined : styles.gone}>{side(pair.one, pair.same, '−')}</td>
                <td className={pair.same ? undefined : styles.come}>{side(pair.other, pair.same, '+')}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}

function side(line: string | null, same: boolean, mark: string): string {
  return line === null ? '' : same ? `  ${line}` : `${mark} ${line}`;
}
