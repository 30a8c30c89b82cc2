/** 领证问询: what kiosk and guide are told about a result, with its item and what to bring; names nobody. */
import type { Case } from '@yichuang/domain/casework/case';
import type { Collecting } from '@yichuang/domain/casework/views/collecting';
import type { OfficeRules } from '@yichuang/domain/casework/office';
import type { Paper } from '@yichuang/domain/casework/words';
import type { CollectAnswer } from '@yichuang/protocol/cases';
import type { CaseReader, Reader } from './case-reader.ts';

/** Whose result it is does not matter: the answer names nobody. */
const ANYBODY: Reader = { accountId: null, role: 'clerk', departmentId: null, powers: [] };

/** By short code or case number, as it was typed or scanned. */
export function casesNamed(cases: Pick<CaseReader, 'byNumber'>, code: string): readonly Case[] {
  const typed = code.replaceAll(/\s/gu, '');
  // 026-000-173 is a short code; a number of the provincial system keeps its own signs.
  const spelt = [typed, typed.normalize('NFKC').replaceAll('-', '')];
  return spelt.flatMap((one) => cases.byNumber(one, ANYBODY));
}

export function collectAnswer(collecting: Collecting, itemName: string, office: OfficeRules): CollectAnswer {
  return collecting.answer === 'ready'
    ? { ...collecting, itemName, bring: bringFor(office) }
    : { ...collecting, itemName };
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
