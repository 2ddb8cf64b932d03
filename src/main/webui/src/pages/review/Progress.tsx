import type { RefObject } from 'react';
import { useTexts } from '../../language';
import { StopButton } from '../../parts/StopButton';
import { Failed } from '../../parts/States';
import { reviewTexts } from './texts';
import type { Run } from './useRun';
import style from './review.module.css';

type Props = { run: Run<unknown>; name: string; onStop: () => void; begin: RefObject<HTMLButtonElement> };

/** How far the work is, with the way to stop it; why there is no result. */
export function Progress({ run, name, onStop, begin }: Props) {
  const text = useTexts(reviewTexts);
  if (run.state === 'failed') {
    return <Failed problem={run.problem} />;
  }
  if (run.state === 'stopped') {
    return <p role="status">{text.stopped}</p>;
  }
  if (run.state !== 'running') {
    return null;
  }
  return (
    <div className={style.progress}>
      <progress aria-label={name} value={run.total > 0 ? run.done : undefined} max={run.total > 0 ? run.total : undefined} />
      <span role="status">
        {run.step === null ? text.working : (text.steps[run.step] ?? run.step)}
        {run.total > 0 && `: ${text.of(run.done, run.total)}`}
      </span>
      <StopButton onStop={onStop} back={begin}>
        {text.stop}
      </StopButton>
    </div>
  );
}
