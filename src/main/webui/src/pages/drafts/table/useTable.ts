import { useEffect, useMemo, useState } from 'react';
import type { Row, Table, TopicPage } from '../../../api/rules';
import { useTexts } from '../../../language';
import { at as address } from '../data';
import { useLeaving } from '../useLeaving';
import { useUnsaved } from '../useUnsaved';
import { type Action, edit, type Edit, plain, sameRows } from './edit';
import type { TypedRow } from './RowForm';
import { tableTexts } from './texts';
import { useClipboard } from './useClipboard';
import { type Typed, useEditing } from './useEditing';
import { useFaults } from './useFaults';
import { useSaid } from './useSaid';
import { useSaving } from './useSaving';

/** A table that is edited: its rows and their history, what is saved, kept and wrong of them. */
export function useTable(draft: string, page: TopicPage, given: Table) {
  const text = useTexts(tableTexts);
  const [table, setTable] = useState({ ...given, hash: page.hash });
  const [formTyped, setFormTyped] = useState<TypedRow | null>(null);
  const editing = useEditing(table, {
    onCopied: (rows) => say(text.copied(rows)),
    onRemoved: (rows) => say(text.removed(rows), true),
    onPaste: (tsv) => clipboard.paste(tsv),
  });
  const { state, dispatch, typed } = editing;
  const [said, say] = useSaid(state.rows);
  const clipboard = useClipboard({ columns: table.columns, dispatch, at: editing.at, say });
  const where = { draft, path: page.file, table: table.name };
  const topicAddress = address.topic(draft, page.instrument, page.edition, page.topic);
  const [opened] = useState(state.rows);
  const saving = useSaving({ ...where, topicAddress }, { hash: table.hash, rows: opened }, state, dispatch);
  const { base, reopen } = saving;
  const dirty = useMemo(() => !sameRows(state.rows, base.rows), [state.rows, base.rows]);

  const typing = useMemo(() => cellOf(typed, formTyped), [typed, formTyped]);
  const faults = useFaults(where, state.rows, base.rows, typing);

  const pending = useMemo(() => withTyped(state, typed, formTyped), [state, typed, formTyped]);
  const mine = useMemo(() => plain(pending), [pending]);
  const basis = useMemo(() => plain(base.rows), [base.rows]);
  const what = useMemo(() => [page.file, table.name], [page.file, table.name]);
  const open = useMemo(() => !sameRows(pending, base.rows), [pending, base.rows]);
  const unsaved = useUnsaved<Row[]>({ draft, what, hash: base.hash, base: basis, mine, dirty: open });
  const leaving = useLeaving(open);

  // What is shown first may be from before a colleague saved; who has typed nothing is given what stands there now.
  const idle = !open && editing.editing === null && !saving.saving && saving.theirs === null;
  useEffect(() => {
    if (idle && page.hash !== base.hash) {
      setTable({ ...given, hash: page.hash });
      reopen(page.hash, given.rows, given.columns.length);
      if (!sameRows(given.rows, base.rows)) {
        say(text.renewed, true);
      }
    }
    // Only what arrives counts: after a save the page is older than what was saved, until it is read again.
  }, [page.hash]);

  return { table, editing, saving, dirty, mine, faults, unsaved, leaving, clipboard, said, say, onFormTyped: setFormTyped };
}

function cellOf(typed: Typed | null, form: TypedRow | null): readonly [number, string] | null {
  if (form !== null) {
    return typeof form.field === 'number' ? [form.field, form.value.cells[form.field] ?? ''] : null;
  }
  return typed !== null && typeof typed.field === 'number' ? [typed.field, typed.text] : null;
}

/** The rows with what stands in a cell or form that is open. */
function withTyped(state: Edit, typed: Typed | null, form: TypedRow | null) {
  const action: Action | null =
    form !== null ? { type: 'set-row', row: form.row, value: form.value } : typed !== null ? { type: 'set', ...typed } : null;
  return action === null ? state.rows : edit(state, action).rows;
}
