/** When 帮代办 is offered (只问不强): more than three items in a visit, or more than forty minutes. Pure. */

const MOST_ITEMS = 3;
const MOST_MINUTES = 40;

/** `minutes`: how long each item usually takes. Null: no reason to offer it. */
export function helpToOffer(items: number, minutes: readonly number[]): 'manyItems' | 'long' | null {
  if (items > MOST_ITEMS) return 'manyItems';
  return minutes.reduce((sum, one) => sum + one, 0) > MOST_MINUTES ? 'long' : null;
}
