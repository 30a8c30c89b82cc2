/** 数据复核: what clerks hold against figures of their own work, undecided ones first, and the manager's answer. */
import type { ObjectionCard } from '@yichuang/protocol/objections';
import { Button } from '@yichuang/ui/button.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { join } from '@yichuang/ui/join';
import { aboutWords, stateWords } from '@yichuang/ui/objections/objection-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Page } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { DecideDialog } from './decide-dialog.tsx';

export function ObjectionsPage({ hub, news, sending }: AtWork) {
  const { t } = useText('own');
  const [deciding, decide] = useState<ObjectionCard | null>(null);
  const asked = useAsked(hub.objections.all, 'all', news);
  const { value } = asked;
  const nameOf = (accountId: string): string => value?.people[accountId] ?? accountId;
  return (
    <Page title={t('review.title')} advice={t('review.advice')}>
      {(value === null || value.objections.length === 0) && (
        <Card>
          <Unanswered asked={asked} />
          {value && <EmptyState title={t('review.none')} advice={t('review.noneAdvice')} />}
        </Card>
      )}
      {value && value.objections.length > 0 && (
        <>
          <Unanswered asked={asked} />
          <ul className="flex flex-col gap-1">
            {value.objections.map((one) => (
              <Line
                key={one.objectionId}
                one={one}
                name={nameOf(one.accountId)}
                onDecide={() => decide(one)}
              />
            ))}
          </ul>
        </>
      )}
      {deciding && (
        <DecideDialog
          one={deciding}
          name={nameOf(deciding.accountId)}
          sending={sending}
          onClose={() => decide(null)}
          onDone={asked.again}
        />
      )}
    </Page>
  );
}

interface LineProps {
  readonly one: ObjectionCard;
  readonly name: string;
  readonly onDecide: () => void;
}

function Line({ one, name, onDecide }: LineProps) {
  const { t } = useText('own');
  const isOpen = one.state === 'open';
  return (
    <li
      className={join(
        'flex flex-wrap items-start justify-between gap-2 rounded-card border border-l-8 border-line bg-paper px-2 py-1',
        isOpen ? (one.late ? 'border-l-coral' : 'border-l-orange') : 'border-l-leaf',
      )}
    >
      <div className="flex min-w-0 flex-1 basis-[20rem] flex-col gap-0.5 text-body">
        <h2 className="text-action font-bold break-words whitespace-pre-line">{one.words}</h2>
        <p className="text-muted">{[name, aboutWords(t, one)].join(' · ')}</p>
        <p className={join('font-medium', one.late && 'text-coral')}>{stateWords(t, one)}</p>
        {one.reply !== null && (
          <p className="break-words whitespace-pre-line">{t('reply', { words: one.reply })}</p>
        )}
      </div>
      {isOpen && (
        <Button tone="main" onPress={onDecide}>
          {t('review.decide')}
        </Button>
      )}
    </li>
  );
}
