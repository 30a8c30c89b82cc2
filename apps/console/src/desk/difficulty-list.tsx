/** Records of the desk one below the other: what could not be done, how it stands, its life, and what can be done with it. */
import type { DeskAnswer, DifficultyCard } from '@yichuang/protocol/desk';
import { Button } from '@yichuang/ui/button.tsx';
import { DESK_ACTS, DeskActDialog, type DeskAct } from '@yichuang/ui/desk/act-dialogs.tsx';
import { answerWords, whenOf } from '@yichuang/ui/desk/desk-words';
import { DifficultyLife } from '@yichuang/ui/desk/difficulty-life.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import type { Asked } from '../upkeep/use-asked.ts';

interface DifficultyListProps extends AtWork {
  readonly asked: Asked<DeskAnswer>;
  readonly none: string;
  readonly noneAdvice: string;
}

export function DifficultyList({ asked, none, noneAdvice, ...atWork }: DifficultyListProps) {
  const [acting, setActing] = useState<{ readonly one: DifficultyCard; readonly act: DeskAct } | null>(null);
  const { value } = asked;
  if (value === null)
    return (
      <Card>
        <Unanswered asked={asked} />
      </Card>
    );
  return (
    <>
      <Unanswered asked={asked} />
      {value.difficulties.length === 0 ? (
        <Card>
          <EmptyState title={none} advice={noneAdvice} />
        </Card>
      ) : (
        <ul className="flex flex-col gap-1">
          {value.difficulties.map((one) => (
            <OneDifficulty
              key={one.difficultyId}
              {...atWork}
              one={one}
              people={value.people}
              onAct={(act) => setActing({ one, act })}
            />
          ))}
        </ul>
      )}
      {acting && (
        <DeskActDialog
          {...acting}
          assignees={value.assignees}
          sending={atWork.sending}
          onClose={() => setActing(null)}
          onDone={asked.again}
        />
      )}
    </>
  );
}

interface OneDifficultyProps extends AtWork {
  readonly one: DifficultyCard;
  readonly people: Readonly<Record<string, string>>;
  readonly onAct: (act: DeskAct) => void;
}

function OneDifficulty({ one, people, onAct, names, account }: OneDifficultyProps) {
  const { t } = useText('desk');
  const { late, answeredAt, closedAt, outcome, told, number, zoneId, itemId, toAccountId } = one;
  const isWaiting = late && answeredAt === null;
  const about = [
    number,
    zoneId && names.zone(zoneId),
    itemId && names.service(itemId),
    t('openedAt', { time: whenOf(one.openedAt) }),
    t('responsible', { name: people[toAccountId] ?? toAccountId }),
  ];
  return (
    <li
      className={join(
        'flex flex-col gap-0.5 rounded-card border border-l-8 border-line bg-paper px-2 py-1',
        closedAt !== null ? 'border-l-leaf' : isWaiting ? 'border-l-coral' : 'border-l-orange',
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0 flex-1 basis-[20rem]">
          <h2 className="text-action font-bold break-words whitespace-pre-line">
            {one.steps[0]?.words ?? t('title')}
          </h2>
          <p className="text-body text-muted">{about.filter(Boolean).join(' · ')}</p>
          <p className={join('text-body font-medium', late && 'text-coral')}>
            <span aria-hidden="true">{late ? '■ ' : answeredAt === null ? '▲ ' : '✓ '}</span>
            {answerWords(t, one)}
          </p>
          {closedAt !== null && outcome !== null && told !== null && (
            <p className="text-body font-medium">
              <span aria-hidden="true">✓ </span>
              {[t('closed'), whenOf(closedAt), t(`outcome.${outcome}`), t(`told.${told}`)].join(' · ')}
            </p>
          )}
        </div>
        {closedAt === null && account.role === 'manager' && (
          <div className="flex flex-wrap gap-1">
            {DESK_ACTS.map((act) => (
              <Button
                key={act}
                {...(act === 'close' && { tone: 'main' as const })}
                onPress={() => onAct(act)}
              >
                {t(act)}
              </Button>
            ))}
          </div>
        )}
      </div>
      <DifficultyLife steps={one.steps} people={people} />
    </li>
  );
}
