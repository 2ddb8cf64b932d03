import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useId, useState } from 'react';
import type { Column } from '../../../api/rules';
import { useTexts } from '../../../language';
import { Dialog } from '../Dialog';
import styles from '../drafts.module.css';
import { fields, type Pasted } from './edit';
import { nameOf } from './Grid';
import type { Place } from './gridKeys';
import { fromTsv, widthOf } from './spreadsheet';
import { tableTexts } from './texts';

type Props = {
  initial: string;
  at: Place;
  rows: number;
  columns: Column[];
  onPaste: (pasted: Pasted) => void;
  onClose: () => void;
};

type Where = 'insert' | 'end' | 'over';

/** Asks where cells of a spreadsheet go, and tells what of them finds no room. */
export function PasteDialog({ initial, at, rows, columns, onPaste, onClose }: Props) {
  const text = useTexts(tableTexts);
  const id = useId();
  const [tsv, setTsv] = useState(initial);
  const [where, setWhere] = useState<Where>(initial === '' ? 'insert' : 'over');
  const [first, setFirst] = useState(Math.max(0, at.column - 1));
  const values = fromTsv(tsv);
  const width = widthOf(values);
  const beyond = first + width - (columns.length + 2);
  const names = fields(columns.length).map((field) =>
    field === 'id' ? text.rowId : field === 'description' ? text.note : nameOf(columns[field]!),
  );
  const choice = (value: Where, name: string) => (
    <label className={styles.choice}>
      <input type="radio" name={`${id}-where`} checked={where === value} onChange={() => setWhere(value)} />
      {name}
    </label>
  );
  const paste = () => {
    onPaste({ row: where === 'end' ? rows : at.row, field: first, values, insert: where !== 'over' });
    onClose();
  };
  return (
    <Dialog
      title={text.pasteTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={paste} disabled={tsv.trim() === ''}>
            {text.take}
          </Button>
          <Button visualType="secondary" onClick={onClose}>
            {text.cancel}
          </Button>
        </>
      }
    >
      <div className={styles.field}>
        <label htmlFor={id}>{text.pasteLabel}</label>
        <textarea id={id} rows={5} className={styles.code} value={tsv} onChange={(event) => setTsv(event.target.value)} />
      </div>
      <fieldset className={styles.tight}>
        <legend>{text.pasteWhere}</legend>
        {choice('insert', text.pasteInsert(at.row + 1))}
        {choice('end', text.pasteEnd)}
        {choice('over', text.pasteOver(at.row + 1))}
      </fieldset>
      <div className={styles.field}>
        <label htmlFor={`${id}-first`}>{text.pasteFrom}</label>
        <select id={`${id}-first`} value={first} onChange={(event) => setFirst(Number(event.target.value))}>
          {names.map((name, index) => (
            <option key={index} value={index}>
              {name}
            </option>
          ))}
        </select>
      </div>
      {tsv !== '' && <p role="status">{text.pasteSize(values.length, width)}</p>}
      {beyond > 0 && <Alert type="warning" title={text.pasteTooWide(beyond)} role="status" />}
    </Dialog>
  );
}
