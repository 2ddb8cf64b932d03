import { StatusBadge } from '@tehik-ee/tedi-react/tedi';
import { forwardRef, memo } from 'react';
import { useTexts } from '../../language';
import { CellText } from './CellText';
import type { ShownColumn } from './columns';
import { Covering } from './Covering';
import type { NamedRow } from './rows';
import { tableTexts } from './texts';
import style from './TableView.module.css';

type Props = {
  index: number;
  /** which row of the whole it is, heads included, where not all are drawn */
  place: number | undefined;
  row: NamedRow;
  columns: ShownColumn[];
  lefts: (number | undefined)[];
  words: boolean;
  fired: boolean;
  cases?: (row: string) => string[];
  caseAddress?: (id: string) => string;
};

/** A row of the table. */
export const Line = memo(
  forwardRef<HTMLTableRowElement, Props>(function Line(props, ref) {
    const { row, columns, lefts, words, fired, cases } = props;
    const text = useTexts(tableTexts);
    return (
      <tr ref={ref} data-index={props.index} aria-rowindex={props.place} className={fired ? style.fired : undefined}>
        <th scope="row" className={lefts[0] === undefined ? undefined : style.frozen} style={{ left: lefts[0] }}>
          <span className={style.key}>{row.row.id ?? row.number}</span>
          {fired && (
            <StatusBadge color="success" icon="check">
              {text.fired}
            </StatusBadge>
          )}
          {row.row.description && <span className={style.name}>{row.row.description}</span>}
        </th>
        {columns.map(({ index, numeric, part }, place) => {
          const left = lefts[place + 1];
          const classes = [left !== undefined && style.frozen, numeric && 'number', style[part]].filter(Boolean).join(' ');
          return (
            <td key={index} className={classes} style={{ left }}>
              <CellText text={row.row.cells[index] ?? ''} words={words} feel={part !== 'notes'} />
            </td>
          );
        })}
        {cases && (
          <td>
            <Covering cases={cases(row.key)} address={props.caseAddress} />
          </td>
        )}
      </tr>
    );
  }),
);
