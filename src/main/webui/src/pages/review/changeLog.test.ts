import { expect, it } from 'vitest';
import { isMoved, writtenOn } from './changeLog';

it('is moved once somebody else has saved another text than the one that was written on', () => {
  const written = { text: 'mine', base: 'before' };
  expect(isMoved(written, 'before')).toBe(false);
  expect(isMoved(written, 'theirs')).toBe(true);
  expect(isMoved(written, 'mine')).toBe(false);
});

it('follows what is saved until something is typed', () => {
  expect(isMoved(writtenOn('theirs', null), 'theirs')).toBe(false);
  expect(writtenOn('theirs', { text: 'mine', base: 'before' }).base).toBe('before');
});
