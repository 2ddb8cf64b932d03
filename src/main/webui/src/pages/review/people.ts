import type { Session } from '../../api/session';
import { person } from '../../language/format';

export { person };

/** Whether the person who looks is one of these. */
export function isAmong(session: Session | undefined, names: string[]): boolean {
  const name = session?.name;
  return name != null && names.some((one) => person(one) === person(name));
}
