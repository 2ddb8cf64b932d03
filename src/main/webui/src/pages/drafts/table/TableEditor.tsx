import { Button } from '@tehik-ee/tedi-react/tedi';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Row, Table, TopicPage } from '../../../api/rules';
import { useTexts } from '../../../language';
import { useChecking } from '../check/checks';
import { at as address } from '../data';
import styles from '../drafts.module.css';
import { LeaveDialog } from '../Notices';
import { useFoundCopy, useUnsaved } from '../useUnsaved';
import { ConflictView } from './ConflictView';
import { type Field, fields, plain, repeatedIds, sameRows, textOf } from './edit';
import { EditorNotices } from './EditorNotices';
import { FaultList } from './FaultList';
import { Grid } from './Grid';
import type { Look } from './GridRow';
import { Keys } from './Keys';
import { MarkList } from './MarkList';
import { marksOf, rowFor, rowMarks } from './marks';
import { PasteDialog } from './PasteDialog';
import { RowForm } from './RowForm';
import { fromTsv, toTsv, widthOf, withPoint } from './spreadsheet';
import { tableTexts } from './texts';
import { tableTexts as readTexts } from '../../../parts/table/texts';
import { Toolbar } from './Toolbar';
import { useEditing } from './useEditing';
import { useFaults } from './useFaults';
import { useSaving } from './useSaving';
import { choices, isLong } from './words';
import { XlsxPart } from './XlsxPart';

type Props = { draft: string; page: TopicPage; table: Table; title: string; readOnly: boolean };

/** How each column looks; settled when the table is opened, so that nothing jumps while a person types. */
function looksOf({ columns, rows }: Table): Look[] {
  return fields(columns.length).map((field) => {
    if (typeof field !== 'number') {
      return { field, kind: field === 'id' ? 'id' : 'plain' };
    }
    const { type, role } = columns[field]!;
    return { field, kind: type === 'number' && role === 'OUTPUT' ? 'number' : isLong(field, rows) ? 'long' : 'plain' };
  });
}

