/** Findings of rounds as records: what is the matter, how it stands, its life, and what this account can do with it. */
import type { PhotoId } from '@yichuang/domain/rounds/round';
import type { FindingCard, RoundsAnswer } from '@yichuang/protocol/rounds';
import { whenOf } from '@yichuang/ui/desk/desk-words';
import { FindingLife } from '@yichuang/ui/rounds/finding-life.tsx';
import { RectifyDialog } from '@yichuang/ui/rounds/rectify-dialog.tsx';
import { findingStand, placeWords, standWords } from '@yichuang/ui/rounds/round-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import type { RecordAct, RecordKind } from '../records/record-kind.ts';
import { AssignFinding, SendBackDialog } from './finding-dialogs.tsx';

type Act = 'rectify' | 'sendBack' | 'assign' | 'close';

/** What this account can do now. */
function actsOn(one: FindingCard, { role, accountId }: AtWork['account']): readonly Act[] {
  if (one.closedAt !== null) return [];
  const isManager = role === 'manager';
  const isMine = one.toAccountId === accountId && role !== 'supervisor';
  if (one.rectifiedAt !== null) return isManager ? ['sendBack', 'close'] : [];
  return isManager || isMine ? ['assign', 'rectify'] : [];
}

export function useFindings({ sending, account, names, hub }: AtWork): RecordKind<RoundsAnswer, FindingCard> {
  const { t } = useText('rounds');
  const report = async ({ roundId, findingId }: FindingCard, note: string, photo: Blob | null) => {
    let photoId: PhotoId | null = null;
    const upload = async () => {
      const answer = await hub.rounds.sendPhoto(roundId, photo ?? new Blob());
      if (answer.outcome === 'ok') photoId = answer.value.photoId;
      return answer;
    };
    // Without its photo nothing is reported.
    if (photo !== null && !(await sending.ask(upload, { done: null }))) return false;
    return sending.send('rectifyFinding', { roundId, findingId, note, photoId }, { done: t('rectified') });
  };
  const actOf = (act: Act, one: FindingCard, { assignees }: RoundsAnswer): RecordAct => {
    const key = { key: act, title: t(act), main: act === 'close' || act === 'rectify' };
    const { roundId, findingId } = one;
    switch (act) {
      case 'rectify':
        return {
          ...key,
          ask: (over) => (
            <RectifyDialog {...over} sending={sending} report={(note, photo) => report(one, note, photo)} />
          ),
        };
      case 'sendBack':
        return { ...key, ask: (over) => <SendBackDialog {...over} {...{ one, sending }} /> };
      case 'assign':
        return { ...key, ask: (over) => <AssignFinding {...over} {...{ one, sending, assignees }} /> };
      case 'close':
        return {
          ...key,
          send: () => sending.send('closeFinding', { roundId, findingId }, { done: t('closed') }),
        };
    }
  };
  return {
    recordsOf: ({ findings }) => findings,
    keyOf: ({ findingId }) => findingId,
    actsOn: (one, answer) => actsOn(one, account).map((act) => actOf(act, one, answer)),
    line: (one, { people }) => {
      const nameOf = (accountId: string | null): string =>
        accountId === null ? '' : (people[accountId] ?? accountId);
      return {
        edge: one.closedAt !== null ? 'closed' : one.late && one.rectifiedAt === null ? 'late' : 'open',
        title: one.steps[0]?.words ?? t('title'),
        about: [
          `${t(`heading.${one.heading}`)}：${one.itemWords}`,
          ...placeWords(t, names, one),
          t('foundBy', { time: whenOf(one.foundAt), name: nameOf(one.foundBy) }),
          t('responsible', { name: nameOf(one.toAccountId) }),
        ],
        stand: { stand: findingStand(one), words: standWords(t, one) },
        life: <FindingLife steps={one.steps} people={people} loadPhoto={hub.rounds.photo} />,
      };
    },
  };
}
