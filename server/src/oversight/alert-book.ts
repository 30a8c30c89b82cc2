/** Alerts as a register (预警台账): who was told when, read, handled, answered, and how long each took. */
import type { AccountId, Instant } from '@yichuang/domain/ids';
import type { AlertRuleId } from '@yichuang/domain/oversight/alerts/rules';
import { secondsBetween } from '@yichuang/domain/time';
import type { AlertCard } from '@yichuang/protocol/alerts';
import type { WorkbookAbout } from '../documents/workbook.ts';

export const RULE_NAMES: Readonly<Record<AlertRuleId, string>> = {
  longWait: '等候过长',
  orphanQueue: '无人受理的队',
  vacancy: '空窗',
  caseNear: '办件临期',
  caseLate: '办件超期',
  badRating: '差评',
  difficultyLate: '办不成事超期',
  deviceDown: '设备故障',
  noShowRate: '过号率异常',
};

const COLUMNS = [
  ['rule', '预警'],
  ['about', '对象'],
  ['amount', '数值'],
  ['raisedAt', '发出时间'],
  ['told', '通知的人'],
  ['seen', '已阅'],
  ['seenMinutes', '已阅用时（分）'],
  ['handled', '处理'],
  ['handledWords', '处理说明'],
  ['answered', '反馈'],
  ['answerMinutes', '反馈用时（分）'],
  ['answerWords', '反馈内容'],
  ['recovered', '恢复时间'],
] as const;

export interface AlertNames {
  readonly account: (accountId: AccountId) => string;
  readonly minute: (at: Instant) => string;
}

type Book = Pick<WorkbookAbout, 'title' | 'columns' | 'entries'>;

export function alertBook(alerts: readonly AlertCard[], { account, minute }: AlertNames): Book {
  const step = (at: Instant | null, by: AccountId | null): string =>
    at === null ? '' : [minute(at), by === null ? '' : account(by)].filter((word) => word !== '').join(' ');
  const took = ({ raisedAt }: AlertCard, at: Instant | null): string =>
    at === null ? '' : (secondsBetween(raisedAt, at) / 60).toFixed(1);
  return {
    title: '监管预警台账',
    columns: COLUMNS.map(([key, title]) => ({ key, title })),
    entries: alerts.map((alert) => ({
      cells: {
        rule: RULE_NAMES[alert.ruleId],
        about: alert.aboutName ?? '大厅',
        amount: alert.amount === null ? '' : String(alert.amount),
        raisedAt: minute(alert.raisedAt),
        told: alert.told.map(({ accountId }) => account(accountId)).join('→'),
        seen: step(alert.seenAt, alert.seenBy),
        seenMinutes: took(alert, alert.seenAt),
        handled: step(alert.handledAt, alert.handledBy),
        handledWords: alert.handledWords ?? '',
        answered: step(alert.answeredAt, alert.answeredBy),
        answerMinutes: took(alert, alert.answeredAt),
        answerWords: alert.answerWords ?? '',
        recovered: alert.recoveredAt === null ? '' : minute(alert.recoveredAt),
      },
      voided: false,
    })),
  };
}
