import { useSyncExternalStore } from 'react';
import { type Exact, Numeral, readExact } from '../../../api/exact';
import { lines } from '../../../api/client';
import type { CheckResult, ProgressLine } from '../../../api/drafts';
import { at } from '../data';

/** How far the check of a draft is; it goes on while a person walks from page to page. */
export type Checking = {
  running: boolean;
  step: string;
  done: number;
  total: number;
  result: CheckResult | null;
  /** the draft was written to since */
  outdated: boolean;
  problem: unknown;
  stopped: boolean;
};

const NOT_YET: Checking = {
  running: false, step: '', done: 0, total: 0, result: null, outdated: false, problem: null, stopped: false,
};

const states = new Map<string, Checking>();
const running = new Map<string, AbortController>();
const listeners = new Set<() => void>();

function tell(draft: string, part: Partial<Checking>) {
  states.set(draft, { ...(states.get(draft) ?? NOT_YET), ...part });
  listeners.forEach((listener) => listener());
}

/** Checks a draft as it is now; a check that runs already gives way. */
export async function startCheck(draft: string): Promise<void> {
  running.get(draft)?.abort();
  const control = new AbortController();
  running.set(draft, control);
  tell(draft, { running: true, step: '', done: 0, total: 0, problem: null, stopped: false, outdated: true });
  const mine = () => running.get(draft) === control;
  try {
    await lines<ProgressLine<CheckResult>>(at.check(draft), { method: 'POST', signal: control.signal }, (line) => {
      if (!mine()) {
        return;
      }
      if ('result' in line) {
        tell(draft, { result: line.result, outdated: false });
      } else if ('problem' in line) {
        tell(draft, { problem: new Error(`${line.problem.title}: ${line.problem.detail}`) });
      } else {
        tell(draft, line);
      }
    }, readLoosely);
  } catch (problem) {
    if (mine()) {
      tell(draft, control.signal.aborted ? { stopped: true } : { problem });
    }
  } finally {
    if (mine()) {
      running.delete(draft);
      tell(draft, { running: false });
    }
  }
}

/** Reads JSON; only numbers that would lose digits stay as they were written. */
function readLoosely(text: string): ProgressLine<CheckResult> {
  return loose(readExact(text)) as ProgressLine<CheckResult>;
}

function loose(value: Exact): unknown {
  if (value instanceof Numeral) {
    return String(Number(value.text)) === value.text ? Number(value.text) : value;
  }
  if (Array.isArray(value)) {
    return value.map(loose);
  }
  return value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, loose(each)]))
    : value;
}

export function stopCheck(draft: string): void {
  running.get(draft)?.abort();
}

/** Says that a result does not count for the draft any more. */
export function outdate(draft: string): void {
  tell(draft, { outdated: true });
}

export function useChecking(draft: string): Checking {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => states.get(draft) ?? NOT_YET,
  );
}
