import { Button } from '@tehik-ee/tedi-react/tedi';
import type { CheckResult, Draft } from '../../api/drafts';
import { useTexts } from '../../language';
import { CheckReport } from './CheckReport';
import { Progress } from './Progress';
import { reviewTexts } from './texts';
import { useRun } from './useRun';
import style from './review.module.css';

/** Runs what the gate would run, and shows what it says. */
export function CheckSection({ draft }: { draft: Draft }) {
  const text = useTexts(reviewTexts);
  const { run, start, stop } = useRun<CheckResult>(`/api/drafts/${draft.id}/check?suggest=true`);
  return (
    <>
      <p>{text.checkIntro}</p>
      {run.state !== 'running' && (
        <Button visualType="secondary" className={style.action} onClick={() => void start()}>
          {text.runCheck}
        </Button>
      )}
      <Progress run={run} name={text.check} onStop={stop} />
      {run.state === 'done' && <CheckReport draft={draft.id} result={run.result} />}
    </>
  );
}
