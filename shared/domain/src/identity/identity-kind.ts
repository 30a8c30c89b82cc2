/** The kinds of document by which a visitor may be told apart, and an applicant be known (证件类型). */

export const identityKinds = [
  /** 居民身份证, GB 11643 */
  'residentId',
  /** 港澳台居民居住证 */
  'hmtResidence',
  /** 外国人永久居留身份证 */
  'foreignResident',
  /** 港澳居民来往内地通行证 */
  'hmtPermit',
  /** 台湾居民来往大陆通行证 */
  'taiwanPermit',
  /** 护照 */
  'passport',
  /** 户口簿: carries the citizen's 公民身份号码 */
  'householdBook',
  /** 社会保障卡: its 社会保障号码 is the 公民身份号码 */
  'socialCard',
  /** 临时居民身份证: the same 公民身份号码 on another card */
  'temporaryId',
] as const;

export type IdentityKind = (typeof identityKinds)[number];

/** What an applicant (申请人) may be known by: a person's document, or an organisation's 统一社会信用代码. */
export const applicantIdentityKinds = [...identityKinds, 'creditCode'] as const;

export type ApplicantIdentityKind = (typeof applicantIdentityKinds)[number];

/** Whose number a document carries: 户口簿, 社保卡 and 临时身份证 have the citizen's own, so the same person stays one person. */
export const numberKindOf = <Kind extends ApplicantIdentityKind>(document: Kind): Kind | 'residentId' =>
  document === 'householdBook' || document === 'socialCard' || document === 'temporaryId'
    ? 'residentId'
    : document;
