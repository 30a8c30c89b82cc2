/** When 帮代办 is offered (只问不强): more items in a visit, or more minutes, than the hall's promises say. Pure. */
import type { ServicePromises } from '@yichuang/domain/casework/service-promises';

/** `minutes`: how long each item usually takes. Null: no reason to offer it. */
export function helpToOffer(
  { help }: Pick<ServicePromises, 'help'>,
  items: number,
  minutes: readonly number[],
): 'manyItems' | 'long' | null {
  if (items > help.items) return 'manyItems';
  return minutes.reduce((sum, one) => sum + one, 0) > help.minutes ? 'long' : null;
}
