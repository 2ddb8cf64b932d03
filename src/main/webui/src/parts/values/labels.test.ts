import { expect, it } from 'vitest';
import type { Element, Outline } from '../../api/rules';
import { labelsOf, noLabels } from './labels';

function element(kind: string, name: string, properties: Record<string, string>, parts: Element[] = []): Element {
  return { kind, id: null, name, properties, table: null, parts };
}

const outline: Outline = {
  language: 'DMN',
  name: 'a',
  properties: {},
  elements: [
    element('INPUT', 'members', { label: 'Liikmed', description: 'Kõik.', type: 'tList' }),
    element('INPUT', 'loop', { type: 'tLoop' }),
    element('TYPE', 'tList', { type: 'tMember', collection: 'true' }),
    element('TYPE', 'tMember', {}, [element('FIELD', 'name', { label: 'Nimi', type: 'string' })]),
    element('TYPE', 'tLoop', { type: 'tLoop' }),
  ],
};

it('finds labels through lists and other names of types', () => {
  const labels = labelsOf(outline);
  expect(labels(['members'])).toEqual({ label: 'Liikmed', help: 'Kõik.' });
  expect(labels(['members', '*', 'name'])).toEqual({ label: 'Nimi', help: null });
  expect(labels(['loop'])).toEqual({ label: 'loop', help: null });
});

it('finds none where there is none', () => {
  const labels = labelsOf(outline);
  expect([labels(['other']), labels(['members', '*', 'other']), labels(['loop', 'x']), labels([]), noLabels(['members'])]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
