/** The closed lists of casework (办件选项): what somebody chose, as events and screens carry it. */
import { z } from 'zod';
import { MaterialId } from '../catalogue/matters.ts';
import { AccountId, PersonId } from '../ids.ts';
import { TrackingNo } from './ids.ts';

/** 全流程 · 登记型 · 其他事项(未入库) */
export const Way = z.enum(['full', 'registered', 'unlisted']);
export type Way = z.infer<typeof Way>;

/** How the result is to reach the applicant: 窗口领取 · 邮寄 · 电子 */
export const Pickup = z.enum(['counter', 'post', 'electronic']);
export type Pickup = z.infer<typeof Pickup>;

/** One thing to put right: the paper is absent, its form is wrong, or its content is. null = the application itself. */
export const Missing = z.strictObject({
  materialId: MaterialId.nullable(),
  kind: z.enum(['absent', 'form', 'content']),
});
export type Missing = z.infer<typeof Missing>;

/** 审查 · 现场核查 · 审核 · 决定 · 制证 */
export const Step = z.enum(['review', 'siteInspection', 'check', 'decision', 'certificate']);
export type Step = z.infer<typeof Step>;
export const StepOutcome = z.enum(['passed', 'failed', 'done']);
export type StepOutcome = z.infer<typeof StepOutcome>;
export const SpecialOutcome = z.enum(['passed', 'failed', 'cancelled']);
export type SpecialOutcome = z.infer<typeof SpecialOutcome>;
export const Outcome = z.enum(['granted', 'refused']);
export type Outcome = z.infer<typeof Outcome>;

/** 帮办: accompanied and guided; 代办: somebody acts for the applicant. */
export const HelpWay = z.enum(['accompany', 'entrust']);
export type HelpWay = z.infer<typeof HelpWay>;

/** Why it was offered: many items, a long visit, or because somebody asked for it. */
export const HelpReason = z.enum(['manyItems', 'long', 'asked']);
export type HelpReason = z.infer<typeof HelpReason>;

export const Channel = z.enum(['sms', 'phone', 'screen']);
export type Channel = z.infer<typeof Channel>;
export const NoticeOutcome = z.enum(['sent', 'delivered', 'failed']);
export type NoticeOutcome = z.infer<typeof NoticeOutcome>;

/** 已列单 · 已移交(窗口签) · 已接收(部门签) · 未随清单到 (it may be listed anew) */
export const HandoverStage = z.enum(['listed', 'signedOver', 'signedFor', 'missing']);
export type HandoverStage = z.infer<typeof HandoverStage>;

/** Who took the result: 本人 · 收件时登记可代领的代理人 · 法定代表人 · 受托人 */
export const Relation = z.enum(['self', 'agent', 'legalRepresentative', 'entrusted']);
export type Relation = z.infer<typeof Relation>;
/** By what the case was found and claimed: 受理通知单 · 短码 · 遗失声明 */
export const Proof = z.enum(['notice', 'shortCode', 'lossStatement']);
export type Proof = z.infer<typeof Proof>;
/** What lay on the desk: 领取人证件 · 申请人证件 · 授权委托书 · 单位公章 · 遗失声明 */
export const Paper = z.enum(['id', 'applicantId', 'authorisation', 'companySeal', 'lossStatement']);
export type Paper = z.infer<typeof Paper>;

/** How, by whom and on what proof a result was received; what the 送达回证 says. */
/** 按手印: whoever cannot sign puts a fingerprint before a colleague of the hall who signs as witness. */
export const Fingerprint = z.strictObject({ witness: AccountId });
export type Fingerprint = z.infer<typeof Fingerprint>;

export const Receipt = z.strictObject({
  receiver: z.strictObject({ personId: PersonId, relation: Relation }),
  proof: Proof,
  papers: z.array(Paper).max(5),
  how: Pickup,
  trackingNo: TrackingNo.nullable(),
  /** Absent: signed by hand. */
  fingerprint: Fingerprint.optional(),
});
export type Receipt = z.infer<typeof Receipt>;
