import { useTexts } from '../../../language';
import styles from '../drafts.module.css';
import { tableTexts } from './texts';

/** Which keys do what in the grid. */
export function Keys() {
  const text = useTexts(tableTexts);
  return (
    <details className="no-print">
      <summary>{text.keys}</summary>
      <table className={styles.table}>
        <tbody>
          {text.keyList.map(([key, what]) => (
            <tr key={key}>
              <th scope="row">{key}</th>
              <td>{what}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
