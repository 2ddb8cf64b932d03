import { expect, it } from 'vitest';
import { restingOnText } from './restingText';

const COPY = { hash: 'old', base: 'before', mine: 'mine', at: '2027-01-01T10:00:00Z' };

it('lets a copy be saved over what it was made of', () => {
  const saved = { hash: 'now', text: 'before' };
  expect(restingOnText(COPY, saved)).toEqual({ base: saved, theirs: null });
});

it('lets no copy be saved over what somebody else has saved since, until both were compared', () => {
  const { base, theirs } = restingOnText(COPY, { hash: 'now', text: 'theirs' });
  expect(base).toEqual({ hash: 'old', text: 'before' });
  expect(theirs).toMatchObject({ hash: 'now', text: 'theirs' });
});
