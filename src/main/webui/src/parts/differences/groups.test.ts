import { describe, expect, it } from 'vitest';
import type { Change } from '../../api/differences';
import { grouped, linesOf } from './groups';
import { historyWords, summaryWords } from './summary';

const at = { file: 'rules/i/2020-01-01/t.dmn', instrument: 'i', edition: '2020-01-01', topic: 't' };
const row: Change = {
  kind: 'changed',
  what: 'row',
  place: { ...at, element: 'rates', table: 'rates', row: 'r1' },
  effect: 'verdict',
  details: [{ name: 'eur', label: 'Eurot', before: '1', after: '2' }],
};
const text: Change = { kind: 'changed', what: 'decision', place: { ...at, element: 'd', property: 'text' }, effect: 'verdict', before: 'a', after: 'b' };
const one: Change = { kind: 'added', what: 'case', place: { ...at, file: 'test-data/i/2020-01-01/t.yaml', element: 'c' }, effect: 'none', after: 'A case' };
const log: Change = { kind: 'changed', what: 'file', place: { file: 'rules/CHANGELOG.md' }, effect: 'none' };

describe('differences', () => {
  it('stand by edition, topic and table, cases apart', () => {
    const [edition, rest] = grouped([row, text, one, log]);
    expect(edition).toMatchObject({ instrument: 'i', edition: '2020-01-01' });
    expect(edition?.topics[0]).toMatchObject({ tables: [{ table: 'rates', changes: [row] }], others: [text], cases: [one] });
    expect(edition?.topics[0]?.files).toHaveLength(2);
    expect(rest).toMatchObject({ instrument: null, topics: [{ topic: null, others: [log] }] });
  });

  it('have a line for each cell', () => expect(linesOf(row)).toEqual([{ name: 'eur', label: 'Eurot', before: '1', after: '2' }]));
  it('have a line for a text', () => expect(linesOf(text)).toEqual([{ name: 'text', label: null, before: 'a', after: 'b' }]));
  it('have a line even if there is nothing to tell', () => expect(linesOf(log)).toHaveLength(1));
});

describe('their summary', () => {
  it('is told by sort of thing', () =>
    expect(
      summaryWords(
        {
          text: '',
          effect: 'verdict',
          counts: [
            { what: 'row', kind: 'added', count: 2 },
            { what: 'row', kind: 'changed', count: 1 },
            { what: 'case', kind: 'removed', count: 33 },
          ],
        },
        'et',
      ),
    ).toBe('Read: 2 lisatud, 1 muudetud; Juhtumid: 33 kustutatud'));

  it('of the history is told in either language', () => {
    const line = '1 row changed in 1 table, 33 cases removed, 2 entries of act.yaml changed, only the form of 1 file changed; verdicts may change';
    expect(historyWords(line, 'et')).toBe(
      'Read: 1 muudetud; Juhtumid: 33 kustutatud; Akti andmed: 2 muudetud; Failid: 1 ainult kirjapilt. Otsused ja summad võivad muutuda.',
    );
    expect(historyWords('something else', 'et')).toBe('something else');
    expect(historyWords('no differences', 'et')).toBe('Erinevusi ei ole');
  });
});
