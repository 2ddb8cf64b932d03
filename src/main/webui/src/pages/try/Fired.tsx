import type { Outline, RuleRef } from '../../api/rules';
import { useTexts } from '../../language';
import { TableView } from '../../parts/table/TableView';
import { firedTables } from './firedTables';
import { tryTexts } from './texts';
import styles from './try.module.css';

/** The tables with the rows that fired marked in them, and the rules that stand in no table. */
export function Fired({ fired, outline }: { fired: RuleRef[]; outline: Outline | null }) {
  const text = useTexts(tryTexts);
  if (fired.length === 0) {
    return <p>{text.nothingFired}</p>;
  }
  const { tables, others } = firedTables(fired, outline);
  return (
    <>
      <p>{text.firedLead}</p>
      {tables.map(({ name, label, table, rows }) => (
        <details key={name} className={styles.table} open={tables.length < 4}>
          <summary>
            {label} ({rows.size}/{table.rows.length})
          </summary>
          <TableView table={table} name={label} fired={rows} />
        </details>
      ))}
      {others.length > 0 && (
        <ul className={styles.rules}>
          {others.map(({ table, rule }) => (
            <li key={`${table}/${rule}`}>
              {table && <>{table}: </>}
              <code>{rule}</code>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
