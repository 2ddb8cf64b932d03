import { type Exact, readExact, writeExact } from '../../api/exact';
import type { Asked } from './useTry';

const PREFIX = 'kaskkiri.try:';

/**
 * Where the data that a person typed are kept in this window, so that signing in again loses nothing. They may be an
 * applicant's: nobody else who signs in at this window is shown them.
 */
export function keptAt(person: string | null, { instrument, topic, edition, draft }: Omit<Asked, 'on'>, from: string | null): string {
  return PREFIX + [person, draft, instrument, topic, edition, from].map((part) => encodeURIComponent(part ?? '')).join('/');
}

export function keptInput(key: string): Exact | null {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === null ? null : readExact(kept);
  } catch {
    return null;
  }
}

/** Keeps data; a browser without room for them keeps none. */
export function keepInput(key: string, value: Exact): void {
  try {
    sessionStorage.setItem(key, writeExact(value));
  } catch {
    forgetInput(key);
  }
}

export function forgetInput(key: string): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/** Forgets everything that was typed in this window: for who signs out. */
export function forgetAllInput(): void {
  try {
    Object.keys(sessionStorage)
      .filter((key) => key.startsWith(PREFIX))
      .forEach((key) => sessionStorage.removeItem(key));
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
