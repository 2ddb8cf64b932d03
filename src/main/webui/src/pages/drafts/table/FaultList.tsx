import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import type { Column } from '../../../api/rules';
import { useBilingual, useTexts } from '../../../language';
import styles from '../drafts.module.css';
import type { EditRow } from './edit';
import { nameOf } from './Grid';
import { tableTexts } from './texts';
import type { Faults } from './useFaults';

type Props = { faults: Faults; rows: readonly EditRow[]; columns: Column[]; goTo: (row: number, column: number) => void };

/** The cells that cannot be read, in a list beside the table. */
export function FaultList({ faults, rows, columns, goTo }: Props) {
  const text = useTexts(tableTexts);
  const read = useBilingual();
  const all = rows.flatMap((row, index) =>
    [...(faults.get(row.key) ?? [])].map(([column, message]) => ({ index, column, message })),
  );
  if (all.length === 0) {
    return null;
  }
  return (
    <Alert type="danger" title={text.faults(all.length)} role="status">
      <ul className={styles.plainList}>
        {all.slice(0, 50).map(({ index, column, message }) => (
          <li key={`${index}:${column}`}>
            <Button visualType="link" size="small" onClick={() => goTo(index, column)}>
              {text.faultPlace(index + 1, nameOf(columns[column]!))}
            </Button>
            : {read(message)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
