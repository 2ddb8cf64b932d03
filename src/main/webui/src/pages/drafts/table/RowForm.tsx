import { Button } from '@tehik-ee/tedi-react/tedi';
import { useId, useState } from 'react';
import type { Column, Row } from '../../../api/rules';
import { type Bilingual, useBilingual, useTexts } from '../../../language';
import { Dialog } from '../Dialog';
import styles from '../drafts.module.css';
import { type EditRow, type Field, fields, textOf, withText } from './edit';
import { nameOf } from './Grid';
import { tableTexts } from './texts';
import { asLiteral, literalText } from './words';

/** A row that is typed in a form, and in no table yet. */
export type TypedRow = { row: number; value: Row; field: Field };

type Props = {
  row: EditRow;
  index: number;
  columns: Column[];
  choicesOf: (field: Field) => string[];
  faultOf: (column: number, text: string) => Bilingual | null;
  /** what the row would be, and the field that was typed in last; null once the form is left */
  onType: (typed: TypedRow | null) => void;
  onApply: (row: Row) => void;
  onClose: () => void;
};

/** A whole row as a form: room for long texts, also where the window is narrow. */
export function RowForm({ row, index, columns, choicesOf, faultOf, onType, onApply, onClose }: Props) {
  const text = useTexts(tableTexts);
  const [value, setValue] = useState<Row>({ id: row.id, description: row.description, cells: row.cells });
  const close = () => {
    onType(null);
    onClose();
  };
  const apply = () => {
    onApply(value);
    close();
  };
  const name = (field: Field) =>
    field === 'id' ? text.rowId : field === 'description' ? text.note : nameOf(columns[field]!);
  return (
    <Dialog
      wide
      title={text.formTitle(index + 1)}
      onClose={close}
      actions={
        <>
          <Button onClick={apply}>{text.apply}</Button>
          <Button visualType="secondary" onClick={close}>
            {text.cancel}
          </Button>
        </>
      }
    >
      <div className={styles.pair}>
        {fields(columns.length).map((field) => (
          <FieldOfRow
            key={field}
            name={name(field)}
            kind={typeof field === 'number' ? kindOf(columns[field]!, text) : ''}
            value={textOf(value, field)}
            isText={typeof field === 'number'}
            choices={choicesOf(field)}
            fault={typeof field === 'number' ? faultOf(field, textOf(value, field)) : null}
            onChange={(typed) => {
              const next = withText(value, field, typed);
              setValue(next);
              onType({ row: index, value: next, field });
            }}
          />
        ))}
      </div>
    </Dialog>
  );
}

function kindOf(column: Column, text: { input: string; output: string; annotation: string }): string {
  return { INPUT: text.input, OUTPUT: text.output, ANNOTATION: text.annotation }[column.role];
}

type FieldProps = {
  name: string;
  kind: string;
  value: string;
  isText: boolean;
  choices: string[];
  fault: Bilingual | null;
  onChange: (value: string) => void;
};

function FieldOfRow({ name, kind, value, isText, choices, fault, onChange }: FieldProps) {
  const text = useTexts(tableTexts);
  const read = useBilingual();
  const id = useId();
  const literal = isText ? literalText(value) : null;
  const [plain, setPlain] = useState(literal !== null && literal.length > 12);
  const shown = plain ? (literal ?? value) : value;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {name} {kind !== '' && <span className={styles.quiet}>({kind})</span>}
      </label>
      {choices.length > 1 && !plain ? (
        <>
          <input id={id} list={`${id}-list`} value={shown} aria-invalid={fault !== null} onChange={(event) => onChange(event.target.value)} />
          <datalist id={`${id}-list`}>
            {choices.map((choice) => (
              <option key={choice} value={choice} />
            ))}
          </datalist>
        </>
      ) : (
        <textarea
          id={id}
          rows={Math.max(1, Math.min(8, Math.ceil(shown.length / 45)))}
          value={shown}
          aria-invalid={fault !== null}
          onChange={(event) => onChange(plain ? asLiteral(event.target.value) : event.target.value)}
        />
      )}
      {(plain || (literal !== null && literal.length > 12)) && (
        <label className={styles.choice}>
          <input type="checkbox" checked={plain} onChange={(event) => setPlain(event.target.checked)} />
          {text.asText}
        </label>
      )}
      {fault !== null && (
        <span className={styles.error} role="status">
          {read(fault)}
        </span>
      )}
    </div>
  );
}
