import { describe, expect, it } from 'vitest';

import { checkCreditCode, creditCheckCharacterOf } from './credit-code.ts';
import { vectors } from './id-vectors.fixture.ts';

describe('统一社会信用代码', () => {
  it.each(vectors.creditCode)('%s is accepted without a word', (number) => {
    expect(checkCreditCode(number.toLowerCase())).toEqual({ ok: true, normalised: number });
  });

  it.each(vectors.creditCodeWrongCheck)('%s is let through with a warning', (number) => {
    expect(checkCreditCode(number)).toEqual({ ok: true, normalised: number, warning: 'WrongCheckCharacter' });
  });

  it.each(vectors.creditCodeRefused)('$number is refused: $code', ({ number, code }) => {
    expect(checkCreditCode(number)).toEqual({ ok: false, code });
  });

  it('the example of GB 32100 ends in 3', () => {
    expect(creditCheckCharacterOf('91350100M000100Y4')).toBe('3');
  });

  it('a wrong organisation code under a right check character is a warning too', () => {
    const first17 = '91469029MA000F009';
    expect(checkCreditCode(first17 + creditCheckCharacterOf(first17))).toMatchObject({
      ok: true,
      warning: 'WrongOrganisationCheckCharacter',
    });
  });

  it('nothing typed is said so', () => {
    expect(checkCreditCode(' ')).toEqual({ ok: false, code: 'Empty' });
  });
});
