import type { Column } from '../../../api/rules';
import { useTexts } from '../../../language';
import { nameOf } from './Grid';
import styles from './grid.module.css';
import type { Look } from './GridRow';
import { tableTexts } from './texts';

/** The names of the columns, with what may stand in them. */
export function GridHead({ columns, looks }: { columns: Column[]; looks: Look[] }) {
  const text = useTexts(tableTexts);
  return (
    <div role="row" aria-rowindex={1} className={styles.head}>
      <div role="columnheader" aria-colindex={1} className={styles.ordinal}>
        <abbr title={text.row}>#</abbr>
      </div>
      {looks.map(({ field, kind }, index) => (
        <div key={index} role="columnheader" aria-colindex={index + 2} className={`${styles.cell} ${styles[kind]}`}>
          {typeof field === 'number' ? (
            <ColumnName column={columns[field]!} />
          ) : (
            <strong>{field === 'id' ? text.rowId : text.note}</strong>
          )}
        </div>
      ))}
    </div>
  );
}

function ColumnName({ column }: { column: Column }) {
  const text = useTexts(tableTexts);
  const role = { INPUT: text.input, OUTPUT: text.output, ANNOTATION: text.annotation }[column.role];
  return (
    <>
      <strong>{nameOf(column)}</strong>
      <span className={styles.note}>
        {role}
        {column.type !== null && ` · ${text.types[column.type] ?? column.type}`}
      </span>
      {column.allowedValues !== null && (
        <span className={styles.note}>
          {text.allowed}: <code>{column.allowedValues}</code>
        </span>
      )}
    </>
  );
}
