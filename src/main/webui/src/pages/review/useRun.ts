import { useEffect, useRef, useState } from 'react';
import { lines } from '../../api/client';
import type { ProgressLine } from '../../api/drafts';
import { brokenOff } from '../../api/problem';

export type Run<T> =
  | { state: 'idle' }
  | { state: 'running'; step: string | null; done: number; total: number }
  | { state: 'stopped' }
  | { state: 'failed'; problem: unknown }
  | { state: 'done'; result: T };

/** Long work at the service that tells how far it is and can be stopped; it stops when the page goes. */
export function useRun<T>(path: string, read: (line: string) => unknown = JSON.parse) {
  const [run, setRun] = useState<Run<T>>({ state: 'idle' });
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);

  const start = async (body?: unknown) => {
    control.current?.abort();
    const mine = new AbortController();
    control.current = mine;
    const tell = (next: Run<T>) => control.current === mine && setRun(next);
    tell({ state: 'running', step: null, done: 0, total: 0 });
    let last: Run<T> = { state: 'failed', problem: new Error('no result') };
    try {
      await lines<ProgressLine<T>>(
        path,
        { method: 'POST', body, signal: mine.signal },
        (line) => {
          if ('result' in line) {
            last = { state: 'done', result: line.result };
          } else if ('problem' in line) {
            last = { state: 'failed', problem: brokenOff(line.problem) };
          } else {
            tell({ state: 'running', ...line });
          }
        },
        (line) => read(line) as ProgressLine<T>,
      );
      tell(last);
    } catch (problem) {
      tell(mine.signal.aborted ? { state: 'stopped' } : { state: 'failed', problem });
    }
  };
  const stop = () => {
    control.current?.abort();
    setRun({ state: 'stopped' });
  };
  return { run, start, stop };
}
