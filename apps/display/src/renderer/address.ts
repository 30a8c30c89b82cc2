/**
 * Which display this is (显示屏地址): read once from the page's address, because nobody can type at a screen on a wall.
 *
 *     /display/                                 the main board
 *     /display/?voice=1                         the main board, and the one that speaks
 *     /display/?screen=window&counter=H00-03    the screen above window 3; its number, `counter=3`, will do
 */

export interface Address {
  readonly screen: 'board' | 'window';
  /** As typed: a counter's id or its number; null = somebody has yet to choose. */
  readonly counter: string | null;
  readonly voice: boolean;
  /** Which of the browser's devices this is: a display must not be known by another page's pairing. */
  readonly seat: string;
}

const SEAT = /^[a-z0-9-]{1,32}$/;

export function readAddress(search: string): Address {
  const asked = new URLSearchParams(search);
  const seat = asked.get('seat') ?? '';
  const counter = asked.get('counter')?.trim() ?? '';
  return {
    screen: asked.get('screen') === 'window' ? 'window' : 'board',
    counter: counter === '' ? null : counter,
    voice: ['1', 'true', 'yes'].includes(asked.get('voice') ?? ''),
    seat: SEAT.test(seat) ? seat : 'display',
  };
}
