import { useState } from 'react';
import { json } from '../../../api/client';
import type { FileText } from '../../../api/drafts';
import { Problem } from '../../../api/problem';
import { person } from '../../../language/format';
import { at, conflictOf, useRenewDraft } from '../data';
import { startCheck, wroteOn } from './checks';

/** The hash of the text that a person wrote on; without one, of whatever stands there now. */
type On = string | undefined;

/**
 * Writes into a case file of a draft and has the draft checked. What replaces something must be written on the text that
 * was checked, as that is what the person saw; what is only added may stand beside anything.
 */
export function useWrite(draft: string) {
  const renew = useRenewDraft(draft);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const write = async (casesFile: string, on: On, send: (hash: string | null) => Promise<FileText>): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      await written(draft, casesFile, on, send);
      await renew();
      void startCheck(draft);
      return true;
    } catch (refused) {
      setProblem(refused);
      if (conflictOf(refused) !== null) {
        await renew();
        void startCheck(draft);
      }
      return false;
    } finally {
      setBusy(false);
    }
  };
  const by = conflictOf(problem)?.by;
  return { busy, problem, movedBy: by === undefined ? null : person(by), write };
}

/** One write into a case file, and its hash after it; tells the check, so that what comes next rests on it. */
export async function written(draft: string, casesFile: string, on: On, send: (hash: string | null) => Promise<FileText>): Promise<string> {
  const known = on ?? (await hashNow(draft, casesFile));
  const answer = await send(known);
  wroteOn(draft, casesFile, known, answer.hash);
  return answer.hash;
}

async function hashNow(draft: string, path: string): Promise<string | null> {
  try {
    return (await json<FileText>(at.file(draft, path))).hash;
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 404) {
      return null;
    }
    throw problem;
  }
}
