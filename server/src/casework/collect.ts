/** 领证问询: whether a result can be collected, asked at the kiosk or by a guide before any number is given; names nobody. */
import type { DeadlineBasis } from '@yichuang/domain/calendar/deadline-rules';
import type { Case } from '@yichuang/domain/casework/case';
import type { OfficeRules } from '@yichuang/domain/casework/office';
import { caseLight } from '@yichuang/domain/casework/views/light';
import type { Paper } from '@yichuang/domain/casework/words';
import type { Instant } from '@yichuang/domain/ids';
import { dateAt } from '@yichuang/domain/time';
import type { CollectAnswer } from '@yichuang/protocol/cases';

export interface Asked {
  readonly itemName: string;
  readonly basis: DeadlineBasis;
  readonly now: Instant;
  readonly office: OfficeRules;
}

export function collectAnswer(current: Case, { itemName, basis, now, office }: Asked): CollectAnswer {
  if (current.status === 'atIssue') return { answer: 'ready', itemName, bring: bringFor(office) };
  if (current.delivery !== null && current.status === 'handedOut')
    return { answer: 'collected', itemName, on: dateAt(current.delivery.at, basis.hours.zoneOffsetMinutes) };
  // No day is promised before acceptance, and none can be named while the clock stands.
  const { status } = current;
  const expected = status === 'accepted' ? caseLight(current, basis, now).dueDate : null;
  return { answer: 'notYet', itemName, expected, status };
}

const PAPERS: Readonly<Record<Paper, string>> = {
  id: '领取人身份证',
  applicantId: '申请人身份证',
  authorisation: '授权委托书',
  companySeal: '单位公章',
  lossStatement: '遗失声明',
};

/** What the applicant brings; whoever comes for somebody else is told at the counter. */
export function bringFor(office: OfficeRules): string[] {
  const own = office.receivers.find(({ relation }) => relation === 'self')?.needs ?? [];
  return ['受理通知单或短码', ...own.map((paper) => PAPERS[paper])];
}
