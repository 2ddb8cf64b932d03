import { expect, test } from 'vitest';
import { noLabels } from '../../../parts/values/labels';
import { pathWords } from './pathWords';

test('a place is told in the words of the rules, elements counted from one', () => {
  const known: Record<string, string> = { perYear: 'Sums by year', 'perYear/*/base': 'Base' };
  const labels = (path: string[]) => {
    const label = known[path.join('/')];
    return label === undefined ? null : { label, help: null };
  };
  expect(pathWords(labels, '/perYear/0/base')).toBe('Sums by year 1, Base');
  expect(pathWords(noLabels, '/perYear/2/sum')).toBe('perYear 3, sum');
  expect(pathWords(noLabels, 'codes')).toBe('codes');
});
