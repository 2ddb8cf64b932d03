import { describe, expect, it } from 'vitest';
import type { Release } from '../../api/releases';
import { before, said, short } from './history';

const release = (name: string, active: boolean, ...activations: string[]): Release => ({
  release: name,
  state: active ? 'active' : 'passed',
  active,
  repository: '',
  origin: null,
  judged: null,
  judge: null,
  cases: null,
  findings: [],
  changes: null,
  activations: activations.map((at) => ({ at, cause: 'REPOSITORY', by: null, reason: null })),
});
const all = [release('c', true, '2026-03-01T00:00:00Z'), release('x', false), release('b', false, '2026-02-01T00:00:00Z'), release('a', false, '2026-01-01T00:00:00Z')];

describe('a release', () => {
  it('is named by the beginning of its hash', () => expect(short('0123456789')).toBe('01234567'));
  it('is compared with the one that was active before', () => expect(before(all[0]!, all)).toBe('b'));
  it('has nothing before it if it was the first', () => expect(before(all[3]!, all)).toBeNull());
  it('that never decided is compared with the active one', () => expect(before(all[1]!, all)).toBe('c'));
  it('tells why in its first line', () => expect(said('Raise it\n\nApproved-by: x')).toEqual({ first: 'Raise it', rest: '', approvedBy: 'x' }));
  it('may tell nothing', () => expect(said(null)).toEqual({ first: '', rest: '', approvedBy: null }));
});
