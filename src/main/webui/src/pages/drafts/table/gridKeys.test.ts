import { describe, expect, it } from 'vitest';
import { asked, type Key } from './gridKeys';

function key(name: string, more: Partial<Key> = {}): Key {
  return { key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more };
}

describe('keys of the grid', () => {
  const at = { row: 1, column: 1 };

  it('stay inside of it', () => {
    expect(asked(key('ArrowLeft'), { row: 0, column: 0 }, 3, 3)).toMatchObject({ to: { row: 0, column: 0 } });
    expect(asked(key('ArrowDown', { ctrlKey: true }), at, 3, 3)).toMatchObject({ to: { row: 2, column: 1 } });
    expect(asked(key('End', { ctrlKey: true }), at, 3, 3)).toMatchObject({ to: { row: 2, column: 2 } });
    expect(asked(key('PageDown'), at, 1000, 3)).toMatchObject({ to: { row: 11, column: 1 } });
  });

  it('select rows with Shift', () => {
    expect(asked(key('ArrowDown', { shiftKey: true }), at, 3, 3)).toMatchObject({ extend: true });
    expect(asked(key(' ', { shiftKey: true }), at, 3, 3)).toEqual({ what: 'select' });
  });

  it('edit with what was typed, but not the number of a row', () => {
    expect(asked(key('x'), at, 3, 3)).toEqual({ what: 'edit', initial: 'x' });
    expect(asked(key('F2'), at, 3, 3)).toEqual({ what: 'edit', initial: null });
    expect(asked(key('x'), { row: 1, column: 0 }, 3, 3)).toBeNull();
  });

  it('leave to the browser what they do not know', () => {
    expect(asked(key('c', { ctrlKey: true }), at, 3, 3)).toBeNull();
    expect(asked(key('Tab'), at, 3, 3)).toBeNull();
    expect(asked(key('ArrowLeft', { altKey: true }), at, 3, 3)).toBeNull();
  });
});
