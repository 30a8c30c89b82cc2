/** The HTTP side of 好差评: what an evaluator, a visitor's phone, a clerk and an inspector get to see, each only their part. */
import type { Deadline, Light } from '@yichuang/domain/evaluation/deadline';
import type { Asks, RectificationStatus, Suspicion } from '@yichuang/domain/evaluation/evaluation';
import type {
  EvaluationCounts,
  EvaluationFigures,
  EvaluationGroup,
} from '@yichuang/domain/evaluation/figures';
import { EvaluationId, TagId, type Process } from '@yichuang/domain/evaluation/ids';
import { Level } from '@yichuang/domain/evaluation/level';
import { NOTE_LENGTH } from '@yichuang/domain/evaluation/questionnaire';
import { EvaluationRules, type EvaluationMode } from '@yichuang/domain/evaluation/rules';
import type { CaseId } from '@yichuang/domain/casework/ids';
import {
  CounterId,
  type DeviceId,
  type AccountId,
  type Instant,
  type LocalDate,
  type NoteId,
  type ReasonId,
  type TicketId,
} from '@yichuang/domain/ids';
import { z } from 'zod';

/** An option below a level, as it is shown. */
export interface TagWords {
  readonly tagId: TagId;
  readonly words: string;
}

/** A case as the visitor knows it. */
export interface CaseWords {
  readonly name: string;
  readonly shortCode: string | null;
}

/** What is shown to whoever rates; the five levels have their names in the domain's questionnaire.ts. */
export interface Questionnaire {
  readonly indicators: number;
  readonly tags: readonly { readonly level: Level; readonly tags: readonly TagWords[] }[];
}

// GET /api/evaluator/current: the evaluator's page asks again and again, each time until something changes

export interface EvaluatorState {
  /** Changes with what is to be shown; sent back as `known`. */
  readonly state: string;
  readonly now: Instant;
  readonly hall: string;
  readonly demo: boolean;
  /** Null: nobody has said yet at which counter it stands. */
  readonly counterNumber: number | null;
  readonly prompt: EvaluatorPrompt | null;
  readonly questionnaire: Questionnaire;
}

export interface EvaluatorPrompt {
  readonly evaluationId: EvaluationId;
  readonly promptedAt: Instant;
  readonly until: Instant;
  readonly cases: readonly CaseWords[];
  /** In the province's mode: its page, shown as a code to scan. Null: rated here. */
  readonly scan: string | null;
}

// GET /api/evaluate/:key and POST: the visitor's phone

export interface PhoneEvaluation {
  readonly state: 'open' | 'rated' | 'closed' | 'province';
  readonly hall: string;
  readonly demo: boolean;
  readonly date: LocalDate | null;
  readonly counterNumber: number | null;
  readonly cases: readonly CaseWords[];
  /** Where the province asks. */
  readonly url: string | null;
  readonly questionnaire: Questionnaire;
}

export const PhoneRating = z.strictObject({
  level: Level,
  tags: z.array(TagId).max(20),
  note: z.string().trim().min(1).max(NOTE_LENGTH).optional(),
  elapsedMs: z.int().min(0).max(3_600_000),
});
export type PhoneRating = z.infer<typeof PhoneRating>;

// GET /api/evaluation/prompts/:evaluationId: all that a clerk may know

export interface PromptState {
  readonly state: 'none' | 'asking' | 'over';
}

// GET /api/evaluation/open: what an inspector has to do

export interface RatingRow {
  readonly evaluationId: EvaluationId;
  readonly ticketId: TicketId | null;
  readonly number: string | null;
  readonly counterId: CounterId | null;
  readonly accountId: AccountId | null;
  readonly promptedAt: Instant | null;
  readonly asks: Asks | null;
  readonly level: Level;
  readonly tags: readonly TagId[];
  readonly noteId: NoteId | null;
  readonly channel: 'pad' | 'phone';
  readonly elapsedMs: number;
  readonly ratedAt: Instant;
  readonly flags: readonly Suspicion[];
  readonly suspicion: 'none' | 'open' | 'counted' | 'excluded';
  readonly cases: readonly (CaseWords & { readonly caseId: CaseId; readonly process: Process })[];
}

