import type { AccountId, Instant } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { meetsFilter, type AlertCard } from './alerts.ts';

const at = '2026-11-23T01:00:00.000Z' as Instant;
const [lin, wu] = ['lin', 'wu'] as unknown as readonly [AccountId, AccountId];
const alerts: readonly Pick<AlertCard, 'ruleId' | 'told'>[] = [
  { ruleId: 'longWait', told: [{ accountId: lin, at }] },
  {
    ruleId: 'vacancy',
    told: [
      { accountId: lin, at },
      { accountId: wu, at },
    ],
  },
];

it.each([
  [null, null, ['longWait', 'vacancy']],
  ['longWait', null, ['longWait']],
  [null, wu, ['vacancy']],
  ['longWait', wu, []],
] as const)('按预警 %s、按人 %s 筛选：升级后接手的人也算', (ruleId, accountId, found) => {
  expect(
    alerts.filter((alert) => meetsFilter(alert, { ruleId, accountId })).map((one) => one.ruleId),
  ).toEqual(found);
});
