/** How the commands of rounds are declared, and what they ask first. */
import type { Actor, StaffRole } from '../actor.ts';
import type { CaseContext } from '../casework/command.ts';
import type { CommandDefinition } from '../command.ts';
import { reject, type Rejection } from '../rejection.ts';
import type { RoundRules } from './checklist.ts';
import type { Finding, FindingId, Round, RoundEvent } from './round.ts';

export interface RoundContext extends CaseContext {
  /** `rounds`: what a round looks at now. */
  readonly rounds: { readonly revision: number; readonly rules: RoundRules };
  /** `responsible`: the account of the payload's `toAccountId`; null when there is none of that id. */
  readonly responsible: { readonly role: StaffRole; readonly disabled: boolean } | null;
}

/** Who can be made responsible for a finding: whose screen tells them, and who may say that it is put right. */
export const RESPONSIBLE_ROLES = [
  'clerk',
  'guide',
  'operator',
  'manager',
] as const satisfies readonly StaffRole[];

type RoundCommand<Name extends string, Payload> = CommandDefinition<
  Name,
  Round | null,
  Payload,
  RoundEvent,
  RoundContext
>;

/** Declares a command on one round. */
export function roundCommand<Name extends string, Payload>(
  definition: Omit<RoundCommand<Name, Payload>, 'kind'>,
): RoundCommand<Name, Payload> {
  return { ...definition, kind: 'round' };
}

/** The round, while it is under way. */
export function underWay(round: Round | null): Round | Rejection {
  if (round === null) return reject('RoundUnknown', {});
  return round.finishedAt === null ? round : reject('RoundOver', {});
}

/** The finding, while it is not closed. */
export function findingOpen(round: Round | null, findingId: FindingId): Finding | Rejection {
  const finding = round?.findings.find((one) => one.findingId === findingId);
  if (finding === undefined) return reject('FindingUnknown', {});
  return finding.closedAt === null ? finding : reject('FindingOver', {});
}

/** Why nobody can be made responsible who is named; null: they can. */
export function notResponsible({ responsible }: Pick<RoundContext, 'responsible'>): Rejection | null {
  if (responsible === null) return reject('ResponsibleUnknown', {});
  if (responsible.disabled) return reject('ResponsibleDisabled', {});
  return RESPONSIBLE_ROLES.some((role) => role === responsible.role) ? null : reject('ResponsibleUnable', {});
}

/** What was rectified and waits for the look of whoever found it, or of a manager. */
export function rectifiedFinding(round: Round | null, findingId: FindingId, by: Actor): Finding | Rejection {
  const finding = findingOpen(round, findingId);
  if ('rejected' in finding) return finding;
  if (finding.foundBy !== by.account && by.role !== 'manager') return reject('NotYourFinding', {});
  return finding.rectifiedAt === null ? reject('FindingNotRectified', {}) : finding;
}
