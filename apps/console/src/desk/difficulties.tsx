/** Records of the 办不成事 desk: what could not be done, how it stands, its life, and what the manager can do with it. */
import type { DeskAnswer, DifficultyCard } from '@yichuang/protocol/desk';
import { DeskActDialog, useDeskKeys } from '@yichuang/ui/desk/act-dialogs.tsx';
import { answerStand, answerWords, whenOf } from '@yichuang/ui/desk/desk-words';
import { DifficultyLife } from '@yichuang/ui/desk/difficulty-life.tsx';
import { StandLine } from '@yichuang/ui/stand-line.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import type { RecordKind } from '../records/record-kind.ts';

export function useDifficulties({ sending, account, names }: AtWork): RecordKind<DeskAnswer, DifficultyCard> {
  const { t } = useText('desk');
  const keys = useDeskKeys();
  return {
    recordsOf: ({ difficulties }) => difficulties,
    keyOf: ({ difficultyId }) => difficultyId,
    actsOn: (one, { assignees }) =>
      one.closedAt !== null || account.role !== 'manager'
        ? []
        : keys.map((key) => ({
            ...key,
            ask: (over) => <DeskActDialog act={key.key} {...over} {...{ one, assignees, sending }} />,
          })),
    line: (one, { people }) => {
      const { answeredAt, closedAt, outcome, told, number, zoneId, itemId, toAccountId } = one;
      return {
        edge: closedAt !== null ? 'closed' : one.late && answeredAt === null ? 'late' : 'open',
        title: one.steps[0]?.words ?? t('title'),
        about: [
          number,
          zoneId && names.zone(zoneId),
          itemId && names.service(itemId),
          t('openedAt', { time: whenOf(one.openedAt) }),
          t('responsible', { name: people[toAccountId] ?? toAccountId }),
        ],
        stand: { stand: answerStand(one), words: answerWords(t, one) },
        more: closedAt !== null && outcome !== null && told !== null && (
          <StandLine
            stand="done"
            words={[t('closed'), whenOf(closedAt), t(`outcome.${outcome}`), t(`told.${told}`)].join(' · ')}
          />
        ),
        life: <DifficultyLife steps={one.steps} people={people} />,
      };
    },
  };
}