export interface RectificationRow extends RatingRow {
  readonly rectification: {
    readonly status: RectificationStatus;
    readonly verifyBy: Deadline;
    readonly verifiedAt: Instant | null;
    readonly kindId: ReasonId | null;
    readonly answerBy: Deadline;
    readonly extended: boolean;
    readonly answeredAt: Instant | null;
    readonly appealedBy: AccountId | null;
    readonly appealGroundId: ReasonId | null;
    /** Of the limit that runs now; null when none does. */
    readonly light: Light | null;
  };
}

export interface InspectorWork {
  readonly now: Instant;
  /** In the order of danger: what is late first. */
  readonly open: readonly RectificationRow[];
  readonly suspected: readonly RatingRow[];
  readonly recent: readonly RectificationRow[];
}

/** One step of an evaluation's life with what was written at it. */
export interface EvaluationStep {
  readonly type: string;
  readonly at: Instant;
  readonly by: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly note: string | null;
}

// GET /api/evaluation/figures

export interface FiguresAnswer {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly satisfiedFrom: number;
  readonly counts: EvaluationCounts;
  readonly figures: EvaluationFigures;
  readonly counters: readonly EvaluationGroup[];
  readonly departments: readonly EvaluationGroup[];
}

/** Public, to the end of yesterday, so that nobody reads one visitor's answer off a change. */
export interface PublicFigures {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Null while too few have rated for a share to say anything but who it was. */
  readonly rate: number | null;
  readonly satisfaction: number | null;
}

// GET and PUT /api/evaluation/settings

export const EvaluationSettings = EvaluationRules.omit({ revision: true });
export type EvaluationSettings = z.infer<typeof EvaluationSettings>;

export interface SettingsAnswer {
  readonly rules: EvaluationRules;
  readonly words: EvaluationWords;
  readonly modes: readonly EvaluationMode[];
}

/** Names of what the rules list by id. */
export interface EvaluationWords {
  readonly tags: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly measures: Readonly<Record<string, string>>;
  readonly appeals: Readonly<Record<string, string>>;
}

// GET /api/evaluators and PUT /api/evaluators/:deviceId: at which counter each evaluator stands

export const EvaluatorPlace = z.strictObject({ counterId: CounterId.nullable() });

/** 工号 under which a vendor's pad signs in; too short for the number of a person. */
export const WorkNo = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,16}$/)
  .brand<'WorkNo'>();
export type WorkNo = z.infer<typeof WorkNo>;

interface Evaluator {
  readonly connected: boolean;
  /** Since the hub started. */
  readonly lastSeenAt: Instant | null;
}
/** A tablet with the hall's own page; null: it was put nowhere yet. */
export interface PageCard extends Evaluator {
  readonly kind: 'page';
  readonly deviceId: DeviceId;
  readonly name: string;
  readonly counterId: CounterId | null;
}
/** A vendor's pad, which speaks the protocol of the settings. */
export interface PadCard extends Evaluator {
  readonly kind: 'vendorPad';
  readonly workNo: WorkNo;
  readonly counterId: CounterId;
}
export type EvaluatorCard = PageCard | PadCard;

// POST /api/evaluators/pads and DELETE /api/evaluators/pads/:workNo

export const NewPad = z.strictObject({ workNo: WorkNo, counterId: CounterId });
export type NewPad = z.infer<typeof NewPad>;

/** The only time that the key is told. */
export interface PadKey {
  readonly workNo: WorkNo;
  readonly key: string;
}

/** How to tell one evaluation in an address. */
export const EvaluationParams = z.strictObject({ evaluationId: EvaluationId });
