import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useRef, useState } from 'react';
import { json } from '../../../api/client';
import type { RowChange, TakenTable } from '../../../api/drafts';
import type { Column, Row } from '../../../api/rules';
import { useBilingual, useTexts } from '../../../language';
import { Failed, Loading } from '../../../parts/States';
import { at } from '../data';
import { Dialog } from '../Dialog';
import styles from '../drafts.module.css';
import { nameOf } from './Grid';
import { tableTexts } from './texts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type Props = { draft: string; path: string; table: string; readOnly: boolean; onTake: (rows: Row[]) => void };
type Taking = { taken?: TakenTable; problem?: unknown; reading: boolean };

/** The table as a file for a spreadsheet, there and back. */
export function XlsxPart({ draft, path, table, readOnly, onTake }: Props) {
  const text = useTexts(tableTexts);
  const input = useRef<HTMLInputElement>(null);
  const [taking, setTaking] = useState<Taking | null>(null);
  const read = async (file: File) => {
    setTaking({ reading: true });
    try {
      const taken = await json<TakenTable>(at.xlsx(draft, path, table), {
        method: 'POST',
        body: file,
        headers: { 'content-type': XLSX },
      });
      setTaking({ reading: false, taken });
    } catch (problem) {
      setTaking({ reading: false, problem });
    }
  };
  return (
    <section className={styles.tight} aria-label={text.file}>
      <div className={styles.tools}>
        <a href={at.xlsx(draft, path, table)} download={`${table}.xlsx`} title={text.exportSaved}>
          {text.export}
        </a>
        {!readOnly && (
          <>
            <Button size="small" visualType="secondary" iconLeft="upload_file" onClick={() => input.current?.click()}>
              {text.import}
            </Button>
            <input
              ref={input}
              type="file"
              hidden
              accept={`.xlsx,${XLSX}`}
              aria-label={text.import}
              onChange={(event) => {
                const file = event.target.files?.[0];
                event.target.value = '';
                if (file !== undefined) {
                  void read(file);
                }
              }}
            />
          </>
        )}
      </div>
      {taking !== null && (
        <TakingDialog
          taking={taking}
          onClose={() => setTaking(null)}
          onTake={(rows) => {
            setTaking(null);
            onTake(rows);
          }}
        />
      )}
    </section>
  );
}

function TakingDialog({ taking, onClose, onTake }: { taking: Taking; onClose: () => void; onTake: (rows: Row[]) => void }) {
  const text = useTexts(tableTexts);
  const read = useBilingual();
  const { taken } = taking;
  const takeable = taken !== undefined && taken.changes.length > 0 && taken.faults.length === 0;
  return (
    <Dialog
      wide
      title={text.xlsxTitle}
      onClose={onClose}
      actions={
        <>
          {takeable && <Button onClick={() => onTake(taken.table.rows)}>{text.xlsxTake}</Button>}
          <Button visualType="secondary" onClick={onClose}>
            {text.close}
          </Button>
        </>
      }
    >
      {taking.reading && <Loading what={text.xlsxReading} />}
      {taking.problem !== undefined && <Failed problem={taking.problem} />}
      {taken !== undefined && taken.faults.length > 0 && (
        <Alert type="danger" title={text.xlsxFaults} role="alert">
          <ul>
            {taken.faults.map(({ place, message }, index) => (
              <li key={index}>
                <code>{place}</code> {read(message)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {taken !== undefined && taken.changes.length === 0 && <p>{text.xlsxNone}</p>}
      {taken !== undefined && taken.changes.length > 0 && (
        <>
          <p>{text.xlsxUnsaved}</p>
          <ChangeTable changes={taken.changes} columns={taken.table.columns} />
        </>
      )}
    </Dialog>
  );
}

function ChangeTable({ changes, columns }: { changes: RowChange[]; columns: Column[] }) {
  const text = useTexts(tableTexts);
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={text.xlsxTitle}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.row}</th>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.field}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.flatMap(({ change, id, row, cells }, index) =>
            (cells.length === 0 ? [null] : cells).map((cell, position) => (
              <tr key={`${index}:${position}`}>
                <th scope="row">{position === 0 ? (id ?? (row === null ? '–' : row + 1)) : ''}</th>
                <td>{position === 0 ? text.xlsxChange[change] : ''}</td>
                <td>{cell === null ? '' : columnName(columns[cell.column])}</td>
                <td>{cell?.before ?? ''}</td>
                <td>{cell?.after ?? ''}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

function columnName(column: Column | undefined): string {
  return column === undefined ? '' : nameOf(column);
}
