import { expect, it } from 'vitest';
import type { Row } from '../../../api/rules';
import { plain } from './edit';
import { restingOn } from './resting';

function row(id: string, ...cells: string[]): Row {
  return { id, description: null, cells };
}

const BEFORE = [row('A', '1'), row('B', '2')];
const COPY = { hash: 'old', base: BEFORE, mine: [row('A', '9'), row('B', '2')], at: '2027-01-01T10:00:00Z' };
const EDITED = COPY.mine.map((each, index) => ({ ...each, key: `r${index}` }));

it('lets a copy be saved over what it was made of', () => {
  const saved = { hash: 'now', rows: BEFORE.map((each, index) => ({ ...each, key: `k${index}` })) };
  const { base, theirs } = restingOn(COPY, saved, EDITED);
  expect(theirs).toBeNull();
  expect(base.hash).toBe('now');
});

it('lets no copy be saved over what somebody else has saved since, until both were compared', () => {
  const saved = { hash: 'now', rows: [row('A', '1'), row('B', 'theirs')].map((each, index) => ({ ...each, key: `k${index}` })) };
  const { base, theirs } = restingOn(COPY, saved, EDITED);
  expect(base.hash).toBe('old');
  expect(plain(base.rows)).toEqual(BEFORE);
  expect(theirs).toMatchObject({ hash: 'now', rows: plain(saved.rows), base: BEFORE });
});
