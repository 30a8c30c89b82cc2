/** Objections as records: what a clerk holds against which figure, how it stands, and the manager's answer. */
import type { ObjectionCard, ObjectionsAnswer } from '@yichuang/protocol/objections';
import { aboutWords, objectionStand, stateWords } from '@yichuang/ui/objections/objection-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import type { RecordKind } from '../records/record-kind.ts';
import { DecideDialog } from './decide-dialog.tsx';

export function useObjections({ sending }: AtWork): RecordKind<ObjectionsAnswer, ObjectionCard> {
  const { t } = useText('own');
  const nameOf = ({ people }: ObjectionsAnswer, { accountId }: ObjectionCard): string =>
    people[accountId] ?? accountId;
  return {
    recordsOf: ({ objections }) => objections,
    keyOf: ({ objectionId }) => objectionId,
    actsOn: (one, answer) =>
      one.state === 'open'
        ? [
            {
              key: 'decide',
              title: t('review.decide'),
              main: true,
              ask: (over) => <DecideDialog {...over} {...{ one, sending }} name={nameOf(answer, one)} />,
            },
          ]
        : [],
    line: (one, answer) => ({
      edge: one.state !== 'open' ? 'closed' : one.late ? 'late' : 'open',
      title: one.words ?? aboutWords(t, one),
      about: [nameOf(answer, one), aboutWords(t, one)],
      stand: { stand: objectionStand(one), words: stateWords(t, one) },
      more: one.reply !== null && (
        <p className="text-body break-words whitespace-pre-line">{t('reply', { words: one.reply })}</p>
      ),
    }),
  };
}
