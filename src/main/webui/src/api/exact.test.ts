import { describe, expect, it } from 'vitest';
import { isObject, Numeral, readExact, sameExact, writeExact } from './exact';

describe('exact JSON', () => {
  it('keeps every digit there and back', () => {
    for (const text of ['82926.00', '0.10', '12345678901234567890.123456789', '-0', '1e400', '[1.0,{"a":2.50}]']) {
      expect(writeExact(readExact(text))).toBe(text);
    }
  });

  it('does not take digits inside of texts and keys for numbers', () => {
    const text = '{"n1":"a 12.50 \\" 7","x12":"n3","__proto__":"s","":[true,null,"\\\\"]}';
    expect(writeExact(readExact(text))).toBe(text);
  });

  it('refuses what is no JSON', () => {
    for (const text of ['', '01', '{"a":}', '1 2', "{'a':1}"]) {
      expect(() => readExact(text)).toThrow(SyntaxError);
    }
  });

  it('tells numbers, lists and objects apart', () => {
    expect(readExact('1.0')).toEqual(new Numeral('1.0'));
    expect([{}, [], null, new Numeral('1'), 'a', undefined].map((each) => isObject(each))).toEqual([true, false, false, false, false, false]);
    expect(sameExact(readExact('1.0'), readExact('1.00'))).toBe(false);
    expect(sameExact(undefined, null)).toBe(false);
  });

  it('writes with lines for people', () => {
    expect(writeExact(readExact('{"a":[1],"b":{}}'), '  ')).toBe('{\n  "a": [\n    1\n  ],\n  "b": {}\n}');
  });
});
