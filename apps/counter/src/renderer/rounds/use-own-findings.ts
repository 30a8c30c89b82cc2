/** 交给我的整改: what rounds found and gave to the signed-in clerk; no line tells a clerk of rounds, so it is asked by the minute. */
import type { Instant } from '@yichuang/domain/ids';
import type { OwnFindingsAnswer } from '@yichuang/protocol/rounds';
import { minuteOf } from '../by-the-minute.ts';
import { useAnswer, type Answer } from '../casework/data/use-answer.ts';
import type { Hub } from '../hub.ts';

export interface OwnFindings extends Pick<Answer<OwnFindingsAnswer>, 'problem' | 'again'> {
  /** Null until the first answer. */
  readonly answer: OwnFindingsAnswer | null;
  /** To be put right. */
  readonly open: number;
  /** Of these past their limit. */
  readonly late: number;
}

export function useOwnFindings(hub: Hub, now: Instant): OwnFindings {
  const { value: answer, problem, again } = useAnswer(hub.ownFindings, 'findings', minuteOf(now));
  const open = (answer?.findings ?? []).filter(({ rectifiedAt }) => rectifiedAt === null);
  return { answer, problem, again, open: open.length, late: open.filter(({ late }) => late).length };
}
