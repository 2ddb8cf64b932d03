import { beforeEach, expect, it, vi } from 'vitest';
import { forgetAllInput, keepInput, keptAt, keptInput } from './kept';

const ASKED = { instrument: 'i', topic: 't', edition: '2027-01-01', draft: null };

beforeEach(() => {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > 100) {
        throw new Error('full');
      }
      kept[key] = value;
    },
    removeItem: (key: string) => delete kept[key],
  };
  vi.stubGlobal('sessionStorage', new Proxy(kept, { get: (target, name: string) => methods[name as keyof typeof methods] ?? target[name] }));
});

it('shows nobody what another person typed', () => {
  keepInput(keptAt('mari', ASKED, 'case-1'), { sum: 'a' });
  expect(keptInput(keptAt('mari', ASKED, 'case-1'))).toEqual({ sum: 'a' });
  expect(keptInput(keptAt('jaan', ASKED, 'case-1'))).toBeNull();
  expect(keptInput(keptAt(null, ASKED, 'case-1'))).toBeNull();
});

it('forgets it for who signs out', () => {
  keepInput(keptAt('mari', ASKED, null), { sum: 'a' });
  forgetAllInput();
  expect(keptInput(keptAt('mari', ASKED, null))).toBeNull();
});

it('keeps no older data where there is no room for newer ones', () => {
  const key = keptAt('mari', ASKED, null);
  keepInput(key, { sum: 'a' });
  keepInput(key, { sum: 'x'.repeat(200) });
  expect(keptInput(key)).toBeNull();
});
