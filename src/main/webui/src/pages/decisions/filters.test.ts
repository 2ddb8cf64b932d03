import { expect, it } from 'vitest';
import { filtersOf, queryOf } from './filters';

it('takes the filters that it knows, without empty ones', () => {
  expect(filtersOf(new URLSearchParams('topic=funding&code=%20&result=decided&other=1'))).toEqual({ topic: 'funding', result: 'decided' });
});

it('writes them for the service', () => {
  expect(queryOf({ caller: 'user:a b', code: 'X&Y' }, { limit: '50' })).toBe('/api/decisions?caller=user%3Aa+b&code=X%26Y&limit=50');
  expect(queryOf({})).toBe('/api/decisions');
});
