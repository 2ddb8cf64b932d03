import { describe, expect, it } from 'vitest';
import type { Element, Outline } from '../../api/rules';
import { anchorOf, coverageOf, inputsOf, needsOf, outcomesOf, tablesIn, titleOf } from './outline';

const element = (kind: string, name: string, properties: Record<string, string> = {}, parts: Element[] = []): Element => ({
  kind,
  id: null,
  name,
  properties,
  table: null,
  parts,
});
const dmn = (...elements: Element[]): Outline => ({ language: 'DMN', name: 'm', properties: {}, elements });

describe('an outline', () => {
  it('calls an element by its label', () => {
    expect(titleOf(element('DECISION', 'sum', { label: 'Summa' }))).toBe('Summa');
    expect(titleOf(element('DECISION', 'sum', { label: ' ' }))).toBe('sum');
  });

  it('has places on the page without spaces', () => expect(anchorOf({ name: 'to be named' })).toBe('element-to-be-named'));

  it('reads what is needed', () => {
    const model = dmn(element('DECISION', 'a', { needs: 'b, c' }), element('DECISION', 'b'));
    expect(needsOf(model.elements[0]!)).toEqual(['b', 'c']);
    expect(outcomesOf(model).map(({ name }) => name)).toEqual(['a']);
  });

  it('finds tables in contexts', () => {
    const table = { kind: 'RELATION' as const, id: null, name: 'x', hitPolicy: null, aggregation: null, orientation: null, outputLabel: null, columns: [], rows: [] };
    const inner = { ...element('PART', 'rates'), table };
    expect(tablesIn(element('DECISION', 'd', {}, [inner]))).toEqual([{ table, way: ['rates'] }]);
  });

  it('looks types of inputs up', () => {
    const [input] = inputsOf(
      dmn(
        element('TYPE', 'tName', { type: 'string', allowedValues: 'string length(?) > 0' }),
        element('TYPE', 'tMember', {}, [element('FIELD', 'name', { type: 'tName' })]),
        element('TYPE', 'tMembers', { type: 'tMember', collection: 'true', allowedValues: 'not(null)' }),
        element('INPUT', 'members', { type: 'tMembers', label: 'Liikmed' }),
      ),
    );
    expect(input).toMatchObject({ name: 'members', label: 'Liikmed', many: true, allowed: ['not(null)'] });
    expect(input?.fields[0]).toMatchObject({ name: 'name', type: 'string', allowed: ['string length(?) > 0'] });
  });

  it('does not follow a type into itself', () => {
    const [input] = inputsOf(
      dmn(element('TYPE', 'tNode', {}, [element('FIELD', 'next', { type: 'tNode' })]), element('INPUT', 'node', { type: 'tNode' })),
    );
    expect(input?.fields[0]).toMatchObject({ name: 'next', type: 'tNode', fields: [] });
  });

  it('takes facts of a DRL file as inputs', () => {
    const fact = element('TYPE', 'Report', { input: 'reports', many: 'yes' }, [
      element('FIELD', 'indicators', { type: 'List', of: 'String' }),
      element('FIELD', 'number', { type: 'int', min: '1' }),
    ]);
    const [input] = inputsOf({ ...dmn(fact, element('TYPE', 'Finding')), language: 'DRL' });
    expect(input).toMatchObject({ name: 'reports', many: true, type: 'Report' });
    expect(input?.fields).toMatchObject([
      { type: 'String', many: true },
      { type: 'int', allowed: ['>= 1'] },
    ]);
  });

  it('knows the cases of a row, and where nothing is known', () => {
    const known = coverageOf([{ rule: { table: 't', rule: 'r' }, cases: ['a'] }], 't');
    expect([known?.('r'), known?.('other')]).toEqual([['a'], []]);
    expect(coverageOf([], 't')).toBeUndefined();
  });
});
