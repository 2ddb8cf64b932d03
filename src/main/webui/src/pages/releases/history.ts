import type { Release } from '../../api/releases';

/** How people name a release. */
export function short(release: string): string {
  return release.slice(0, 8);
}

const TRAILER = /^(Approved-by|Kaskkiri-Draft): *(.*)$/;

/** First line of what its author wrote, the rest, and who approved it, without the marks that the service sets below. */
export function said(message: string | null | undefined): { first: string; rest: string; approvedBy: string | null } {
  const [first = '', ...rest] = (message ?? '').trim().split('\n');
  const approvedBy = rest.map((line) => TRAILER.exec(line)).find((found) => found?.[1] === 'Approved-by')?.[2] ?? null;
  return { first, rest: rest.filter((line) => !TRAILER.test(line)).join('\n').trim(), approvedBy };
}

/** When something happened to it last. */
export function lastMoment(release: Release): string | null {
  return release.activations[0]?.at ?? release.judged ?? release.origin?.time ?? null;
}

/** The release that was active before this one began to decide first, or decides now if it never did. */
export function before(release: Release, all: Release[]): string | null {
  const began = release.activations.at(-1)?.at;
  const active = all.find((one) => one.active)?.release ?? null;
  if (began === undefined) {
    return active === release.release ? null : active;
  }
  const earlier = all
    .filter((one) => one.release !== release.release)
    .flatMap((one) => one.activations.map(({ at }) => ({ at, release: one.release })))
    .filter(({ at }) => at < began)
    .sort((one, other) => other.at.localeCompare(one.at));
  return earlier[0]?.release ?? null;
}

/** The address of a comparison. */
export function comparison(from: string, to: string): string {
  return `/releases/compare?${new URLSearchParams({ from, to })}`;
}
