/** 巡查台账: what was found, who was responsible, what was done, when it was closed; one row a finding; behind it what each heading comes to. */
import type { AccountId, CounterId, Instant, ZoneId } from '@yichuang/domain/ids';
import type { RoundHeading } from '@yichuang/domain/rounds/checklist';
import type { HeadingFigures } from '@yichuang/domain/rounds/figures';
import type { FindingFilter, FindingState } from '@yichuang/domain/rounds/filter';
import type { FindingCard } from '@yichuang/protocol/rounds';
import type { WorkbookAbout } from '../documents/workbook.ts';

const HEADINGS: Readonly<Record<RoundHeading, string>> = {
  people: '人员',
  space: '空间',
  order: '秩序',
  goods: '物品',
  facilities: '设施设备',
  documents: '文档',
};

const DID: Readonly<Record<FindingCard['steps'][number]['did'], string>> = {
  found: '发现',
  assigned: '交办',
  rectified: '整改完成',
  sentBack: '退回',
  closed: '销号',
};

const COLUMNS = [
  ['foundAt', '发现时间'],
  ['foundBy', '巡查人'],
  ['heading', '方面'],
  ['item', '检查项'],
  ['words', '问题'],
  ['zone', '分区'],
  ['counter', '窗口'],
  ['photos', '照片数'],
  ['to', '责任人'],
  ['dueAt', '整改期限'],
  ['rectifiedAt', '整改完成'],
  ['late', '是否超期'],
  ['steps', '经过'],
  ['closedAt', '销号时间'],
] as const;

const FIGURES = [
  ['heading', '方面'],
  ['share', '合格率'],
  ['findings', '发现问题'],
  ['closed', '已销号'],
  ['open', '没销号'],
  ['late', '超期'],
  ['medianDays', '销号天数（中位数）'],
] as const;

const STATES: Readonly<Record<FindingState, string>> = { open: '没销号', late: '超期', closed: '已销号' };

type Book = Pick<WorkbookAbout, 'title' | 'columns' | 'entries' | 'more'>;

export interface RoundNames {
  readonly account: (accountId: AccountId) => string;
  readonly zone: (zoneId: ZoneId) => string;
  readonly counter: (counterId: CounterId) => string;
  readonly minute: (at: Instant) => string;
}

/** What it was cut down to, in words. */
export function filterWords(
  { state, heading, toAccountId }: FindingFilter,
  { account }: Pick<RoundNames, 'account'>,
): readonly string[] {
  return [
    ...(state === null ? [] : [`状态：${STATES[state]}`]),
    ...(heading === null ? [] : [`方面：${HEADINGS[heading]}`]),
    ...(toAccountId === null ? [] : [`责任人：${account(toAccountId)}`]),
  ];
}

/** `figures`: of the whole range, whatever the findings were cut down to. */
export function roundBook(
  findings: readonly FindingCard[],
  figures: readonly HeadingFigures[],
  { account, zone, counter, minute }: RoundNames,
): Book {
  const at = (time: Instant | null): string => (time === null ? '' : minute(time));
  return {
    title: '巡查台账',
    columns: COLUMNS.map(([key, title]) => ({ key, title })),
    entries: findings.map((one) => ({
      cells: {
        foundAt: minute(one.foundAt),
        foundBy: one.foundBy === null ? '' : account(one.foundBy),
        heading: HEADINGS[one.heading],
        item: one.itemWords,
        words: one.steps[0]?.words ?? '',
        zone: one.zoneId === null ? '' : zone(one.zoneId),
        counter: one.counterId === null ? '' : counter(one.counterId),
        photos: String(one.steps.filter(({ photoId }) => photoId !== null).length),
        to: account(one.toAccountId),
        dueAt: minute(one.dueAt),
        rectifiedAt: at(one.rectifiedAt),
        late: one.late ? '超期' : '',
        steps: one.steps
          .slice(1)
          .map((step) => `${minute(step.at)} ${DID[step.did]} ${step.words ?? ''}`.trim())
          .join('；'),
        closedAt: at(one.closedAt),
      },
      voided: false,
    })),
    more: [
      {
        title: '各方面情况',
        columns: FIGURES.map(([key, title]) => ({ key, title })),
        entries: figures.map(({ medianDays, heading, checked, fine, ...counts }) => ({
          cells: {
            heading: HEADINGS[heading],
            share: checked === 0 ? '' : `${Math.round((fine / checked) * 100)}%`,
            findings: String(counts.findings),
            closed: String(counts.closed),
            open: String(counts.open),
            late: String(counts.late),
            medianDays: medianDays === null ? '' : String(medianDays),
          },
          voided: false,
        })),
      },
    ],
  };
}
