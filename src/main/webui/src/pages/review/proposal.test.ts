import { describe, expect, it } from 'vitest';
import type { Differences } from '../../api/differences';
import type { DraftFile } from '../../api/drafts';
import { corrected, declares, proposal } from './proposal';

const file = (path: string): DraftFile => ({ path, change: 'changed', hash: 'h', by: 'user:a', at: '' });
const active = [{ instrument: 'i', title: { et: '', en: '' }, editions: [{ edition: '2019-01-01', validFrom: '', validTo: null, topics: [] }] }];
const edition = { instrument: 'i', edition: '2019-01-01' };
const at = { file: 'rules/i/2019-01-01/t.dmn', instrument: 'i', edition: '2019-01-01', topic: 't' };
const differences: Differences = {
  summary: { text: '', effect: 'verdict', counts: [] },
  changes: [
    {
      kind: 'changed',
      what: 'row',
      place: { ...at, element: 'rates', table: 'rates', row: 'R1' },
      effect: 'verdict',
      details: [{ name: 'eur', label: 'Eurot aastas', before: '7.00', after: '8.00' }],
    },
    { kind: 'added', what: 'case', place: { ...at, element: 'c' }, effect: 'none' },
  ],
};

describe('a published edition', () => {
  it('is corrected if one of its rule files changes', () =>
    expect(corrected([file('rules/i/2019-01-01/t.dmn'), file('rules/i/2027-01-01/t.dmn'), file('test-data/i/2019-01-01/t.yaml')], active)).toEqual([edition]));

  it.each(['*Correction:* `i` 2019-01-01. Why.', 'First.\n\n*Parandus:* `i` 2019-01-01', '*corrections:* `x` 2014-07-01, `i` 2019-01-01'])(
    'is declared by %s',
    (text) => expect(declares(text, edition)).toBe(true),
  );
  it.each(['', 'Correction: `i` 2019-01-01', '*Correction:* `i` 2020-01-01', 'It is a *Correction:* `i` 2019-01-01'])(
    'is not declared by %s',
    (text) => expect(declares(text, edition)).toBe(false),
  );
});

describe('the proposed text', () => {
  it('declares the correction and tells what changes', () => {
    const text = proposal({ newEdition: null }, [edition], differences, 'en');
    expect(declares(text, edition)).toBe(true);
    expect(text).toContain('- `t`, table `rates`, row R1: Eurot aastas 7.00 → 8.00');
    expect(text).not.toContain('case');
  });
  it('names a new edition', () =>
    expect(proposal({ newEdition: { instrument: 'i', edition: '2027-01-01', from: '2019-01-01' } }, [], differences, 'et')).toContain('*Uus redaktsioon:* `i` 2027-01-01'));
});
