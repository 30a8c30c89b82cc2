/** 办不成事 as a register (台账): what could not be done, who was responsible, when the citizen was answered, what came of it. */
import type { Outcome, ToldHow } from '@yichuang/domain/desk/difficulty';
import type { AccountId, Instant, ServiceId, ZoneId } from '@yichuang/domain/ids';
import type { DifficultyCard } from '@yichuang/protocol/desk';
import type { WorkbookAbout } from '../documents/workbook.ts';

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  done: '已办成',
  explained: '不能办，已说明依据',
  referred: '已转有关单位',
  withdrawn: '群众不再要求',
};

const TOLD: Readonly<Record<ToldHow, string>> = {
  inPerson: '当面告知',
  byPhone: '电话告知',
  notReached: '多次联系不上',
};

const COLUMNS = [
  ['openedAt', '登记时间'],
  ['openedBy', '登记人'],
  ['number', '号码'],
  ['zone', '分区'],
  ['item', '事项'],
  ['words', '没办成的事'],
  ['to', '责任人'],
  ['answerBy', '答复期限'],
  ['answeredAt', '首次答复'],
  ['late', '是否超期'],
  ['steps', '经过'],
  ['closedAt', '办结时间'],
  ['outcome', '结果'],
  ['told', '告知方式'],
  ['closing', '告知内容'],
] as const;

export interface DifficultyNames {
  readonly account: (accountId: AccountId) => string;
  readonly zone: (zoneId: ZoneId) => string;
  readonly item: (itemId: ServiceId) => string;
  readonly minute: (at: Instant) => string;
}

type Book = Pick<WorkbookAbout, 'title' | 'columns' | 'entries'>;

export function difficultyBook(
  difficulties: readonly DifficultyCard[],
  { account, zone, item, minute }: DifficultyNames,
): Book {
  const at = (time: Instant | null): string => (time === null ? '' : minute(time));
  return {
    title: '办不成事台账',
    columns: COLUMNS.map(([key, title]) => ({ key, title })),
    entries: difficulties.map((one) => ({
      cells: {
        openedAt: minute(one.openedAt),
        openedBy: one.openedBy === null ? '' : account(one.openedBy),
        number: one.number ?? '',
        zone: one.zoneId === null ? '' : zone(one.zoneId),
        item: one.itemId === null ? '' : item(one.itemId),
        words: one.steps[0]?.words ?? '',
        to: account(one.toAccountId),
        answerBy: minute(one.answerBy),
        answeredAt: at(one.answeredAt),
        late: one.late ? '超期' : '',
        steps: one.steps
          .filter(({ did }) => did === 'stepped' || did === 'answered')
          .map((step) => `${minute(step.at)} ${step.words ?? ''}`)
          .join('；'),
        closedAt: at(one.closedAt),
        outcome: one.outcome === null ? '' : OUTCOMES[one.outcome],
        told: one.told === null ? '' : TOLD[one.told],
        closing: one.steps.find(({ did }) => did === 'closed')?.words ?? '',
      },
      voided: false,
    })),
  };
}
