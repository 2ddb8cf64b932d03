import { useQuery } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { type Exact, Numeral, readExact } from '../../../api/exact';
import { json, lines } from '../../../api/client';
import type { CheckResult, Draft, FileEntry, ProgressLine } from '../../../api/drafts';
import { brokenOff, Problem } from '../../../api/problem';
import { at, draftKey } from '../data';
import { contentOf, type Seen } from './seen';

/** How far the check of a draft is; it goes on while a person walks from page to page. */
export type Checking = {
  running: boolean;
  step: string;
  done: number;
  total: number;
  result: CheckResult | null;
  /** the draft was written to since */
  outdated: boolean;
  /** what the draft held when the check that `result` is of began */
  seen: Seen | null;
  problem: unknown;
  stopped: boolean;
};

type Step = { step: string; done: number; total: number };

const NOT_YET: Checking = {
  running: false, step: '', done: 0, total: 0, result: null, outdated: false, seen: null, problem: null, stopped: false,
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
    const seen = await see(draft);
    control.signal.throwIfAborted();
    const result = await checked(draft, control.signal, (line) => mine() && tell(draft, line));
    if (mine()) {
      tell(draft, { result, seen, outdated: false });
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

/** Read before the check begins: what is saved while it runs was not seen by it. */
async function see(draft: string): Promise<Seen> {
  const [itself, files] = await Promise.all([json<Draft>(at.draft(draft)), json<FileEntry[]>(at.files(draft))]);
  return { content: contentOf(itself), hashes: new Map(files.map(({ path, hash }) => [path, hash])) };
}

/** The hashes of files as the check saw them whose result is shown. */
export function seenHashes(draft: string): ReadonlyMap<string, string> {
  return states.get(draft)?.seen?.hashes ?? new Map();
}

/** Goes on from what a person wrote on top of what the check saw; what was written on anything else, it did not see. */
export function wroteOn(draft: string, path: string, before: string | null, after: string): void {
  const seen = states.get(draft)?.seen;
  if (seen && seen.hashes.get(path) === (before ?? undefined)) {
    tell(draft, { seen: { ...seen, hashes: new Map(seen.hashes).set(path, after) } });
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

export function useChecking(draft: string): Checking {
  const checking = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => states.get(draft) ?? NOT_YET,
  );
  const now = useQuery<Draft>({ queryKey: draftKey(draft), enabled: false }).data;
  const moved = now !== undefined && checking.seen !== null && checking.seen.content !== contentOf(now);
  return moved && !checking.outdated ? { ...checking, outdated: true } : checking;
}
