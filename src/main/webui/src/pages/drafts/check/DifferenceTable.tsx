import type { CaseResult } from '../../../api/drafts';
import { useTexts } from '../../../language';
import styles from '../drafts.module.css';
import { checkTexts } from './texts';

/** Where an answer is not what a case expects. */
export function DifferenceTable({ differences }: Pick<CaseResult, 'differences'>) {
  const text = useTexts(checkTexts);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={text.expected}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.expected}</th>
            <th scope="col">{text.got}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ path, expected, got }) => (
            <tr key={path}>
              <th scope="row">
                <code>{path}</code>
              </th>
              <td>{expected ?? <em>{text.nothing}</em>}</td>
              <td>{got ?? <em>{text.nothing}</em>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
