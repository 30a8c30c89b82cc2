import { describe, expect, it } from 'vitest';
import { helpToOffer } from './help-to-offer.ts';

describe('帮代办只问不强', () => {
  it('is offered beyond three items or forty minutes, and not at them', () => {
    expect(helpToOffer(3, [20, 10, 10])).toBeNull();
    expect(helpToOffer(4, [1, 1, 1, 1])).toBe('manyItems');
    expect(helpToOffer(2, [20, 21])).toBe('long');
    expect(helpToOffer(0, [])).toBeNull();
  });
});
