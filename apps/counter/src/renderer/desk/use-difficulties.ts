/** What the signed-in clerk is responsible for at the 办不成事 desk: fresh by the line, and by the minute for what grows late. */
import type { Instant } from '@yichuang/domain/ids';
import type { DeskAnswer, DifficultyCard } from '@yichuang/protocol/desk';
import type { AtWork } from '../at-work.ts';
import { minuteOf } from '../by-the-minute.ts';
import { useAnswer, type Answer } from '../casework/data/use-answer.ts';
import { useCaseNews } from '../casework/data/use-case-news.ts';

export interface OwnDifficulties extends Pick<Answer<DeskAnswer>, 'problem' | 'again'> {
  /** Null until the first answer. */
  readonly answer: DeskAnswer | null;
  readonly mine: readonly DifficultyCard[];
  /** No answer yet, past its limit. */
  readonly late: number;
}

export function useDifficulties(
  { hub, client, account: { accountId } }: Pick<AtWork, 'hub' | 'client' | 'account'>,
  now: Instant,
): OwnDifficulties {
  const news = useCaseNews(client);
  const asked = useAnswer(hub.difficulties, 'difficulties', `${news} ${minuteOf(now)}`);
  const { value: answer, problem, again } = asked;
  const mine = (answer?.difficulties ?? []).filter(({ toAccountId }) => toAccountId === accountId);
  const late = mine.filter((one) => one.late && one.answeredAt === null).length;
  return { answer, mine, late, problem, again };
}
