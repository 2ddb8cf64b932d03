import { useState } from 'react';
import { json } from '../../../api/client';
import type { FileText } from '../../../api/drafts';
import { at, conflictOf, useRenewDraft } from '../data';
import { startCheck } from './checks';

/** Writes into a case file of a draft, as it is now, and has the draft checked. */
export function useWrite(draft: string) {
  const renew = useRenewDraft(draft);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const write = async (casesFile: string, send: (hash: string | null) => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      const known = await json<FileText>(at.file(draft, casesFile)).catch(() => null);
      await send(known?.hash ?? null);
      await renew();
      void startCheck(draft);
      return true;
    } catch (refused) {
      setProblem(refused);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, movedBy: conflictOf(problem)?.by ?? null, write };
}
