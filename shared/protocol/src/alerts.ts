/** What the hub says of alerts (▲监管预警). */
import type { AccountId, Instant } from '@yichuang/domain/ids';
import type { AlertId } from '@yichuang/domain/oversight/alerts/alert';
import type { AlertRuleId, AlertRules } from '@yichuang/domain/oversight/alerts/rules';

export interface AlertCard {
  readonly alertId: AlertId;
  readonly ruleId: AlertRuleId;
  /** The id of a zone, counter, department, evaluation or device; `hall`. */
  readonly about: string;
  /** What that is called in Chinese: 社会事务, 3 号窗口, 民政局; null where it has no name of its own. */
  readonly aboutName: string | null;
  readonly amount: number | null;
  readonly raisedAt: Instant;
  readonly toAccountId: AccountId;
  /** When the one it waits for is late. */
  readonly lateFrom: Instant;
  /** Everybody who was told. */
  readonly told: readonly { readonly accountId: AccountId; readonly at: Instant }[];
  readonly seenAt: Instant | null;
  readonly seenBy: AccountId | null;
  readonly handledAt: Instant | null;
  readonly handledBy: AccountId | null;
  readonly handledWords: string | null;
  readonly answeredAt: Instant | null;
  readonly answeredBy: AccountId | null;
  readonly answerWords: string | null;
  readonly recoveredAt: Instant | null;
}

/** Those of one rule, those that one person was told of; null: of all. */
export interface AlertFilter {
  readonly ruleId: AlertRuleId | null;
  readonly accountId: AccountId | null;
}

export function meetsFilter(
  { ruleId, told }: Pick<AlertCard, 'ruleId' | 'told'>,
  filter: AlertFilter,
): boolean {
  if (filter.ruleId !== null && filter.ruleId !== ruleId) return false;
  return filter.accountId === null || told.some(({ accountId }) => accountId === filter.accountId);
}

// GET /api/alerts

export interface AlertsAnswer {
  readonly now: Instant;
  readonly alerts: readonly AlertCard[];
  /** What the accounts in them are called. */
  readonly people: Readonly<Record<string, string>>;
}

// GET /api/alerts/rules

export interface AlertRulesAnswer {
  readonly revision: number;
  readonly rules: AlertRules;
}
