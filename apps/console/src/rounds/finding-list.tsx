/** Findings one below the other: what is the matter, how it stands, its life, and what can be done with it. */
import type { PhotoId } from '@yichuang/domain/rounds/round';
import type { FindingCard, RoundsAnswer } from '@yichuang/protocol/rounds';
import { Button } from '@yichuang/ui/button.tsx';
import { whenOf } from '@yichuang/ui/desk/desk-words';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { join } from '@yichuang/ui/join';
import { FindingLife } from '@yichuang/ui/rounds/finding-life.tsx';
import { RectifyDialog } from '@yichuang/ui/rounds/rectify-dialog.tsx';
import { placeWords, standWords } from '@yichuang/ui/rounds/round-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import type { Asked } from '../upkeep/use-asked.ts';
import { AssignDialog, SendBackDialog } from './finding-dialogs.tsx';

interface FindingListProps extends AtWork {
  readonly asked: Asked<RoundsAnswer>;
  readonly none: string;
  readonly noneAdvice: string;
}

type Act = 'rectify' | 'sendBack' | 'assign' | 'close';

/** What this account can do now. */
function actsOn(one: FindingCard, { role, accountId }: AtWork['account']): readonly Act[] {
  if (one.closedAt !== null) return [];
  const isManager = role === 'manager';
  const isMine = one.toAccountId === accountId && role !== 'supervisor';
  if (one.rectifiedAt !== null) return isManager ? ['sendBack', 'close'] : [];
  return isManager || isMine ? ['assign', 'rectify'] : [];
}

export function FindingList({ asked, none, noneAdvice, ...atWork }: FindingListProps) {
  const { t } = useText('rounds');
  const { sending, account } = atWork;
  const [acting, setActing] = useState<{ readonly one: FindingCard; readonly act: Act } | null>(null);
  const { value } = asked;
  if (value === null)
    return (
      <Card>
        <Unanswered asked={asked} />
      </Card>
    );
  const act = async (one: FindingCard, chosen: Act): Promise<void> => {
    if (chosen !== 'close') return setActing({ one, act: chosen });
    const { roundId, findingId } = one;
    if (await sending.send('closeFinding', { roundId, findingId }, { done: t('closed') })) asked.again();
  };
  const report = async (
    { roundId, findingId }: FindingCard,
    note: string,
    photo: Blob | null,
  ): Promise<boolean> => {
    let photoId: PhotoId | null = null;
    const upload = async () => {
      const answer = await atWork.hub.rounds.sendPhoto(roundId, photo ?? new Blob());
      if (answer.outcome === 'ok') photoId = answer.value.photoId;
      return answer;
    };
    // Without its photo nothing is reported.
    if (photo !== null && !(await sending.ask(upload, { done: null }))) return false;
    return sending.send('rectifyFinding', { roundId, findingId, note, photoId }, { done: t('rectified') });
  };
  const dialog = acting && {
    one: acting.one,
    sending,
    onClose: () => setActing(null),
    onDone: asked.again,
  };
  return (
    <>
      <Unanswered asked={asked} />
      {value.findings.length === 0 ? (
        <Card>
          <EmptyState title={none} advice={noneAdvice} />
        </Card>
      ) : (
        <ul className="flex flex-col gap-1">
          {value.findings.map((one) => (
            <OneFinding
              key={one.findingId}
              {...atWork}
              one={one}
              people={value.people}
              acts={actsOn(one, account)}
              onAct={(chosen) => void act(one, chosen)}
            />
          ))}
        </ul>
      )}
      {dialog && acting?.act === 'assign' && <AssignDialog {...dialog} assignees={value.assignees} />}
      {dialog && acting?.act === 'rectify' && (
        <RectifyDialog {...dialog} report={(note, photo) => report(dialog.one, note, photo)} />
      )}
      {dialog && acting?.act === 'sendBack' && <SendBackDialog {...dialog} />}
    </>
  );
}

interface OneFindingProps extends AtWork {
  readonly one: FindingCard;
  readonly people: Readonly<Record<string, string>>;
  readonly acts: readonly Act[];
  readonly onAct: (act: Act) => void;
}

function OneFinding({ one, people, acts, onAct, names, hub }: OneFindingProps) {
  const { t } = useText('rounds');
  const { late, rectifiedAt, closedAt, toAccountId, foundBy, foundAt } = one;
  const nameOf = (accountId: string | null): string =>
    accountId === null ? '' : (people[accountId] ?? accountId);
  const about = [
    `${t(`heading.${one.heading}`)}：${one.itemWords}`,
    ...placeWords(t, names, one),
    t('foundBy', { time: whenOf(foundAt), name: nameOf(foundBy) }),
    t('responsible', { name: nameOf(toAccountId) }),
  ];
  const isUrgent = late && rectifiedAt === null;
  return (
    <li
      className={join(
        'flex flex-col gap-0.5 rounded-card border border-l-8 border-line bg-paper px-2 py-1',
        closedAt !== null ? 'border-l-leaf' : isUrgent ? 'border-l-coral' : 'border-l-orange',
      )}
    >
      <div className="flex flex-wrap items-start justify-between gap-2">
        <div className="min-w-0 flex-1 basis-[20rem]">
          <h2 className="text-action font-bold break-words whitespace-pre-line">
            {one.steps[0]?.words ?? t('title')}
          </h2>
          <p className="text-body text-muted">{about.join(' · ')}</p>
          <p className={join('text-body font-medium', late && 'text-coral')}>
            <span aria-hidden="true">{late ? '■ ' : rectifiedAt === null ? '▲ ' : '✓ '}</span>
            {standWords(t, one)}
          </p>
        </div>
        {acts.length > 0 && (
          <div className="flex flex-wrap gap-1">
            {acts.map((act) => (
              <Button
                key={act}
                {...((act === 'close' || act === 'rectify') && { tone: 'main' as const })}
                onPress={() => onAct(act)}
              >
                {t(act)}
              </Button>
            ))}
          </div>
        )}
      </div>
      <FindingLife steps={one.steps} people={people} loadPhoto={hub.rounds.photo} />
    </li>
  );
}
