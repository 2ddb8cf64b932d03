import { Alert } from '@tehik-ee/tedi-react/tedi';
import { useEffect, useState } from 'react';
import type { CaseResult, CheckResult } from '../../../api/drafts';
import { useTexts } from '../../../language';
import { Loading } from '../../../parts/States';
import { written } from '../table/marks';
import { useChecking } from './checks';
import { checkTexts } from './texts';

/** Who wrote into the file meanwhile, and what the case expects by now; null while the new check runs. */
export type Moved = { by: string; now: CaseResult['tested']['expected'] | null };

/** What became of a case since somebody else wrote into its file, as the check that follows tells. */
export function useMoved(draft: string, { file, id }: CaseResult['tested'], by: string | null): Moved | null {
  const { result } = useChecking(draft);
  const [moved, setMoved] = useState<{ by: string; seen: CheckResult | null } | null>(null);
  useEffect(() => {
    if (by !== null) {
      setMoved({ by, seen: result });
    }
    // The result of the moment counts, not those that follow.
  }, [by]);
  if (moved === null) {
    return null;
  }
  const now = result === moved.seen ? undefined : result?.report?.topics.flatMap(({ results }) => results).find(({ tested }) => tested.file === file && tested.id === id);
  return { by: moved.by, now: now?.tested.expected ?? null };
}

/** Tells that somebody else wrote meanwhile, and what stands there now. */
export function MovedExpectation({ moved: { by, now } }: { moved: Moved }) {
  const text = useTexts(checkTexts);
  return (
    <Alert type="warning" role="alert" title={text.moved(by)}>
      {now === null ? (
        <Loading what={text.movedWait} />
      ) : (
        <p>
          {text.movedNow} <code>{written({ outcome: now.outcome ?? null, codes: (now.reasons ?? []).map(({ code }) => code) })}</code>
        </p>
      )}
    </Alert>
  );
}
