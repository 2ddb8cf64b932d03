import { beforeEach, expect, it, vi } from 'vitest';
import { copiesOf, copyKey, dropCopy, keepCopy, ownKey } from './localCopy';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  });
});

const KEY = copyKey('mari', 'd1', 'rules/x.dmn', 'amounts');

function copy(mine: string, at: string) {
  return { hash: 'h', base: 'base', mine, at };
}

it('keeps what each of two tabs typed, and drops only what one of them saved', () => {
  keepCopy(ownKey(KEY, 'a'), copy('tab a', '2027-01-01T10:00:00Z'));
  keepCopy(ownKey(KEY, 'b'), copy('tab b', '2027-01-01T11:00:00Z'));
  expect(copiesOf<string>(KEY).map(({ mine }) => mine)).toEqual(['tab b', 'tab a']);
  dropCopy(ownKey(KEY, 'a'));
  expect(copiesOf<string>(KEY).map(({ mine }) => mine)).toEqual(['tab b']);
});

it('finds nothing of another table, file or person', () => {
  keepCopy(ownKey(copyKey('mari', 'd1', 'rules/x.dmn', 'other'), 'a'), copy('x', ''));
  keepCopy(ownKey(copyKey('jaan', 'd1', 'rules/x.dmn', 'amounts'), 'a'), copy('x', ''));
  keepCopy(ownKey(KEY, 'a'), copy('x', ''));
  expect(copiesOf(KEY)).toHaveLength(1);
  expect(copiesOf(copyKey('mari', 'd1', 'rules/x.dmn'))).toHaveLength(0);
});
