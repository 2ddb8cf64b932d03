import { Alert, Button } from '@tehik-ee/tedi-react/tedi';
import { useId, useMemo, useState } from 'react';
import type { Column, Row } from '../../../api/rules';
import { moment, person } from '../../../language/format';
import { useLanguage, useTexts } from '../../../language';
import { Dialog } from '../Dialog';
import styles from '../drafts.module.css';
import type { Field } from './edit';
import { nameOf } from './Grid';
import { type Choices, choiceKey, type FieldMerge, isNews, merge, merged, type RowMerge, type Side } from './merge';
import { tableTexts } from './texts';

type Props = {
  who: string | null;
  when: string;
  columns: Column[];
  base: readonly Row[];
  mine: readonly Row[];
  theirs: readonly Row[];
  onMerged: (rows: Row[], save: boolean) => void;
  onClose: () => void;
};

/** What two people made of one table, row by row; a person chooses where both cannot be kept. */
export function ConflictView({ who, when, columns, base, mine, theirs, onMerged, onClose }: Props) {
  const text = useTexts(tableTexts);
  const { language } = useLanguage();
  const both = useMemo(() => merge(base, mine, theirs), [base, mine, theirs]);
  const [chosen, setChosen] = useState<Choices>({});
  const choose = (key: string, side: Side) => setChosen((before) => ({ ...before, [key]: side }));
  const everywhere = (side: Side) => setChosen(Object.fromEntries(placesOf(both.rows).map((key) => [key, side])));
  const open = placesOf(both.rows).filter((key) => chosen[key] === undefined).length;
  return (
    <Dialog
      wide
      title={text.conflictTitle}
      onClose={onClose}
      actions={
        <>
          <Button disabled={open > 0} onClick={() => onMerged(merged(both, chosen), true)}>
            {text.conflictTake}
          </Button>
          <Button visualType="secondary" disabled={open > 0} onClick={() => onMerged(merged(both, chosen), false)}>
            {text.conflictOnly}
          </Button>
          <Button visualType="neutral" onClick={onClose}>
            {text.cancel}
          </Button>
        </>
      }
    >
      <p>{text.conflictText(who === null ? null : person(who), moment(when, language))}</p>
      {both.conflicts === 0 ? (
        <Alert type="info" role="none" title={text.conflictFree} />
      ) : (
        <div className={styles.tools}>
          <strong role="status">{text.conflictCount(open)}</strong>
          <Button size="small" visualType="secondary" onClick={() => everywhere('mine')}>
            {text.allMine}
          </Button>
          <Button size="small" visualType="secondary" onClick={() => everywhere('theirs')}>
            {text.allTheirs}
          </Button>
        </div>
      )}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={text.conflictTitle}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.row}</th>
              <th scope="col">{text.field}</th>
              <th scope="col">{text.before}</th>
              <th scope="col">{text.mine}</th>
              <th scope="col">{text.theirs}</th>
            </tr>
          </thead>
          <tbody>
            {both.rows.filter(isNews).map((row) => (
              <RowOfBoth key={row.key} row={row} columns={columns} chosen={chosen} choose={choose} />
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}

function placesOf(rows: RowMerge[]): string[] {
  return rows.flatMap(({ key, presence, fields }) =>
    presence ? [choiceKey(key)] : fields.filter(({ conflict }) => conflict).map(({ field }) => choiceKey(key, field)),
  );
}

type RowProps = { row: RowMerge; columns: Column[]; chosen: Choices; choose: (key: string, side: Side) => void };

function RowOfBoth({ row, columns, chosen, choose }: RowProps) {
  const text = useTexts(tableTexts);
  const name = row.base?.id ?? row.mine?.id ?? row.theirs?.id ?? '–';
  const fieldName = (field: Field) =>
    field === 'id' ? text.rowId : field === 'description' ? text.note : nameOf(columns[field] ?? columns[0]!);
  if (row.base === null || row.mine === null || row.theirs === null) {
    const side = (value: Row | null) => (value === null ? (row.base === null ? '' : text.gone) : cellsOf(value, row.base === null ? text.added : text.here));
    const key = choiceKey(row.key);
    return (
      <Line
        names={[name, '']}
        before={row.base === null ? '' : cellsOf(row.base, text.here)}
        mine={side(row.mine)}
        theirs={side(row.theirs)}
        conflict={row.presence}
        chosen={chosen[key]}
        choose={(chose) => choose(key, chose)}
      />
    );
  }
  return (
    <>
      {row.fields.map((each: FieldMerge) => (
        <Line
          key={each.field}
          names={[name, fieldName(each.field)]}
          before={each.base}
          mine={each.mine}
          theirs={each.theirs}
          conflict={each.conflict}
          chosen={chosen[choiceKey(row.key, each.field)]}
          choose={(side) => choose(choiceKey(row.key, each.field), side)}
        />
      ))}
    </>
  );
}

function cellsOf(row: Row, what: string): string {
  return `${what}: ${row.cells.join(' | ')}`;
}

type LineProps = {
  names: [string, string];
  before: string;
  mine: string;
  theirs: string;
  conflict: boolean;
  chosen: Side | undefined;
  choose: (side: Side) => void;
};

function Line({ names, before, mine, theirs, conflict, chosen, choose }: LineProps) {
  const text = useTexts(tableTexts);
  const group = useId();
  const side = (which: Side, value: string) => (
    <td>
      {conflict ? (
        <label className={styles.choice}>
          <input type="radio" name={group} checked={chosen === which} onChange={() => choose(which)} />
          <span>
            {value === '' ? <em>{text.emptyCell}</em> : value}
            <span className="visually-hidden"> ({text[which]})</span>
          </span>
        </label>
      ) : (
        <>
          {value}
          {value !== before && <em className={styles.quiet}> ({text.takenWithout})</em>}
        </>
      )}
    </td>
  );
  return (
    <tr className={conflict ? styles.conflict : undefined}>
      <th scope="row">{names[0]}</th>
      <td>{names[1]}</td>
      <td>{before}</td>
      {side('mine', mine)}
      {side('theirs', theirs)}
    </tr>
  );
}
