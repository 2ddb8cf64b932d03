import { expect, it } from 'vitest';
import { parseExact, writeExact } from './exact';

it('keeps every digit and every text', () => {
  const text = '{"sum":7123.00,"big":12345678901234567890,"text":"1.00 \\"# ##\\" 2.50","list":[-0.10,1e5,3,null,true]}';
  expect(writeExact(parseExact(text))).toBe(text);
});

it('leaves numbers alone that lose nothing', () => {
  expect(parseExact('[1, 2.5]')).toEqual([1, 2.5]);
});
