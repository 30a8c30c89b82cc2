import { describe, expect, it } from 'vitest';

import { vectors } from './id-vectors.fixture.ts';
import { checkPhone } from './phone.ts';

describe('电话号码', () => {
  it.each(vectors.mobile)('%s is a mobile phone', (number) => {
    expect(checkPhone(number)).toEqual({ ok: true, kind: 'mobile', normalised: number });
  });

  it.each(['+8613000000000', '0086 130-0000-0000', '130 0000 0000', '13000000000'])(
    '%s is the same phone',
    (typed) => {
      expect(checkPhone(typed)).toMatchObject({ ok: true, normalised: '13000000000' });
    },
  );

  it.each(vectors.landline)('%s is a fixed line of Hainan', (number) => {
    expect(checkPhone(number)).toEqual({ ok: true, kind: 'landline', normalised: '0898-83660000' });
  });

  it.each(vectors.mobileRefused)('$number is refused: $code', ({ number, code }) => {
    expect(checkPhone(number)).toEqual({ ok: false, code });
  });

  it.each([
    ['', 'Empty'],
    ['1380000000o', 'WrongCharacters'],
    ['010-83660000', 'WrongLength'],
    ['0898-13660000', 'NotAPhone'],
  ])('%s is refused: %s', (typed, code) => {
    expect(checkPhone(typed)).toEqual({ ok: false, code });
  });
});