/** A decision table that is edited in place. */
export function TableEditor({ draft, page, table, title, readOnly }: Props) {
  const text = useTexts(tableTexts);
  const read = useTexts(readTexts);
  const [first] = useState({ table, hash: page.hash });
  const [said, setSaid] = useState('');
  const [form, setForm] = useState<number | null>(null);
  const [pasting, setPasting] = useState<string | null>(null);
  const typing = useRef<(typed: [number, string] | null) => void>(() => undefined);
  const { columns } = first.table;
  const width = columns.length + 2;

  const editing = useEditing(first.table, {
    onType: (typed) => typing.current(typed),
    onCopied: (rows) => setSaid(text.copied(rows)),
    onPaste: (tsv) => paste(tsv),
  });
  const { state, dispatch, at, ask } = editing;
  const [opened] = useState(state.rows);
  const where = {
    draft,
    path: page.file,
    table: first.table.name,
    topicAddress: address.topic(draft, page.instrument, page.edition, page.topic),
  };
  const saving = useSaving(where, { hash: first.hash, rows: opened }, state, dispatch);
  const { base } = saving;
  const dirty = useMemo(() => !sameRows(state.rows, base.rows), [state.rows, base.rows]);
  const faults = useFaults(draft, page.file, first.table.name, state.rows, base.rows);
  typing.current = faults.setTyping;

  const mine = useMemo(() => plain(state.rows), [state.rows]);
  const basis = useMemo(() => plain(base.rows), [base.rows]);
  const what = useMemo(() => [page.file, first.table.name], [page.file, first.table.name]);
  const unsaved = useUnsaved<Row[]>({ draft, what, hash: base.hash, base: basis, mine, dirty });
  const { found, forget } = useFoundCopy<Row[]>(draft, what);

  const checking = useChecking(draft);
  const marks = useMemo(() => marksOf(checking.result, page.file, first.table.name), [checking.result, page.file, first.table.name]);
  const marked = useMemo(() => rowMarks(marks), [marks]);
  const looks = useMemo(() => looksOf(first.table), [first.table]);
  const repeated = useMemo(() => repeatedIds(state.rows), [state.rows]);
  const rows = useRef(state.rows);
  rows.current = state.rows;
  const choicesOf = useCallback(
    (field: Field) => (typeof field === 'number' ? choices(columns[field]!, field, rows.current) : []),
    [columns],
  );

  const pasteIn = (pasted: Parameters<typeof pointed>[0]) => {
    dispatch({ type: 'paste', pasted: pointed(pasted, columns) });
    setSaid(text.pasted(pasted.values.length, Math.min(widthOf(pasted.values), width - pasted.field)));
  };
  const paste = (tsv: string) => {
    const values = fromTsv(tsv);
    const field = Math.max(0, at.column - 1);
    if (field + widthOf(values) > width) {
      setPasting(tsv);
    } else {
      pasteIn({ row: at.row, field, values, insert: false });
    }
  };
  const save = useRef(saving.save);
  save.current = saving.save;
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
        event.preventDefault();
        setTimeout(() => void save.current(), 0);
      }
    };
    window.addEventListener('keydown', key);
    return () => window.removeEventListener('keydown', key);
  }, []);
  const goTo = (row: number, column: number) => {
    ask({ what: 'go', to: { row, column }, extend: false });
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus());
  };
  const goToId = (id: string) => {
    const row = state.rows.findIndex((each) => each.id === id);
    if (row >= 0) {
      goTo(row, 1);
    }
  };
  const copyOut = () => {
    const chosen = editing.selected.size > 0 ? editing.chosen() : new Set(state.rows.map(({ key }) => key));
    const copied = state.rows.filter(({ key }) => chosen.has(key));
    navigator.clipboard
      .writeText(toTsv(copied.map((row) => fields(columns.length).map((field) => textOf(row, field)))))
      .then(() => setSaid(text.copied(copied.length)))
      .catch(() => setSaid(text.copyFailed));
  };
  const takeFound = () => {
    if (found === null) {
      return;
    }
    forget();
    dispatch({ type: 'replace', rows: found.mine });
    if (found.hash !== base.hash && !sameRows(found.base, base.rows)) {
      saving.setTheirs({ hash: base.hash, rows: plain(base.rows), base: found.base, who: '–', when: found.at });
    }
  };
  const offered = found !== null && !dirty && !sameRows(found.mine, state.rows);
  return (
    <div className={styles.stack}>
      <p className={styles.states}>
        {first.table.hitPolicy !== null && (
          <span>
            {read.policy[first.table.hitPolicy] ?? first.table.hitPolicy} {first.table.aggregation && read.aggregation[first.table.aggregation]}
          </span>
        )}
        <span>{text.rowCount(state.rows.length)}</span>
        <span role="status">
          <strong>{dirty ? text.unsaved : text.noChanges}</strong>
        </span>
      </p>
      <EditorNotices
        readOnly={readOnly}
        found={offered ? found.at : null}
        onTake={takeFound}
        onDrop={() => {
          unsaved.drop();
          forget();
        }}
        full={unsaved.full}
        problem={saving.problem}
      />
      {!readOnly && (
        <>
          <Toolbar
            ask={ask}
            undoable={state.past.length > 0}
            redoable={state.future.length > 0}
            selected={editing.selected.size}
            empty={state.rows.length === 0}
            onForm={() => setForm(at.row)}
            onPaste={() => setPasting('')}
            onCopyOut={copyOut}
          />
          <div className={styles.tools}>
            <Button iconLeft="save" onClick={() => void saving.save()} disabled={!dirty || saving.saving} isLoading={saving.saving}>
              {saving.saving ? text.saving : text.save}
            </Button>
            <span role="status">{said || (saving.savedAt !== null && !dirty ? text.saved : '')}</span>
          </div>
        </>
      )}
      <Grid
        name={`${title}. ${text.gridHelp}`}
        columns={columns}
        looks={looks}
        rows={state.rows}
        at={at}
        selected={editing.selected}
        editing={editing.editing}
        readOnly={readOnly}
        repeated={repeated}
        marks={marked}
        faults={faults.faults}
        faultOf={faults.faultOf}
        choicesOf={choicesOf}
        ask={ask}
      />
      <FaultList faults={faults.faults} rows={state.rows} columns={columns} goTo={(row, column) => goTo(row, column + 2)} />
      <MarkList
        marks={marks}
        outdated={checking.outdated || dirty}
        goTo={goToId}
        addFor={readOnly ? null : (gap) => dispatch({ type: 'add', at: state.rows.length, cells: rowFor(gap.example, columns) })}
      />
      <XlsxPart
        draft={draft}
        path={page.file}
        table={first.table.name}
        readOnly={readOnly}
        onTake={(taken) => {
          dispatch({ type: 'replace', rows: taken });
          setSaid(text.xlsxTaken);
        }}
      />
      {!readOnly && <Keys />}
      {form !== null && state.rows[form] !== undefined && (
        <RowForm
          row={state.rows[form]}
          index={form}
          columns={columns}
          choicesOf={choicesOf}
          faultOf={faults.faultOf}
          onType={faults.setTyping}
          onApply={(value) => dispatch({ type: 'set-row', row: form, value })}
          onClose={() => setForm(null)}
        />
      )}
      {pasting !== null && (
        <PasteDialog
          initial={pasting}
          at={at}
          rows={state.rows.length}
          columns={columns}
          onPaste={pasteIn}
          onClose={() => setPasting(null)}
        />
      )}
      {saving.theirs !== null && (
        <ConflictView
          {...saving.theirs}
          theirs={saving.theirs.rows}
          mine={mine}
          columns={columns}
          onMerged={(rowsOfBoth, now) => void saving.join(rowsOfBoth, saving.theirs!, now)}
          onClose={() => saving.setTheirs(null)}
        />
      )}
      <LeaveDialog blocker={unsaved.blocker} />
    </div>
  );
}

/** Numbers of a spreadsheet as the rules write them, where a column holds numbers. */
function pointed(pasted: { row: number; field: number; values: string[][]; insert: boolean }, columns: Table['columns']) {
  const values = pasted.values.map((line) =>
    line.map((value, offset) => (columns[pasted.field + offset - 1]?.type === 'number' ? withPoint(value) : value)),
  );
  return { ...pasted, values };
}
