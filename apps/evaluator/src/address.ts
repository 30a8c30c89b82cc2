/**
 * Which evaluator this is (评价器地址), read once from the page's address:
 *
 *     /evaluator/              the console says at which counter it stands
 *     /evaluator/?counter=5    asks to be admitted as 5号窗口评价器, and stands there unless another is at work there
 */

export interface Address {
  readonly counter: number | null;
  /** A seat of its own: the evaluator is never known by a colleague's session in the same browser. */
  readonly seat: string;
}

export function readAddress(search: string): Address {
  const counter = Number(new URLSearchParams(search).get('counter') ?? '');
  const known = Number.isInteger(counter) && counter >= 1 && counter <= 99;
  return { counter: known ? counter : null, seat: known ? `evaluator-${counter}` : 'evaluator' };
}
