import { describe, expect, it } from 'vitest';
import { deskKeyOf, KEY_CAPS, type Press } from './shortcuts.ts';

const press = (code: string, change: Partial<Press> = {}) =>
  deskKeyOf({ code, repeat: false, chord: false, composing: false, focus: 'page', ...change });

describe('the keyboard of the desk', () => {
  it('knows the keys by their place, whatever the input method makes of them', () => {
    expect([press('Space'), press('F2'), press('Enter'), press('KeyP')]).toEqual([
      'main',
      'main',
      'here',
      'pause',
    ]);
    expect(press('KeyA')).toBeNull();
  });

  it('leaves reloading, full screen and the developer tools to the browser', () => {
    expect([press('F5'), press('F11'), press('F12')]).toEqual([null, null, null]);
  });

  it('does nothing while somebody writes, but for the F-keys', () => {
    expect(press('Space', { focus: 'field' })).toBeNull();
    expect(press('KeyS', { focus: 'field' })).toBeNull();
    expect(press('F3', { focus: 'field' })).toBe('recall');
    expect(press('F3', { focus: 'field', composing: true })).toBeNull();
  });

  it('gives a button that was reached by Tab its Space and Enter', () => {
    expect([press('Space', { focus: 'button' }), press('Enter', { focus: 'button' })]).toEqual([null, null]);
    expect(press('F2', { focus: 'button' })).toBe('main');
  });

  it('swallows a key that is held down', () => {
    expect(press('Space', { repeat: true })).toBe('hold');
  });

  it('leaves Ctrl, Alt and Meta alone', () => {
    expect(press('KeyP', { chord: true })).toBeNull();
  });

  it('writes no cap twice', () => {
    const caps = Object.values(KEY_CAPS);
    expect(new Set(caps).size).toBe(caps.length);
  });
});
