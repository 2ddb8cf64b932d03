import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTexts } from '../../language';
import type { ShownColumn } from './columns';
import { Head } from './Head';
import type { NamedRow, Sorting } from './rows';
import { Line } from './Line';
import { tableTexts } from './texts';
import { usePrinting } from './usePrinting';
import { freezing } from './widths';
import style from './TableView.module.css';

const ROW_HEIGHT = 72;
const HEADS = 2;

type Props = {
  name: string;
  columns: ShownColumn[];
  rows: NamedRow[];
  all: number;
  virtual: boolean;
  words: boolean;
  frozen: number;
  sorting: Sorting;
  onSort: (column: number) => void;
  filters: Record<number, string> | null;
  onFilter: (column: number, text: string) => void;
  fired?: ReadonlySet<string>;
  cases?: (row: string) => string[];
  caseAddress?: (id: string) => string;
};

/** The table itself; of many rows only those that can be seen are drawn, in print all. */
export function TableGrid(props: Props) {
  const { name, columns, rows, cases, fired } = props;
  const text = useTexts(tableTexts);
  const region = useRef<HTMLDivElement>(null);
  const virtual = !usePrinting() && props.virtual;
  const lines = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    enabled: virtual,
  });
  const drawn = virtual ? lines.getVirtualItems() : rows.map((_, index) => ({ index, start: 0, end: 0 }));
  const above = virtual ? (drawn[0]?.start ?? 0) : 0;
  const below = virtual ? lines.getTotalSize() - (drawn.at(-1)?.end ?? 0) : 0;
  const layout = freezing(columns, props.frozen, cases !== undefined);
  const span = columns.length + (cases ? 2 : 1);
  return (
    <div ref={region} role="region" aria-label={text.scroll(name)} tabIndex={0} className={virtual ? style.tall : style.region}>
      <table className={style.table} style={{ width: layout.total }} aria-label={name} aria-rowcount={virtual ? rows.length + HEADS : undefined}>
        <colgroup>
          {layout.widths.map((width, index) => (
            <col key={index} style={{ width }} />
          ))}
        </colgroup>
        <Head
          columns={columns}
          lefts={layout.lefts}
          cases={cases !== undefined}
          sorting={props.sorting}
          onSort={props.onSort}
          filters={props.filters}
          onFilter={props.onFilter}
        />
        <tbody>
          {above > 0 && <Space height={above} span={span} />}
          {drawn.map(({ index }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <Line
                key={row.key}
                ref={virtual ? lines.measureElement : undefined}
                index={index}
                place={virtual ? index + HEADS + 1 : undefined}
                row={row}
                columns={columns}
                lefts={layout.lefts}
                words={props.words}
                fired={fired?.has(row.key) ?? false}
                cases={cases}
                caseAddress={props.caseAddress}
              />
            );
          })}
          {below > 0 && <Space height={below} span={span} />}
        </tbody>
      </table>
    </div>
  );
}

function Space({ height, span }: { height: number; span: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
    </tr>
  );
}
