/** Declares the commands of casework (办件命令) and says what their decisions may know beside the state. */
import type { Power } from '../actor.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { TimeLimit } from '../catalogue/matters.ts';
import type { CommandDefinition, Context } from '../command.ts';
import type { Checklist } from '../guidance/checklist.ts';
import type { ServiceId, PersonId } from '../ids.ts';
import type { Case } from './case.ts';
import type { Delivery, DeliveryEvent } from './delivery.ts';
import type { FieldKey } from './documents/fields.ts';
import type { CaseEvent } from './events.ts';
import type { Handover, HandoverEvent } from './handover.ts';
import type { DocumentId } from './ids.ts';
import type { Numbers } from './numbers.ts';
import type { OfficeRules } from './office.ts';
import type { ApprovalRoute, CaseType, ItemType, Procedure } from './terms.ts';

/** An item as this hall takes it in, with its papers after the answers. */
export interface ItemFacts {
  readonly itemId: ServiceId;
  readonly departmentId: string;
  readonly approvalDepartmentId: string;
  readonly approvalRoute: ApprovalRoute;
  readonly itemType: ItemType;
  readonly caseType: CaseType;
  /** How this hall handles it: 全流程, or 登记型. */
  readonly way: 'full' | 'registered';
  /** False: another hall's. */
  readonly here: boolean;
  readonly implementationCode: string;
  readonly promised: TimeLimit;
  readonly statutory: TimeLimit | null;
  readonly specialProcedures: readonly Procedure[];
  /** The papers by the payload's `treeVersion` and `answers`; null: there is no such version. */
  readonly checklist: Checklist | null;
}

export interface PersonFacts {
  readonly kind: 'natural' | 'organisation';
  /** `toVerify`: 身份待核, 收件 only. `unchecked`: a document without a check character. */
  readonly identityChecked: 'valid' | 'warned' | 'unchecked' | 'toVerify';
  readonly hasPhone: boolean;
  readonly hasAddress: boolean;
}

/** What the write path brings for the needs that a command of casework declares; the others stay at their empty value. */
export interface CaseContext extends Context {
  /** `item`: the payload's item, null when there is none of that id. */
  readonly item: ItemFacts | null;
  /** `calendar`; its hours come with `rules`, how it counts with `office`. */
  readonly calendar: Calendar;
  /** `numbers` */
  readonly numbers: Numbers;
  /** `powers`: of the acting account. */
  readonly powers: readonly Power[];
  readonly departmentId: string | null;
  /** `people`: those named in the payload and, on a running case, its applicant and agent; an unknown id is absent. */
  readonly people: Readonly<Record<PersonId, PersonFacts>>;
  /** `documents`: mandatory fields that the composed document would leave empty, for the payload's document. */
  readonly documents: Readonly<Record<DocumentId, { readonly missing: readonly FieldKey[] }>>;
  /** `office` */
  readonly office: OfficeRules;
}

type CaseCommand<Name extends string, Payload> = CommandDefinition<
  Name,
  Case | null,
  Payload,
  CaseEvent,
  CaseContext
>;
type HandoverCommand<Name extends string, Payload> = CommandDefinition<
  Name,
  Handover | null,
  Payload,
  HandoverEvent,
  CaseContext
>;
type DeliveryCommand<Name extends string, Payload> = CommandDefinition<
  Name,
  Delivery | null,
  Payload,
  DeliveryEvent,
  CaseContext
>;

export function caseCommand<Name extends string, Payload>(
  definition: Omit<CaseCommand<Name, Payload>, 'kind'>,
): CaseCommand<Name, Payload> {
  return { ...definition, kind: 'case' };
}

export function handoverCommand<Name extends string, Payload>(
  definition: Omit<HandoverCommand<Name, Payload>, 'kind'>,
): HandoverCommand<Name, Payload> {
  return { ...definition, kind: 'handover' };
}

export function deliveryCommand<Name extends string, Payload>(
  definition: Omit<DeliveryCommand<Name, Payload>, 'kind'>,
): DeliveryCommand<Name, Payload> {
  return { ...definition, kind: 'delivery' };
}
