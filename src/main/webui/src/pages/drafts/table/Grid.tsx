import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Column } from '../../../api/rules';
import { type Bilingual, useTexts } from '../../../language';
import { usePrinting } from '../../../parts/table/usePrinting';
import { CellEditor, type Left } from './CellEditor';
import type { EditRow, Field } from './edit';
import { GridHead } from './GridHead';
import { asked, type Place } from './gridKeys';
import styles from './grid.module.css';
import { GridRow, type Look } from './GridRow';
import type { RowMarks } from './marks';
import { tableTexts } from './texts';
import type { Asking } from './useEditing';
import type { Faults } from './useFaults';

type Props = {
  name: string;
  columns: Column[];
  looks: Look[];
  rows: readonly EditRow[];
  at: Place;
  selected: ReadonlySet<string>;
  editing: { place: Place; initial: string } | null;
  readOnly: boolean;
  repeated: ReadonlySet<string>;
  marks: ReadonlyMap<string, RowMarks>;
  faults: Faults;
  faultOf: (column: number, text: string) => Bilingual | null;
  choicesOf: (field: Field) => string[];
  ask: (asking: Asking) => void;
};

const ROW_HEIGHT = 60;
const WIDTHS: Record<Look['kind'], number> = { number: 9, id: 11, plain: 13, long: 24 };

/** A table that is edited in place, by keyboard as well as by hand; only the rows in sight are drawn. */
export function Grid(props: Props) {
  const { name, columns, looks, rows, at, selected, editing, marks, faults, repeated, ask } = props;
  const text = useTexts(tableTexts);
  const region = useRef<HTMLDivElement>(null);
  const [headHeight, setHeadHeight] = useState(0);
  useLayoutEffect(() => {
    setHeadHeight(region.current?.querySelector<HTMLElement>('[role=row]')?.offsetHeight ?? 0);
  }, [columns, text]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => region.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 4,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: useCallback(
      (range: Range) => {
        const shown = defaultRangeExtractor(range);
        return shown.includes(at.row) || at.row >= range.count ? shown : [...shown, at.row].sort((a, b) => a - b);
      },
      [at.row],
    ),
  });
  const hadFocus = useRef(false);
  useLayoutEffect(() => {
    if (!hadFocus.current || editing !== null) {
      return;
    }
    virtual.scrollToIndex(at.row);
    const cell = region.current?.querySelector<HTMLElement>(`[data-cell="${at.row}:${at.column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at.row, at.column, editing, virtual, rows]);
  const template = useMemo(() => ['3.5rem', ...looks.map(({ kind }) => `${WIDTHS[kind]}rem`)].join(' '), [looks]);
  const width = 3.5 + looks.reduce((sum, { kind }) => sum + WIDTHS[kind], 0);
  // On paper there is every row.
  const printing = usePrinting();
  const items = printing ? rows.map((_, index) => ({ index, start: headHeight })) : virtual.getVirtualItems();
  return (
    <div
      ref={region}
      role="grid"
      aria-label={name}
      aria-rowcount={rows.length + 1}
      aria-colcount={looks.length + 1}
      aria-multiselectable
      aria-readonly={props.readOnly}
      className={styles.grid}
      style={{ '--columns': template, '--width': `${width}rem`, scrollPaddingTop: headHeight } as React.CSSProperties}
      onKeyDown={(event) => keyPressed(event, props)}
      onClick={(event) => clicked(event, ask)}
      onDoubleClick={(event) => {
        const place = placeOf(event.target);
        if (place !== null && place.column > 0) {
          ask({ what: 'edit', initial: null });
        }
      }}
      onFocus={(event) => {
        hadFocus.current = true;
        const place = placeOf(event.target);
        if (place !== null && (place.row !== at.row || place.column !== at.column)) {
          ask({ what: 'go', to: place, extend: false });
        }
      }}
      onBlur={(event) => {
        hadFocus.current = event.relatedTarget === null ? hadFocus.current : event.currentTarget.contains(event.relatedTarget);
      }}
      onCopy={(event) => copied(event, ask)}
      onPaste={(event) => pasted(event, ask)}
    >
      <GridHead columns={columns} looks={looks} />
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index]!;
          const here = editing?.place.row === index ? editing : null;
          return (
            <GridRow
              key={row.key}
              row={row}
              index={index}
              top={start - headHeight}
              looks={looks}
              active={at.row === index ? at.column : null}
              selected={selected.has(row.key)}
              repeated={row.id !== null && repeated.has(row.id)}
              marks={row.id === null ? undefined : marks.get(row.id)}
              faults={faults.get(row.key)}
              editor={here === null ? null : { column: here.place.column, content: <Editor {...props} editing={here} /> }}
              measure={virtual.measureElement}
            />
          );
        })}
      </div>
      {rows.length === 0 && <p className={styles.empty}>{text.rowCount(0)}</p>}
    </div>
  );
}

function Editor({ columns, looks, editing, faultOf, choicesOf, ask }: Props & { editing: { place: Place; initial: string } }) {
  const text = useTexts(tableTexts);
  const { place, initial } = editing;
  const field = looks[place.column - 1]!.field;
  const column = typeof field === 'number' ? field : null;
  const name = column === null ? (field === 'id' ? text.rowId : text.note) : nameOf(columns[column]!);
  return (
    <CellEditor
      label={text.faultPlace(place.row + 1, name)}
      initial={initial}
      choices={choicesOf(field)}
      faultOf={(typed) => (column === null ? null : faultOf(column, typed))}
      onType={(typed) => ask({ what: 'type', text: typed })}
      onLeave={(left: Left) => ask({ what: 'leave', left })}
    />
  );
}

/** What a column is called for people. */
export function nameOf(column: Column): string {
  return column.label ?? column.name;
}

function placeOf(target: EventTarget): Place | null {
  const cell = (target as HTMLElement).closest<HTMLElement>('[data-cell]')?.dataset.cell;
  const [row, column] = cell?.split(':').map(Number) ?? [];
  return row === undefined || column === undefined ? null : { row, column };
}

function keyPressed(event: KeyboardEvent, { at, rows, looks, ask, readOnly }: Props) {
  const asking = asked(event, at, rows.length, looks.length + 1);
  if (asking === null || (readOnly && !['go', 'select', 'select-all', 'unselect'].includes(asking.what))) {
    return;
  }
  event.preventDefault();
  ask(asking);
}

function clicked(event: MouseEvent, ask: Props['ask']) {
  const place = placeOf(event.target);
  if (place === null) {
    return;
  }
  ask({ what: 'go', to: place, extend: event.shiftKey });
  if (place.column === 0 && !event.shiftKey) {
    ask({ what: 'select' });
  }
}

function inEditor(event: ClipboardEvent): boolean {
  return event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
}

function copied(event: ClipboardEvent, ask: Props['ask']) {
  if (!inEditor(event)) {
    event.preventDefault();
    ask({ what: 'copy-out', take: (tsv) => event.clipboardData.setData('text/plain', tsv) });
  }
}

function pasted(event: ClipboardEvent, ask: Props['ask']) {
  if (!inEditor(event)) {
    event.preventDefault();
    ask({ what: 'paste', tsv: event.clipboardData.getData('text/plain') });
  }
}
