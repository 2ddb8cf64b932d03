import { expect, it } from 'vitest';
import { readExact } from '../../../api/exact';
import type { Schema } from '../../../api/schema';
import { formOf } from './fields';
import { helpOf } from './help';

const field = (schema: string) => formOf(readExact(schema) as unknown as Schema);

it('says in words what a number may be', () => {
  const sum = field('{"type":["number","null"],"minimum":0,"maximum":999999999999.99,"description":"allowed: at most 2 decimal places"}');
  expect(helpOf(sum, 'et')).toBe('Vähemalt 0, kuni 999\u00a0999\u00a0999\u00a0999,99, kuni 2 kohta pärast koma, võib jätta tühjaks.');
  expect(helpOf(sum, 'en')).toBe('At least 0, at most 999\u00a0999\u00a0999\u00a0999.99, at most 2 decimal places, may be left empty.');
  expect(helpOf(field('{"type":"integer","exclusiveMinimum":1}'), 'et')).toBe('Täisarv, > 1.');
});

it('says what a text may be, and shows an expression that has no words', () => {
  expect(helpOf(field('{"type":"string","description":"allowed: not empty, without a space at the start"}'), 'et')).toBe(
    'Ei tohi olla tühi, ilma tühikuta alguses.',
  );
  expect(helpOf(field('{"type":"string","description":"allowed: matches(?, \\"a\\")"}'), 'en')).toBe('Condition: matches(?, "a").');
});

it('puts what the rules say before it', () => {
  const said = formOf({ type: 'string' } as Schema, () => ({ label: 'Nimi', help: 'Ametlik nimi.' }));
  expect(helpOf(said, 'et')).toBe('Ametlik nimi.');
  expect(helpOf(field('{"type":"boolean"}'), 'et')).toBe('');
});
