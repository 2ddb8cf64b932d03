import { useRef } from 'react';
import type { CheckResult, Draft } from '../../api/drafts';
import { useTexts } from '../../language';
import { BeginButton } from '../../parts/BeginButton';
import { type Checking, startCheck, stopCheck, useChecking } from '../drafts/check/checks';
import { CheckReport } from './CheckReport';
import { Progress } from './Progress';
import { reviewTexts } from './texts';
import type { Run } from './useRun';
import style from './review.module.css';

/** Runs what the gate would run, and shows what it says; a check that began on another page goes on here. */
export function CheckSection({ draft }: { draft: Draft }) {
  const text = useTexts(reviewTexts);
  const checking = useChecking(draft.id);
  const begin = useRef<HTMLButtonElement>(null);
  const run = runOf(checking);
  return (
    <>
      <p>{text.checkIntro}</p>
      <BeginButton ref={begin} className={style.action} running={checking.running} onBegin={() => void startCheck(draft.id)}>
        {text.runCheck}
      </BeginButton>
      <Progress run={run} name={text.check} onStop={() => stopCheck(draft.id)} begin={begin} />
      {run.state === 'done' && checking.outdated && <p role="status">{text.outdated}</p>}
      {run.state === 'done' && <CheckReport draft={draft.id} result={run.result} />}
    </>
  );
}

function runOf({ running, stopped, problem, result, step, done, total }: Checking): Run<CheckResult> {
  if (running) {
    return { state: 'running', step: step === '' ? null : step, done, total };
  }
  if (stopped) {
    return { state: 'stopped' };
  }
  if (problem !== null) {
    return { state: 'failed', problem };
  }
  return result === null ? { state: 'idle' } : { state: 'done', result };
}
