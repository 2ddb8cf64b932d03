import { expect, it } from 'vitest';
import { backTo } from './back';

it('goes back to an address of this page only', () => {
  expect(backTo('/drafts/1?x=2', null)).toBe('/drafts/1?x=2');
  expect(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:1', ''].map((each) => backTo(each, null))).toEqual(['/', '/', '/', '/', '/']);
});

it('goes a step back if there was one', () => {
  expect([backTo(null, { idx: 2 }), backTo(null, { idx: 0 }), backTo(null, undefined)]).toEqual([-1, '/', '/']);
});
