import { useSyncExternalStore } from 'react';
import { type Exact, Numeral, readExact } from '../../../api/exact';
import { lines } from '../../../api/client';
import type { CheckResult, ProgressLine } from '../../../api/drafts';
import { brokenOff, Problem } from '../../../api/problem';
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

type Step = { step: string; done: number; total: number };

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

const PAUSE = 500;
const TRIES = 40;

/** Checks a draft as it is now; a check that runs already gives way. */
export async function startCheck(draft: string): Promise<void> {
  running.get(draft)?.abort();
  const control = new AbortController();
  running.set(draft, control);
  tell(draft, { running: true, step: '', done: 0, total: 0, problem: null, stopped: false, outdated: true });
  const mine = () => running.get(draft) === control;
  try {
    const result = await checked(draft, control.signal, (line) => mine() && tell(draft, line));
    if (mine()) {
      tell(draft, { result, outdated: false });
    }
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

/** The service does one check of a person at a time: while the former one ends, it is asked again. */
async function checked(draft: string, signal: AbortSignal, step: (line: Step) => void): Promise<CheckResult> {
  for (let tries = 1; ; tries++) {
    try {
      return await asked(draft, signal, step);
    } catch (problem) {
      if (tries === TRIES || signal.aborted || !(problem instanceof Problem) || problem.kind !== 'overloaded') {
        throw problem;
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      signal.throwIfAborted();
    }
  }
}

async function asked(draft: string, signal: AbortSignal, step: (line: Step) => void): Promise<CheckResult> {
  let result: CheckResult | null = null;
  let problem: unknown = null;
  const take = (line: ProgressLine<CheckResult>) => {
    if ('result' in line) {
      result = line.result;
    } else if ('problem' in line) {
      problem = brokenOff(line.problem);
    } else {
      step(line);
    }
  };
  await lines<ProgressLine<CheckResult>>(at.check(draft), { method: 'POST', signal }, take, readLoosely);
  if (result === null) {
    throw problem ?? new Error('no result');
  }
  return result;
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
