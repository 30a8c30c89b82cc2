import { describe, expect, it } from 'vitest';
import { USUAL_PROMISES } from '@yichuang/domain/casework/service-promises';
import { helpToOffer } from './help-to-offer.ts';

describe('帮代办只问不强', () => {
  it('is offered beyond three items or forty minutes, and not at them', () => {
    expect(helpToOffer(USUAL_PROMISES, 3, [20, 10, 10])).toBeNull();
    expect(helpToOffer(USUAL_PROMISES, 4, [1, 1, 1, 1])).toBe('manyItems');
    expect(helpToOffer(USUAL_PROMISES, 2, [20, 21])).toBe('long');
    expect(helpToOffer(USUAL_PROMISES, 0, [])).toBeNull();
  });

  it('goes by what the hall promises', () => {
    const hall = { help: { items: 1, minutes: 10 } };
    expect(helpToOffer(hall, 2, [])).toBe('manyItems');
    expect(helpToOffer(hall, 1, [11])).toBe('long');
  });
});
