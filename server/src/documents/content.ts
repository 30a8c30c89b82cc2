/** What a document says, as plain data (文书内容): facts of the case and of the act, before any sentence is made of them. */
import { MaterialForm } from '@yichuang/domain/casework/terms';
import { Missing } from '@yichuang/domain/casework/words';
import { LocalDate } from '@yichuang/domain/ids';
import { z } from 'zod';

/** Empty where it should say something: then the document cannot be printed (missing.ts says what is to be done). */
const words = z.string();
/** The hall's own clock, `2026-11-25 09:05`. */
export const Minute = z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
export type Minute = z.infer<typeof Minute>;

export const Party = z.strictObject({
  kind: z.enum(['natural', 'organisation']),
  name: words,
  /** 居民身份证 4690**********0012: kind and number with its middle covered */
  identity: words,
  phone: words,
  address: words.nullable(),
  representative: words.nullable(),
});
export type Party = z.infer<typeof Party>;

export const MaterialFact = z.strictObject({
  name: words,
  form: MaterialForm,
  originals: z.int().min(0),
  copies: z.int().min(0),
  verified: z.boolean(),
  dueDate: LocalDate.nullable(),
});
export type MaterialFact = z.infer<typeof MaterialFact>;

export const LimitFact = z.strictObject({ words, dueDate: LocalDate });
export type LimitFact = z.infer<typeof LimitFact>;

export const LimitsFact = z.strictObject({
  from: LocalDate,
  promised: LimitFact,
  statutory: LimitFact.nullable(),
  /** 专家评审(最长20个工作日) … */
  excluded: z.array(words),
  /** false: the calendar of a year on the way is not published yet */
  certain: z.boolean(),
});
export type LimitsFact = z.infer<typeof LimitsFact>;

export const CaseFacts = z.strictObject({
  externalNo: words.nullable(),
  caseNo: words.nullable(),
  shortCode: words,
  itemName: words,
  itemCode: words.nullable(),
  itemType: z.enum(['licence', 'other']),
  legalBasis: z.array(words),
  applicant: Party,
  agent: Party.nullable(),
  /** the answers that led to this list of papers */
  scenario: z.array(words),
  materials: z.array(MaterialFact),
  receivedAt: Minute,
  counter: words,
  clerk: words,
  fee: words,
  pickup: words,
  progressUrl: words.nullable(),
  evaluationUrl: words.nullable(),
});
export type CaseFacts = z.infer<typeof CaseFacts>;

const reason = { reason: words };

export const Matter = z.discriminatedUnion('form', [
  z.strictObject({
    form: z.literal('receipt'),
    /** the papers of an application, those of a 补正, or an identity still to be verified (身份待核) */
    purpose: z.enum(['intake', 'supplement', 'toVerify']),
    /** the 补正 that is answered */
    answers: words.nullable(),
    /** until when acceptance is decided; null where nothing is counted */
    decideBy: LocalDate.nullable(),
  }),
  z.strictObject({ form: z.literal('acceptance'), limits: LimitsFact, pledged: z.boolean() }),
  z.strictObject({ form: z.literal('deemed'), receiptDay: LocalDate, limits: LimitsFact }),
  z.strictObject({
    form: z.literal('correction'),
    count: z.int().min(1),
    receiptDay: LocalDate,
    missing: z.array(z.strictObject({ name: words, kind: Missing.shape.kind, requirement: words })),
    note: words.nullable(),
  }),
  z.strictObject({
    form: z.literal('refusal'),
    ground: z.enum(['notRequired', 'notCompetent', 'other']),
    competent: words.nullable(),
    ...reason,
  }),
  z.strictObject({
    form: z.literal('deferral'),
    deferred: z.array(MaterialFact),
    limits: LimitsFact.nullable(),
  }),
  z.strictObject({ form: z.literal('pledge'), conditions: z.array(words) }),
  z.strictObject({
    form: z.literal('special'),
    procedure: words,
    expected: words,
    from: LocalDate,
    ...reason,
  }),
  z.strictObject({
    form: z.literal('extension'),
    days: z.int().min(1),
    oldDueDate: LocalDate,
    newDueDate: LocalDate,
    approvedBy: words,
    ...reason,
  }),
  z.strictObject({
    form: z.literal('granted'),
    resultName: words,
    resultNo: words.nullable(),
    validUntil: LocalDate.nullable(),
  }),
  z.strictObject({ form: z.literal('denied'), ...reason }),
  z.strictObject({ form: z.literal('withdrawal'), ...reason }),
  z.strictObject({ form: z.literal('termination'), ...reason }),
  z.strictObject({
    form: z.literal('delivery'),
    results: z.array(
      z.strictObject({ shortCode: words, itemName: words, name: words, number: words.nullable() }),
    ),
    to: words,
    receiver: z.strictObject({ name: words, identity: words, relation: words }),
    how: words,
    place: words,
    at: Minute,
    server: words,
    proof: words,
    papers: z.array(words),
    trackingNo: words.nullable(),
    witness: words.nullable(),
  }),
  z.strictObject({
    form: z.literal('handoverList'),
    department: words,
    run: words,
    cases: z.array(
      z.strictObject({
        shortCode: words,
        externalNo: words.nullable(),
        itemName: words,
        applicant: words,
        originals: z.int().min(0),
        copies: z.int().min(0),
        dueDate: LocalDate.nullable(),
      }),
    ),
  }),
  z.strictObject({
    form: z.literal('onceNotice'),
    itemName: words,
    scenario: z.array(words),
    needed: z.array(
      z.strictObject({ name: words, originals: z.int().min(0), copies: z.int().min(0), remark: words }),
    ),
    where: words,
    howLong: words,
    fee: words,
    version: words,
  }),
  z.strictObject({ form: z.literal('bringList'), items: z.array(words), until: LocalDate.nullable() }),
  z.strictObject({ form: z.literal('lossStatement'), lostNo: words }),
]);
export type Matter = z.infer<typeof Matter>;
export type MatterOf<F extends Matter['form']> = Extract<Matter, { readonly form: F }>;

export const DocumentContent = z.strictObject({
  documentNo: words.nullable(),
  /** the number that this one stands in for, when that was voided */
  replaces: words.nullable(),
  issuedOn: LocalDate,
  copies: z.int().min(1),
  hall: z.strictObject({ name: words, address: words, phone: words }),
  /** who issues it: by the approval route (划转 or not) */
  authority: words,
  /** what is written on the seal; null: signed, not sealed */
  sealName: words.nullable(),
  /** null on papers that concern several cases or none */
  case: CaseFacts.nullable(),
  matter: Matter,
});
export type DocumentContent = z.infer<typeof DocumentContent>;
