import { expect, it } from 'vitest';
import type { EditionChecks } from '../../../api/drafts';
import type { Finding } from '../../../api/rules';
import { toldByTables } from './toldByTables';

const TABLE = {
  file: 'f.dmn', topic: 't', table: 'amounts', place: 'table amounts', hitPolicy: 'UNIQUE', rows: 3, limits: [],
  gaps: [{ where: 'age > 5', example: [], onlyNull: false }],
  overlaps: [{ rows: ['A', 'B'], example: [] }],
  idle: [{ row: 'C', why: 'hidden', hiddenBy: ['A'] }],
};
const CHECKS: EditionChecks[] = [{ instrument: 'i', edition: '2027-01-01', topics: [{ topic: 't', tables: [TABLE], uncovered: [] }] }];

function finding(place: string | null, message: string, file = 'f.dmn'): Finding {
  return { level: 'WARNING', file, place, message, mend: null };
}

it('knows what tables tell, in whatever words the service says it', () => {
  const told = toldByTables(CHECKS);
  expect(told(finding('table amounts, A and B', 'Mõlemad kehtivad.'))).toBe(true);
  expect(told(finding('table amounts, C', 'ei rakendu'))).toBe(true);
  expect(told(finding('table amounts', 'Lünk: age > 5'))).toBe(true);
});

it('leaves everything else to be told', () => {
  const told = toldByTables(CHECKS);
  expect(told(finding('table amounts', 'Gap: somewhere else'))).toBe(false);
  expect(told(finding('table amounts, A', 'unknown type'))).toBe(false);
  expect(told(finding('table amounts, C', 'x', 'other.dmn'))).toBe(false);
  expect(toldByTables([])(finding('table amounts, C', 'x'))).toBe(false);
});
