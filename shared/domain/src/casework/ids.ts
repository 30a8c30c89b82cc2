/** The identities of casework (办件): a case and what hangs on it. Numbers that a person reads are in `numbers.ts`. */
import { z } from 'zod';
import { hasRightCheckCharacter } from '../identity/check-digit.ts';
import { civilDateOfDigits } from '../identity/civil-date.ts';

const name = /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Derived from the command that opened the case. */
export const CaseId = z.string().regex(uuid).brand<'CaseId'>();
export type CaseId = z.infer<typeof CaseId>;
/** One document (文书) that an act issued. */
export const DocumentId = z.string().regex(uuid).brand<'DocumentId'>();
export type DocumentId = z.infer<typeof DocumentId>;
/** One 补正告知 and its answer. */
export const CorrectionId = z.string().regex(uuid).brand<'CorrectionId'>();
export type CorrectionId = z.infer<typeof CorrectionId>;
/** One 特别程序 of a case. */
export const SpecialId = z.string().regex(uuid).brand<'SpecialId'>();
export type SpecialId = z.infer<typeof SpecialId>;
/** One 材料移交清单. */
export const HandoverId = z.string().regex(uuid).brand<'HandoverId'>();
export type HandoverId = z.infer<typeof HandoverId>;
/** One 送达回证, for one or several results. */
export const DeliveryId = z.string().regex(uuid).brand<'DeliveryId'>();
export type DeliveryId = z.infer<typeof DeliveryId>;
/** One message to an applicant. */
export const NoticeId = z.string().regex(uuid).brand<'NoticeId'>();
export type NoticeId = z.infer<typeof NoticeId>;
/** A scanned result in the hub's file store. */
export const FileId = z.string().regex(uuid).brand<'FileId'>();
export type FileId = z.infer<typeof FileId>;

/** A row of the office's seals (印章). */
export const SealId = z.string().regex(name).brand<'SealId'>();
export type SealId = z.infer<typeof SealId>;
/** A version's tree and the options that were chosen in it, as the catalogue names them. */
export const TreeId = z.string().regex(name);
export type TreeId = z.infer<typeof TreeId>;
export const OptionId = z.string().regex(name);
export type OptionId = z.infer<typeof OptionId>;
/** A 特别程序 as the item lists it: `expertReview`, `hearing`. */
export const ProcedureCode = z.string().regex(name);
export type ProcedureCode = z.infer<typeof ProcedureCode>;

/** The full number (办件编号): implementation code 31, date 8, serial 4, of which the first digit is the hall's. */
export const CaseNo = z
  .string()
  .regex(/^[0-9A-Z]{31}\d{12}$/)
  .brand<'CaseNo'>();
export type CaseNo = z.infer<typeof CaseNo>;

/** What a person says and types (短码): hall digit, year, sequence, check digit. */
export const ShortCode = z
  .string()
  .regex(/^\d{9}$/)
  .brand<'ShortCode'>();
export type ShortCode = z.infer<typeof ShortCode>;

/** 文书号: 保政服受〔2026〕第0-00001号. */
export const DocumentNo = z
  .string()
  .regex(/^[\p{Script=Han}A-Za-z]{2,16}〔\d{4}〕第?\d-\d{5,7}号$/u)
  .brand<'DocumentNo'>();
export type DocumentNo = z.infer<typeof DocumentNo>;

/**
 * False when a person's identity or mobile number stands in it: an event must not carry it, whoever typed it into the wrong
 * field. Digits that are part of a longer number are nobody's.
 */
const ofNoPerson = (number: string): boolean =>
  !(number.match(/(?<!\d)\d{17}[\dXx](?!\d)/g) ?? []).some(isPersonal) &&
  !/(?<![0-9A-Za-z])1[3-9]\d{9}(?![0-9A-Za-z])/.test(number);

const isPersonal = (number18: string): boolean =>
  hasRightCheckCharacter(number18.toUpperCase()) && civilDateOfDigits(number18.slice(6, 14)) !== null;

/** The number in another authority's system (省平台办件号); printed first. */
export const ExternalNo = z
  .string()
  .regex(/^(?=.*\d)[0-9A-Za-z][0-9A-Za-z〔〕()（）_/.-]{2,63}$/)
  .refine(ofNoPerson)
  .brand<'ExternalNo'>();
export type ExternalNo = z.infer<typeof ExternalNo>;

/** The number on a certificate or decision (证照号、批文号); always has a digit, never a person's own number. */
export const ResultNo = z
  .string()
  .regex(/^(?=.*\d)[\p{Script=Han}0-9A-Za-z〔〕()（）_/.-]{2,40}$/u)
  .refine(ofNoPerson)
  .brand<'ResultNo'>();
export type ResultNo = z.infer<typeof ResultNo>;

/** The number on a parcel (快递单号). */
export const TrackingNo = z
  .string()
  .regex(/^[0-9A-Z]{8,20}$/)
  .refine(ofNoPerson)
  .brand<'TrackingNo'>();
export type TrackingNo = z.infer<typeof TrackingNo>;
