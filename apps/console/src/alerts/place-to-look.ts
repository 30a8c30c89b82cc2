/** Where somebody sees what an alert is about (去看): the section's address, when it is theirs. */
import type { Power, StaffRole } from '@yichuang/domain/actor';
import type { AlertRuleId } from '@yichuang/domain/oversight/alerts/rules';
import { sectionOf, sectionsFor } from '../frame/sections.ts';

const PLACES: Readonly<Record<AlertRuleId, string>> = {
  longWait: '#now',
  orphanQueue: '#counters',
  vacancy: '#roster',
  caseNear: '#cases/danger',
  caseLate: '#cases/danger',
  badRating: '#ratings',
  difficultyLate: '#desk',
  deviceDown: '#devices',
  noShowRate: '#today',
};

export function placeToLook(
  ruleId: AlertRuleId,
  { role, powers }: { readonly role: StaffRole; readonly powers: readonly Power[] },
): string | null {
  const place = PLACES[ruleId];
  return sectionsFor(role, powers).includes(sectionOf(place)) ? place : null;
}
