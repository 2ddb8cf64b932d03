import { Button } from '@tehik-ee/tedi-react/tedi';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Table, TopicPage } from '../../../api/rules';
import { useTexts } from '../../../language';
import { tableTexts as readTexts } from '../../../parts/table/texts';
import { useChecking } from '../check/checks';
import styles from '../drafts.module.css';
import { LeaveDialog } from '../Notices';
import { useSaveKey } from '../useSaveKey';
import { ConflictView } from './ConflictView';
import { type Field, fields, repeatedIds } from './edit';
import { EditorNotices } from './EditorNotices';
import { FaultList } from './FaultList';
import { Grid } from './Grid';
import type { Look } from './GridRow';
import { Keys } from './Keys';
import { MarkList } from './MarkList';
import { marksOf, rowFor, rowMarks } from './marks';
import { PasteDialog } from './PasteDialog';
import { RowForm } from './RowForm';
import { tableTexts } from './texts';
import { Toolbar } from './Toolbar';
import { useTable } from './useTable';
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
export function TableEditor({ draft, page, table: given, title, readOnly }: Props) {
  const text = useTexts(tableTexts);
  const { table, editing, saving, dirty, mine, faults, unsaved, leaving, clipboard, said, say, onFormTyped } = useTable(draft, page, given);
  const { state, dispatch, at, ask } = editing;
  const { columns } = table;
  const [form, setForm] = useState<number | null>(null);
  useSaveKey(() => void saving.save());

  const checking = useChecking(draft);
  const marks = useMemo(() => marksOf(checking.result, page.file, table.name), [checking.result, page.file, table.name]);
  const marked = useMemo(() => rowMarks(marks), [marks]);
  const looks = useMemo(() => looksOf(table), [table]);
  const repeated = useMemo(() => repeatedIds(state.rows), [state.rows]);
  const rows = useRef(state.rows);
  rows.current = state.rows;
  const choicesOf = useCallback(
    (field: Field) => (typeof field === 'number' ? choices(columns[field]!, field, rows.current) : []),
    [columns],
  );
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
  const addFor = (example: Parameters<typeof rowFor>[0]) => {
    dispatch({ type: 'add', at: state.rows.length, cells: rowFor(example, columns) });
    goTo(state.rows.length, 1);
    say(text.addedForGap, true);
  };
  const { found } = unsaved;
  return (
    <div className={styles.stack}>
      <Standing table={table} rows={state.rows.length} dirty={dirty} />
      <EditorNotices
        readOnly={readOnly}
        found={found?.at ?? null}
        onTake={() => {
          unsaved.take(found!);
          saving.takeCopy(found!);
        }}
        onDrop={() => unsaved.drop(found!)}
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
            onPaste={() => clipboard.ask('')}
            onCopyOut={() => clipboard.copyOut(editing.selected.size > 0 ? state.rows.filter(({ key }) => editing.chosen().has(key)) : state.rows)}
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
        addFor={readOnly ? null : (gap) => addFor(gap.example)}
      />
      <XlsxPart
        draft={draft}
        path={page.file}
        table={table.name}
        readOnly={readOnly}
        onTake={(taken) => {
          dispatch({ type: 'replace', rows: taken });
          say(text.xlsxTaken, true);
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
          onType={onFormTyped}
          onApply={(value) => dispatch({ type: 'set-row', row: form, value })}
          onClose={() => setForm(null)}
        />
      )}
      {clipboard.asked !== null && (
        <PasteDialog
          initial={clipboard.asked}
          at={at}
          rows={state.rows.length}
          columns={columns}
          onPaste={clipboard.pasteIn}
          onClose={() => clipboard.ask(null)}
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
      <LeaveDialog blocker={leaving} />
    </div>
  );
}

function Standing({ table, rows, dirty }: { table: Table; rows: number; dirty: boolean }) {
  const text = useTexts(tableTexts);
  const read = useTexts(readTexts);
  return (
    <p className={styles.states}>
      {table.hitPolicy !== null && (
        <span>
          {read.policy[table.hitPolicy] ?? table.hitPolicy} {table.aggregation && read.aggregation[table.aggregation]}
        </span>
      )}
      <span>{text.rowCount(rows)}</span>
      <span role="status">
        <strong>{dirty ? text.unsaved : text.noChanges}</strong>
      </span>
    </p>
  );
}
