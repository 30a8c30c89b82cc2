/** 服务承诺: the usual ones where an older revision says nothing; nothing beyond reason. */
import { expect, it } from 'vitest';
import { OfficeRules } from './office.ts';
import { ServicePromises, USUAL_PROMISES } from './service-promises.ts';
import { OFFICE } from './testing/office.fixture.ts';

it('以前的版本没有写服务承诺，就按交付时的', () => {
  const older = { ...OFFICE, promises: undefined };
  expect(OfficeRules.parse(older).promises).toEqual(USUAL_PROMISES);
});

it('改过的照改过的；0 天、半天、太长都不行', () => {
  const with2 = { ...USUAL_PROMISES, difficulty: { answerDays: 2 } };
  expect(OfficeRules.parse({ ...OFFICE, promises: with2 }).promises).toEqual(with2);
  for (const answerDays of [0, 1.5, 31])
    expect(ServicePromises.safeParse({ ...USUAL_PROMISES, difficulty: { answerDays } }).success).toBe(false);
});
