/** What the signed-in clerk is responsible for at the 办不成事 desk: asked when the hub says that something happened there; late by this page's clock. */
import type { Instant } from '@yichuang/domain/ids';
import type { DeskAnswer, DifficultyCard } from '@yichuang/protocol/desk';
import type { AtWork } from '../at-work.ts';
import { useAnswer, type Answer } from '../casework/data/use-answer.ts';
import { ofDesk, useNews } from '../casework/data/use-news.ts';
import { ownDifficulties, waitsLate } from './own-difficulties.ts';

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
  const news = useNews(client, ofDesk);
  const { value: answer, problem, again } = useAnswer(hub.difficulties, 'difficulties', news);
  const mine = ownDifficulties(answer?.difficulties ?? [], accountId, now);
  return { answer, mine, late: mine.filter(waitsLate).length, problem, again };
}
