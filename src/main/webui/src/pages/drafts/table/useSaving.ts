import { useCallback, useRef, useState } from 'react';
import { json } from '../../../api/client';
import type { TableSaved } from '../../../api/drafts';
import type { Row, TopicPage } from '../../../api/rules';
import { startCheck } from '../check/checks';
import { at, conflictOf, tablesOf, useRenewDraft } from '../data';
import type { LocalCopy } from '../localCopy';
import { type Action, type Edit, edit, type EditRow, keyedLike, plain, sameRows } from './edit';
import { type Base, restingOn, type Theirs } from './resting';

type Where = { draft: string; path: string; table: string; topicAddress: string };

/** Saves rows; what somebody else saved meanwhile is handed back instead of overwritten. */
export function useSaving(where: Where, first: Base, state: Edit, dispatch: (action: Action) => void) {
  const [base, setBase] = useState(first);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<Theirs | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const renew = useRenewDraft(where.draft);
  const now = useRef({ base, state, saving });
  now.current = { base, state, saving };

  const look = useCallback(async () => {
    const page = await json<TopicPage>(where.topicAddress);
    const found = tablesOf(page).find(({ table }) => table.name === where.table || table.id === where.table);
    return found === undefined ? null : { hash: page.hash, rows: found.table.rows };
  }, [where.topicAddress, where.table]);

  const put = useCallback(
    async (sent: readonly EditRow[], hash: string, before: readonly EditRow[]): Promise<void> => {
      try {
        const saved = await json<TableSaved>(at.table(where.draft, where.path, where.table), {
          method: 'PUT',
          body: { hash, rows: plain(sent) },
        });
        dispatch({ type: 'saved', sent, rows: saved.table.rows });
        setBase({ hash: saved.hash, rows: sent.map((row, index) => ({ ...(saved.table.rows[index] ?? row), key: row.key })) });
        setSavedAt(new Date().toISOString());
        await renew();
        void startCheck(where.draft);
      } catch (refused) {
        const current = conflictOf(refused);
        const other = current === null ? null : await look();
        if (current === null || other === null) {
          throw refused;
        }
        if (sameRows(other.rows, before)) {
          return put(sent, other.hash, before);
        }
        setTheirs({ ...other, base: plain(before), who: current.by, when: current.at });
      }
      return undefined;
    },
    [where.draft, where.path, where.table, dispatch, look, renew],
  );

  const run = useCallback(async (work: () => Promise<void>) => {
    if (now.current.saving) {
      return;
    }
    setSaving(true);
    setProblem(null);
    try {
      await work();
    } catch (refused) {
      setProblem(refused);
    } finally {
      setSaving(false);
    }
  }, []);

  const save = useCallback(
    () =>
      run(async () => {
        const { state: current, base: known } = now.current;
        if (!sameRows(current.rows, known.rows)) {
          await put(current.rows, known.hash, known.rows);
        }
      }),
    [run, put],
  );

  /** Goes on with what a person made of both sides. */
  const join = useCallback(
    (rows: Row[], other: Theirs, saveNow: boolean) =>
      run(async () => {
        const action: Action = { type: 'restart', rows, width: now.current.state.width };
        const next = edit(now.current.state, action);
        dispatch(action);
        const known = keyedLike(other.rows, next.rows);
        setBase({ hash: other.hash, rows: known });
        setTheirs(null);
        if (saveNow && !sameRows(next.rows, known)) {
          await put(next.rows, other.hash, known);
        }
      }),
    [run, put, dispatch],
  );

  /** Goes on with what was typed before and not saved, on top of what it was typed on. */
  const takeCopy = useCallback(
    (copy: LocalCopy<Row[]>) => {
      const { state: current, base: known } = now.current;
      const action: Action = { type: 'restart', rows: copy.mine, width: current.width };
      dispatch(action);
      const rests = restingOn(copy, known, edit(current, action).rows);
      setBase(rests.base);
      setTheirs(rests.theirs);
    },
    [dispatch],
  );

  /** Goes on with what the service has now; for a person who has typed nothing. */
  const reopen = useCallback(
    (hash: string, rows: readonly Row[], width: number) => {
      const { state: current, base: known } = now.current;
      if (width === current.width && sameRows(rows, known.rows)) {
        setBase({ hash, rows: known.rows });
        return;
      }
      const action: Action = { type: 'restart', rows, width };
      const next = edit(current, action);
      dispatch(action);
      setBase({ hash, rows: next.rows });
      setSavedAt(null);
    },
    [dispatch],
  );

  return { base, saving, problem, theirs, setTheirs, savedAt, save, join, takeCopy, reopen };
}
