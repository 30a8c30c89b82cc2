/** The kinds of document by which a visitor may be told apart (证件类型). */

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
] as const;

export type IdentityKind = (typeof identityKinds)[number];
