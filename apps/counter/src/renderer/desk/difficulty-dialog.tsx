/** 办不成事 at the counter: recorded for whoever sits there; beside it what the clerk is responsible for. */
import type { Desk } from '@yichuang/domain/hall/views/desk';
import type { DeskAnswer, DifficultyCard } from '@yichuang/protocol/desk';
import { Button } from '@yichuang/ui/button.tsx';
import { DeskActDialog, useDeskKeys, type DeskAct } from '@yichuang/ui/desk/act-dialogs.tsx';
import { AddForm } from '@yichuang/ui/desk/add-form.tsx';
import { answerStand, answerWords } from '@yichuang/ui/desk/desk-words';
import { DifficultyLife } from '@yichuang/ui/desk/difficulty-life.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { RecordCard } from '@yichuang/ui/record-card.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import type { OwnDifficulties } from './use-difficulties.ts';

interface DifficultyDialogProps extends Pick<AtWork, 'door' | 'names' | 'sending'> {
  readonly ticket: Desk['ticket'];
  readonly own: OwnDifficulties;
  readonly onClose: () => void;
}

export function DifficultyDialog({ ticket, own, door, names, sending, onClose }: DifficultyDialogProps) {
  const { t } = useText('desk');
  const [acting, setActing] = useState<{ readonly one: DifficultyCard; readonly act: DeskAct } | null>(null);
  const { answer, mine, problem, again } = own;
  return (
    <AddForm
      zones={door.catalogue.zones.map(({ id }) => ({ zoneId: id, name: names.zone(id) }))}
      about={ticket}
      sending={sending}
      onAdded={again}
    >
      {(fields, add) => (
        <Dialog
          open
          onClose={onClose}
          title={t('title')}
          description={t('addAdvice')}
          className="h-[88dvh] w-[min(94vw,1120px)]"
          actions={<Button onPress={onClose}>{t('common:close')}</Button>}
        >
          <div className="grid min-h-0 flex-1 grid-cols-[6fr_5fr] gap-2">
            <section className="flex min-h-0 flex-col gap-1 overflow-y-auto p-0.5">
              <h2 className="text-action font-bold">{t('addTitle')}</h2>
              {fields}
              <div className="flex justify-end pt-1">{add}</div>
            </section>
            <section className="flex min-h-0 flex-col gap-1 overflow-y-auto border-l border-line p-0.5 pl-2">
              <h2 className="text-action font-bold">{t('mine')}</h2>
              {problem !== null && (
                <output className="text-body font-medium text-orange">▲ {t('offline')}</output>
              )}
              {answer === null && problem === null && <p className="text-body text-muted">{t('looking')}</p>}
              {answer !== null && mine.length === 0 && (
                <EmptyState title={t('noneMine')} advice={t('noneMineAdvice')} />
              )}
              {answer && (
                <ul className="flex flex-col gap-1">
                  {mine.map((one) => (
                    <Mine
                      key={one.difficultyId}
                      one={one}
                      people={answer.people}
                      zone={one.zoneId === null ? null : names.zone(one.zoneId)}
                      onAct={(act) => setActing({ one, act })}
                    />
                  ))}
                </ul>
              )}
            </section>
          </div>
          {acting && answer && (
            <DeskActDialog
              {...acting}
              assignees={answer.assignees}
              sending={sending}
              onClose={() => setActing(null)}
              onDone={again}
            />
          )}
        </Dialog>
      )}
    </AddForm>
  );
}

interface MineProps {
  readonly one: DifficultyCard;
  readonly people: DeskAnswer['people'];
  readonly zone: string | null;
  readonly onAct: (act: DeskAct) => void;
}

function Mine({ one, people, zone, onAct }: MineProps) {
  const { t } = useText('desk');
  const keys = useDeskKeys();
  return (
    <RecordCard
      below
      line={{
        edge: one.late && one.answeredAt === null ? 'late' : 'open',
        title: one.steps[0]?.words ?? t('title'),
        about: [one.number, zone],
        stand: { stand: answerStand(one), words: answerWords(t, one) },
        life: <DifficultyLife steps={one.steps} people={people} />,
      }}
      acts={keys}
      onAct={onAct}
    />
  );
}
