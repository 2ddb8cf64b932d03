import { describe, expect, it } from 'vitest';
import { Numeral, readExact } from '../../../api/exact';
import type { Schema } from '../../../api/schema';
import { blank, blankItem, formOf, isEmptyList, places, pointer, put, valueAt } from './fields';

const schema = readExact(`{"type":"object","properties":{
  "stage":{"type":"string","enum":["I","II"],"title":"Etapp"},
  "members":{"type":"array","items":{"type":"object","properties":{
    "name":{"type":"string"},"count":{"type":"integer","minimum":0},"share":{"type":["number","null"]},
    "tags":{"type":"array","items":{"type":"string"}}},"required":["name","count","share","tags"]}},
  "contract":{"type":["object","null"],"properties":{"firstDay":{"type":"string","format":"date"}},"required":["firstDay"]},
  "open":{"type":"boolean","enum":[true,false]},
  "term":{"type":"string","format":"duration"},
  "any":{},
  "either":{"type":["string","number"]},
  "free":{"type":"object"},
  "extra":{"type":"string"},
  "unused":{"description":"not used here"}},
  "required":["stage","members","contract","open","any"]}`) as unknown as Schema;

const form = formOf(schema, (path) => (path.join('.') === 'members.*.name' ? { label: 'Nimi', help: 'Ametlik nimi.' } : null));

describe('a form', () => {
  it('has a place for each kind of value, and none for what another topic takes', () => {
    expect(form.fields.map(({ name, kind }) => `${name}:${kind}`)).toEqual([
      'stage:choice',
      'members:list',
      'contract:group',
      'open:boolean',
      'term:text',
      'any:json',
      'either:json',
      'free:json',
      'extra:text',
    ]);
    expect(form.fields[1]!.item!.fields.map(({ kind }) => kind)).toEqual(['text', 'number', 'number', 'list']);
    expect(form.fields[2]!.fields[0]!.kind).toBe('day');
  });

  it('names its places as the schema does, else as the rules do, else by their key', () => {
    expect(form.fields[0]!.label).toBe('Etapp');
    expect(form.fields[1]!.item!.fields[0]).toMatchObject({ label: 'Nimi', help: 'Ametlik nimi.' });
    expect(form.fields[1]!.item!.fields[1]!.label).toBe('count');
  });

  it('begins with what needs no person: nulls where allowed and empty lists', () => {
    expect(blank(form)).toEqual({ members: [], contract: null, any: null });
    expect(blankItem(form.fields[1]!.item!)).toEqual({ share: null, tags: [] });
    expect(blankItem(form.fields[1]!.item!.fields[3]!.item!)).toBe('');
  });
});

describe('an edit', () => {
  const value = readExact('{"a":[{"b":1.50},{"b":2}],"kept":0.10}');

  it('changes one place and keeps the rest', () => {
    expect(put(value, ['a', 1, 'b'], new Numeral('3.0'))).toEqual(readExact('{"a":[{"b":1.50},{"b":3.0}],"kept":0.10}'));
  });

  it('takes away a key or an element', () => {
    expect(put(value, ['a', 0], undefined)).toEqual(readExact('{"a":[{"b":2}],"kept":0.10}'));
    expect(put(value, ['a', 0, 'b'], undefined)).toEqual(readExact('{"a":[{},{"b":2}],"kept":0.10}'));
    expect(put(value, ['a'], undefined)).toEqual(readExact('{"kept":0.10}'));
  });

  it('makes what is on the way', () => {
    expect(put(null, ['x', 'y'], 'z')).toEqual({ x: { y: 'z' } });
  });
});

it('knows the pointers of its places', () => {
  expect(pointer(['a/b', 0, 'c~d'])).toBe('/a~1b/0/c~0d');
  const shown = places(form, readExact('{"members":[{"tags":["x"]}],"contract":null}'));
  expect(shown).toContain('/members/0/tags/0');
  expect(shown).toContain('/contract');
  expect(shown).not.toContain('/contract/firstDay');
});

it('finds the value at a pointer, and lists to which nothing was added', () => {
  const value = readExact('{"a/b":[{"tags":[]},{"tags":["x"]}]}');
  expect(valueAt(value, '/a~1b/1/tags/0')).toBe('x');
  expect(isEmptyList(valueAt(value, '/a~1b/0/tags'))).toBe(true);
  expect(isEmptyList(valueAt(value, '/a~1b/1/tags'))).toBe(false);
  expect(isEmptyList(valueAt(value, '/none/0'))).toBe(false);
});
