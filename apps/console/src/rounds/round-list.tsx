/** Rounds one below the other: when, by whom, and the result in one line. */
import { itemsLeft } from '@yichuang/domain/rounds/round';
import type { RoundsAnswer } from '@yichuang/protocol/rounds';
import { whenOf } from '@yichuang/ui/desk/desk-words';
import { resultWords } from '@yichuang/ui/rounds/round-words';
import { useText } from '@yichuang/ui/text/use-text';

export function RoundList({ rounds, people }: Pick<RoundsAnswer, 'rounds' | 'people'>) {
  const { t } = useText('rounds');
  return (
    <ul className="flex flex-col text-body">
      {rounds.map((round) => (
        <li
          key={round.roundId}
          className="flex flex-wrap justify-between gap-x-2 border-b border-line py-0.5 last:border-0"
        >
          <span>
            {whenOf(round.startedAt)} {t(`part.${round.part}`)}
            {round.startedBy !== null && ` · ${people[round.startedBy] ?? round.startedBy}`}
          </span>
          <span className="font-medium">
            {round.finishedAt === null
              ? `${t('under')} · ${t('left', { count: itemsLeft(round) })}`
              : resultWords(t, round)}
          </span>
        </li>
      ))}
    </ul>
  );
}
