import { useCallback, useState } from 'react';
import { json } from '../../../api/client';
import type { FileText } from '../../../api/drafts';
import { startCheck } from '../check/checks';
import { at, conflictOf, useRenewDraft } from '../data';
import type { FileBase, TheirText } from './restingText';

/** Saves a text; what somebody else saved meanwhile is handed back instead of overwritten. */
export function useFileSaving(draft: string, path: string, first: FileBase) {
  const renew = useRenewDraft(draft);
  const [base, setBase] = useState(first);
  const [saving, setSaving] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<TheirText | null>(null);
  const [saved, setSaved] = useState(false);
  const save = useCallback(
    async (text: string, hash: string | null) => {
      setSaving(true);
      setProblem(null);
      try {
        const answer = await json<FileText>(at.file(draft, path), { method: 'PUT', body: { hash, text } });
        setBase({ hash: answer.hash, text: answer.text ?? text });
        setTheirs(null);
        setSaved(true);
        await renew();
        void startCheck(draft);
      } catch (refused) {
        const current = conflictOf(refused);
        setTheirs(current);
        setProblem(current === null ? refused : null);
      } finally {
        setSaving(false);
      }
    },
    [draft, path, renew],
  );
  return { base, setBase, saving, problem, theirs, setTheirs, saved, save };
}
