import { expect, it } from 'vitest';
import { dayBefore, newEdition } from './editions';

const INSTRUMENT = {
  instrument: 'x',
  title: { et: 'X', en: 'X' },
  editions: [
    { edition: '2015-06-29', validFrom: '2015-06-29', validTo: '2018-12-31', topics: ['a', 'b'] },
    { edition: '2019-01-01', validFrom: '2019-01-01', validTo: null, topics: ['a'] },
  ],
};

it('copies the edition before and ends it on the day before', () => {
  expect(newEdition(INSTRUMENT, '2027-01-01')).toEqual({
    kind: 'copied', from: '2019-01-01', topics: 1, endsOn: '2026-12-31', endedOn: null, until: null,
  });
});

it('ends where the next one begins', () => {
  expect(newEdition(INSTRUMENT, '2016-03-01')).toMatchObject({ from: '2015-06-29', endsOn: '2016-02-29', until: '2018-12-31' });
});

it('says when a time without any edition comes of it', () => {
  const [first] = INSTRUMENT.editions;
  expect(newEdition({ ...INSTRUMENT, editions: [first!] }, '2027-01-01')).toMatchObject({ endsOn: null, endedOn: '2018-12-31' });
  expect(newEdition({ ...INSTRUMENT, editions: [first!] }, '2019-01-01')).toMatchObject({ endsOn: null, endedOn: null });
});

it('takes no day twice, and none before the first', () => {
  expect(newEdition(INSTRUMENT, '2019-01-01')).toEqual({ kind: 'taken' });
  expect(newEdition(INSTRUMENT, '2000-01-01')).toEqual({ kind: 'first' });
});

it('knows the day before over years and leap days', () => {
  expect([dayBefore('2027-01-01'), dayBefore('2024-03-01')]).toEqual(['2026-12-31', '2024-02-29']);
});
