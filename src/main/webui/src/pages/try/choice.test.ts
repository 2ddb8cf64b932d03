import { expect, it } from 'vitest';
import type { InstrumentSummary } from '../../api/rules';
import { atPlaces, editionOn, topicsOf } from './choice';

const instrument: InstrumentSummary = {
  instrument: 'a',
  title: { et: 'A', en: 'A' },
  editions: [
    { edition: '2015-06-29', validFrom: '2015-06-29', validTo: '2018-12-31', topics: ['funding', 'eligibility'] },
    { edition: '2019-01-01', validFrom: '2019-01-01', validTo: null, topics: ['funding', 'reporting'] },
  ],
};

it('finds the edition in force on a day, first and last day included', () => {
  const names = ['2015-06-28', '2015-06-29', '2018-12-31', '2019-01-01', '2099-01-01'].map((day) => editionOn(instrument, day)?.edition);
  expect(names).toEqual([undefined, '2015-06-29', '2015-06-29', '2019-01-01', '2019-01-01']);
  expect(editionOn(instrument, null)).toBeNull();
  expect(editionOn(undefined, '2019-01-01')).toBeNull();
});

it('names every topic once', () => {
  expect(topicsOf(instrument)).toEqual(['eligibility', 'funding', 'reporting']);
});

it('puts a mistake where the form has a place, or above it', () => {
  const found = atPlaces(
    [
      { pointer: '/members/0/name', text: 'a' },
      { pointer: '/members/0/foo/bar', text: 'b' },
      { pointer: '/foo', text: 'c' },
      { pointer: '', text: 'd' },
    ],
    ['', '/members', '/members/0', '/members/0/name'],
  );
  expect([...found]).toEqual([
    ['/members/0/name', 'a'],
    ['/members/0', '/members/0/foo/bar: b'],
    ['', '/foo: c d'],
  ]);
});
