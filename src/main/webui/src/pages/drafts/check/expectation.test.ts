import { expect, it } from 'vitest';
import type { CaseResult } from '../../../api/drafts';
import { readExact, writeExact } from '../../../api/exact';
import { asAnswered, codesOf } from './expectation';

it('takes over what was answered, with every digit', () => {
  const outcome = readExact('{"ceiling":82926.00,"perYear":[{"sum":1.00},{"sum":2.00}],"verdict":"GRANT"}');
  const result = {
    tested: { expected: { outcome, reasons: [{ code: 'A', subject: null }] } },
    differences: [
      { path: '/ceiling', expected: '82926.00', got: '90000.00' },
      { path: '/perYear/1/sum', expected: '2.00', got: '3.50' },
      { path: '/verdict', expected: '"GRANT"', got: '"CUT"' },
      { path: 'codes', expected: 'A', got: 'B' },
    ],
    reasons: [{ code: 'B' }, { code: 'B' }, { code: 'C' }],
  } as unknown as CaseResult;
  const { outcome: next, codes } = asAnswered(result);
  expect(writeExact(next)).toBe('{"ceiling":90000.00,"perYear":[{"sum":1.00},{"sum":3.50}],"verdict":"CUT"}');
  expect(codes).toEqual(['B', 'C']);
});

it('reads codes however they are parted', () => {
  expect(codesOf(' A, B\nC ')).toEqual(['A', 'B', 'C']);
});
