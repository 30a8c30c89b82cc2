/** All answers in a table that sorts and filters (条目), the figures of the month, and what was searched in vain (没查到的). */
import type { AnswerId } from '@yichuang/domain/knowledge/answer';
import type { AnswerRow, KnowledgeDesk } from '@yichuang/protocol/knowledge';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Filter } from '../frame/filter.tsx';
import { Card, Page } from '../frame/page.tsx';
import { Table, type Column } from '../table/table.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import type { Asked } from '../upkeep/use-asked.ts';
import { AnswerState } from './answer-state.tsx';

export interface AnswerListProps {
  readonly atWork: AtWork;
  readonly desk: KnowledgeDesk;
  readonly asked: Asked<KnowledgeDesk>;
  readonly onOpen: (answerId: AnswerId) => void;
  /** With the question that somebody asked, or none. */
  readonly onWrite: (question: string) => void;
}

const SHOWS = {
  all: ({ state }: AnswerRow) => state !== 'retired',
  toReview: ({ state, review }: AnswerRow) => state === 'published' && review !== 'fresh',
  drafts: ({ state, hasDraft }: AnswerRow) => state === 'draft' || hasDraft,
  retired: ({ state }: AnswerRow) => state === 'retired',
} as const;
type Show = keyof typeof SHOWS;
const FILTERS = ['all', 'toReview', 'drafts', 'retired'] as const satisfies readonly Show[];

export function AnswerList({ atWork, desk, asked, onOpen, onWrite }: AnswerListProps) {
  const { t } = useText('knowledge');
  const [show, setShow] = useState<Show>('all');
  const rows = desk.rows.filter(SHOWS[show]);
  const columns: readonly Column<AnswerRow>[] = [
    {
      key: 'question',
      title: t('desk.question'),
      by: ({ answerId }) => answerId,
      render: ({ answerId, body }) => (
        <button
          type="button"
          onClick={() => onOpen(answerId)}
          className="min-h-target rounded-tag text-left font-medium text-harbour underline decoration-line underline-offset-4 hover:decoration-harbour"
        >
          {body.question}
        </button>
      ),
    },
    {
      key: 'audience',
      title: t('desk.audience'),
      by: ({ body }) => body.audience,
      render: ({ body }) => t(`desk.audienceOf.${body.audience}`),
      className: 'whitespace-nowrap',
    },
    {
      key: 'owner',
      title: t('desk.owner'),
      by: ({ department }) => department ?? '',
      render: ({ department, body }) => (
        <>
          {department ?? t('desk.hall')}
          <span className="block text-small text-muted">{body.person ?? t('desk.noPerson')}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: t('desk.state'),
      by: ({ state, review }) => `${state} ${review ?? ''}`,
      render: (row) => <AnswerState row={row} />,
    },
    {
      key: 'dueOn',
      title: t('desk.dueOn'),
      by: ({ dueOn }) => dueOn ?? '9999',
      render: ({ dueOn }) => dueOn ?? '',
      className: 'whitespace-nowrap tabular-nums',
    },
    {
      key: 'adopted',
      title: t('desk.usefulTimes'),
      by: ({ adopted }) => adopted,
      render: ({ adopted }) => adopted,
      end: true,
    },
  ];
  return (
    <Page
      title={t('desk.title')}
      advice={t('desk.advice')}
      actions={
        <Button
          tone="main"
          icon={<Plus aria-hidden="true" className="size-[1.2em]" />}
          onPress={() => onWrite('')}
        >
          {t('desk.write')}
        </Button>
      }
    >
      <Unanswered asked={asked} />
      <Figures figures={desk.figures} />
      <div className="grid items-start gap-3 xl:grid-cols-[1fr_22rem]">
        <Card flush className="overflow-x-auto">
          <div className="px-2 pt-1.5">
            <Filter
              label={t('desk.filter')}
              value={show}
              onChange={setShow}
              options={FILTERS.map((value) => ({
                value,
                title: t(`desk.${value}`),
                count: desk.rows.filter(SHOWS[value]).length,
              }))}
            />
          </div>
          {rows.length === 0 ? (
            <EmptyState title={t('desk.listNone')} advice={t('desk.listNoneAdvice')} />
          ) : (
            <Table
              label={t('desk.title')}
              columns={columns}
              rows={rows}
              rowKey={({ answerId }) => answerId}
            />
          )}
        </Card>
        <InVain atWork={atWork} desk={desk} onSettled={asked.again} onWrite={onWrite} />
      </div>
    </Page>
  );
}

function Figures({ figures: { searches, adopted } }: Pick<KnowledgeDesk, 'figures'>) {
  const { t } = useText('knowledge');
  const rate = searches === 0 ? t('desk.noRate') : `${Math.round((adopted / searches) * 100)}%`;
  return (
    <Card>
      <dl className="flex flex-wrap items-baseline gap-x-5 gap-y-1 text-body">
        <Figure name={t('desk.searches')} value={String(searches)} />
        <Figure name={t('desk.adopted')} value={String(adopted)} />
        <Figure name={t('desk.rate')} value={rate} />
      </dl>
      <p className="text-small text-muted">{t('desk.rateAbout')}</p>
    </Card>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div className="flex items-baseline gap-1">
      <dt className="text-muted">{name}</dt>
      <dd className="text-title font-bold tabular-nums">{value}</dd>
    </div>
  );
}

interface InVainProps extends Pick<AnswerListProps, 'atWork' | 'desk' | 'onWrite'> {
  readonly onSettled: () => void;
}

function InVain({ atWork: { hub, sending }, desk, onSettled, onWrite }: InVainProps) {
  const { t } = useText('knowledge');
  const settle = async (words: string): Promise<void> => {
    if (await sending.ask(() => hub.knowledge.settle(words), { done: t('desk.settled') })) onSettled();
  };
  return (
    <Card title={t('desk.unanswered')}>
      <p className="pb-1 text-small text-muted">{t('desk.unansweredAdvice')}</p>
      {desk.unanswered.length === 0 && <p className="text-body">✓ {t('desk.unansweredNone')}</p>}
      <ul className="flex flex-col">
        {desk.unanswered.map(({ words, times, lastOn }) => (
          <li key={words} className="flex flex-wrap items-center gap-x-1 border-t border-line py-0.5">
            <span className="min-w-0 flex-1">
              <span className="block text-body font-medium break-all">{words}</span>
              <span className="block text-small text-muted">
                {t('desk.times', { count: times })} · {t('desk.lastOn', { date: lastOn })}
              </span>
            </span>
            <Button tone="quiet" onPress={() => onWrite(words)}>
              {t('desk.write')}
            </Button>
            <Button tone="quiet" busy={sending.busy} onPress={() => void settle(words)}>
              {t('desk.settle')}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
