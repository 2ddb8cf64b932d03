import { expect, it } from 'vitest';
import type { DraftFile } from '../../../api/drafts';
import { contentOf } from './seen';

function file(path: string, hash: string): DraftFile {
  return { path, change: 'changed', hash, by: 'user:mari', at: '2027-01-01T10:00:00Z' };
}

it('differs when a file is saved, by anybody, and when the draft begins with another release', () => {
  const before = contentOf({ base: 'r1', files: [file('a', '1'), file('b', '2')] });
  expect(contentOf({ base: 'r1', files: [file('a', '1'), file('b', '3')] })).not.toBe(before);
  expect(contentOf({ base: 'r1', files: [file('a', '1')] })).not.toBe(before);
  expect(contentOf({ base: 'r2', files: [file('a', '1'), file('b', '2')] })).not.toBe(before);
});

it('is the same after a save that changed nothing of the rules', () => {
  const before = { base: 'r1', files: [file('a', '1'), file('b', '2')], changeLog: '', revision: 3 };
  const after = { base: 'r1', files: [file('b', '2'), { ...file('a', '1'), by: 'user:jaan' }], changeLog: 'Why', revision: 4 };
  expect(contentOf(after)).toBe(contentOf(before));
});
