/** Documents that show who somebody is, and what is wrong with a number. */
import type { ApplicantIdentityKind } from '@yichuang/domain/identity/identity-kind';
import type { IdentityProblemCode } from '@yichuang/domain/identity/problem';
import type { CreditCodeWarning } from '@yichuang/domain/identity/credit-code';
import type { IdentityWarning } from '@yichuang/domain/identity/identity';

const identityKind: Record<ApplicantIdentityKind, string> = {
  residentId: '居民身份证',
  hmtResidence: '港澳台居民居住证',
  foreignResident: '外国人永久居留证',
  hmtPermit: '港澳居民通行证',
  taiwanPermit: '台湾居民通行证',
  passport: '护照',
  householdBook: '户口簿',
  socialCard: '社保卡',
  temporaryId: '临时身份证',
  creditCode: '统一社会信用代码',
};

const identityProblem: Record<IdentityProblemCode, string> = {
  Empty: '请输入证件号码',
  WrongLength: '位数不对，请对着证件再看',
  WrongCharacters: '有不该出现的字',
  OldNumber: '这是 15 位旧号码，请用 18 位的',
  OtherKind: '这像是另一种证件的号码，请改证件类型',
  UnknownRegion: '前 6 位地区不对',
  NoSuchDate: '出生日期不对',
  BornInFuture: '出生日期还没到',
  ImplausibleAge: '出生日期太早了',
  WrongCheckCharacter: '号码有一位不对，不能用，请对着证件再看',
};

const personWarning: Record<CreditCodeWarning | IdentityWarning | 'PhoneUnusual' | 'NameChanged', string> = {
  WrongCheckCharacter: '信用代码的校验位不对，已记录，请再核对一次',
  WrongOrganisationCheckCharacter: '信用代码里的机构代码校验位不对，已记录',
  FormerForm: '这是旧版居留证，换证后号码会变',
  PhoneUnusual: '这个电话收不到短信',
  NameChanged: '这个号码以前登记的是另一个名字，请再看一次证件',
};

export const caseworkPersons = { identityKind, identityProblem, personWarning };
