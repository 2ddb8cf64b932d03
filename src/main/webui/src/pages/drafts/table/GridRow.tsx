import { memo, type ReactNode } from 'react';
import { type Bilingual, useBilingual, useTexts } from '../../../language';
import { type EditRow, type Field, textOf } from './edit';
import styles from './grid.module.css';
import type { RowMarks } from './marks';
import { tableTexts } from './texts';

export type Look = { field: Field; kind: 'number' | 'long' | 'plain' | 'id' };

type Props = {
  row: EditRow;
  index: number;
  top: number;
  looks: Look[];
  /** which column of the row can be reached by Tab; null if another row has it */
  active: number | null;
  selected: boolean;
  repeated: boolean;
  marks: RowMarks | undefined;
  faults: ReadonlyMap<number, Bilingual> | undefined;
  editor: { column: number; content: ReactNode } | null;
  measure: (element: HTMLElement | null) => void;
};

/** A row of the grid; drawn anew only when something of it changes. */
export const GridRow = memo(function GridRow(props: Props) {
  const { index, top, looks, active, selected, editor, measure } = props;
  const text = useTexts(tableTexts);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      ref={measure}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        data-cell={`${index}:0`}
        tabIndex={active === 0 ? 0 : -1}
        aria-label={`${text.row} ${index + 1}`}
        className={styles.ordinal}
      >
        {index + 1}
      </div>
      {looks.map((look, position) => {
        const column = position + 1;
        return editor?.column === column ? (
          <div key={column} role="gridcell" aria-colindex={column + 1} className={styles.editing}>
            {editor.content}
          </div>
        ) : (
          <Cell key={column} {...props} look={look} column={column} />
        );
      })}
    </div>
  );
});

function Cell({ row, index, active, marks, faults, repeated, look, column }: Props & { look: Look; column: number }) {
  const read = useBilingual();
  const text = useTexts(tableTexts);
  const { field, kind } = look;
  const fault = typeof field === 'number' ? faults?.get(field) : undefined;
  const wrong = fault !== undefined || (field === 'id' && repeated);
  return (
    <div
      role="gridcell"
      aria-colindex={column + 1}
      data-cell={`${index}:${column}`}
      tabIndex={active === column ? 0 : -1}
      aria-invalid={wrong || undefined}
      className={[styles.cell, styles[kind], wrong ? styles.wrong : ''].join(' ')}
    >
      <span className={styles.text}>{textOf(row, field)}</span>
      {field === 'id' && <Marks marks={marks} />}
      {wrong && <span className={styles.fault}>{fault === undefined ? text.twice : read(fault)}</span>}
    </div>
  );
}

function Marks({ marks }: { marks: RowMarks | undefined }) {
  const text = useTexts(tableTexts);
  if (marks === undefined) {
    return null;
  }
  return (
    <>
      {marks.overlaps.length > 0 && <span className={styles.mark}>{text.overlapsWith(marks.overlaps.join(', '))}</span>}
      {marks.idle !== null && <span className={styles.mark}>{text.idleMark}</span>}
      {marks.uncovered && <span className={styles.note}>{text.withoutCaseMark}</span>}
    </>
  );
}
