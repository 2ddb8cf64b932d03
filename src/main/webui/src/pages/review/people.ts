import type { Session } from '../../api/session';

/** A name without the mark of what sort of caller it is. */
export function person(name: string): string {
  return name.replace(/^user:/, '');
}

/** Whether the person who looks is one of these. */
export function isAmong(session: Session | undefined, names: string[]): boolean {
  const name = session?.name;
  return name != null && names.some((one) => person(one) === person(name));
}
