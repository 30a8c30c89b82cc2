/** Days, counts and forms in the words of a paper (文书用词). */
import type { CaseStatus } from '@yichuang/domain/casework/case';
import type { MaterialForm } from '@yichuang/domain/casework/terms';
import type { Paper, Pickup, Proof, Relation } from '@yichuang/domain/casework/words';
import type { TimeLimit } from '@yichuang/domain/catalogue/matters';
import type { ApplicantIdentityKind } from '@yichuang/domain/identity/identity-kind';
import type { LocalDate } from '@yichuang/domain/ids';
import type { LimitsFact, MaterialFact, Minute, Party } from './content.ts';

/** 2026年11月25日 */
export function dayWords(date: LocalDate | string): string {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** 2026年11月25日9时05分 */
export function minuteWords(minute: Minute): string {
  const [hour = '', minutes = ''] = minute.slice(11).split(':');
  return `${dayWords(minute)}${Number(hour)}时${minutes}分`;
}

/** Where a hand writes the day itself. */
export const DAY_BY_HAND = '      年    月    日';
export const MINUTE_BY_HAND = `${DAY_BY_HAND}    时    分`;

export const MATERIAL_FORMS: Readonly<Record<MaterialForm, string>> = {
  paper: '纸质',
  eCert: '电子证照',
  deferred: '容缺',
  returned: '已退回补正',
};

/** 短码 260000173 in groups of three, as it is read aloud. */
export function shortCodeWords(shortCode: string): string {
  return shortCode.replaceAll(/(\d{3})(?=\d)/gu, '$1 ');
}

/** How a person is addressed on the paper. */
export function addressOf({ name }: Party): string {
  return `${name}：`;
}

export function partyLine({ name, representative, identity, phone }: Party): string {
  const who = representative === null ? name : `${name}（法定代表人：${representative}）`;
  return [who, identity, phone && `电话 ${phone}`].filter((part) => part !== '').join('，');
}

/** 原件2份、复印件3份 of all papers that were handed in. */
export function totalWords(materials: readonly MaterialFact[]): string {
  const there = materials.filter(({ form }) => form === 'paper');
  const sum = (count: 'originals' | 'copies'): number => there.reduce((all, one) => all + one[count], 0);
  const eCerts = materials.filter(({ form }) => form === 'eCert').length;
  return [
    `原件${sum('originals')}份`,
    `复印件${sum('copies')}份`,
    ...(eCerts > 0 ? [`电子证照${eCerts}项（免交）`] : []),
  ].join('、');
}

/** What stands behind a material: how it came, whether the copy was compared, until when it is owed. */
export function remarkOf({ form, verified, dueDate }: MaterialFact): string {
  return [
    form === 'paper' ? '' : MATERIAL_FORMS[form],
    verified ? '已核原件' : '',
    dueDate === null ? '' : `${dayWords(dueDate).slice(5)}前补齐`,
  ]
    .filter((part) => part !== '')
    .join('，');
}

export function excludedWords({ excluded }: LimitsFact): string {
  return excluded.length === 0 ? '无' : excluded.join('、');
}

/** A sentence of the office with its places filled in. */
export function filled(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/gu, (_, name: string) => values[name] ?? '');
}

export const UNITS: Readonly<Record<TimeLimit['unit'], string>> = {
  workingDay: '个工作日',
  calendarDay: '日',
  month: '个月',
};

export const identityWords: Readonly<Record<ApplicantIdentityKind, string>> = {
  residentId: '居民身份证',
  hmtResidence: '港澳台居民居住证',
  foreignResident: '外国人永久居留身份证',
  hmtPermit: '港澳居民来往内地通行证',
  taiwanPermit: '台湾居民来往大陆通行证',
  passport: '护照',
  householdBook: '户口簿',
  socialCard: '社会保障卡',
  temporaryId: '临时居民身份证',
  creditCode: '统一社会信用代码',
};

/** How the applicant gets the result, and with what. */
export const PICKUPS: Readonly<Record<Pickup, (place: string) => string>> = {
  counter: (place) => `窗口领取：凭受理通知和身份证件到${place}领取。`,
  post: () => '邮寄送达：按登记的地址免费寄送，收件时请出示身份证件。',
  electronic: () => '电子送达：结果以电子证照或者电子文书发送。',
};

export const DELIVERY_WAYS: Readonly<Record<Pickup, string>> = {
  counter: '直接送达（窗口领取）',
  post: '邮寄送达',
  electronic: '电子送达',
};

export const RELATIONS: Readonly<Record<Relation, string>> = {
  self: '本人',
  agent: '代理人（收件时登记可代领）',
  legalRepresentative: '法定代表人（负责人）',
  entrusted: '受托人',
};

export const PROOFS: Readonly<Record<Proof, string>> = {
  notice: '受理通知单',
  shortCode: '查询短码',
  lossStatement: '遗失声明',
};

export const PAPERS: Readonly<Record<Paper, string>> = {
  id: '领取人身份证件',
  applicantId: '申请人身份证件',
  authorisation: '授权委托书',
  companySeal: '单位公章或者介绍信',
  lossStatement: '遗失声明',
};

/** Reasons of the office that the law itself names (行政许可法 §32); every other one is told in its own words. */
export const REFUSAL_GROUNDS: Readonly<Record<string, 'notRequired' | 'notCompetent'>> = {
  notRequired: 'notRequired',
  notCompetent: 'notCompetent',
};

export const SERVED_WAYS: Readonly<Record<string, string>> = {
  counter: '当面送达',
  post: '邮寄送达',
  electronic: '电子送达',
  left: '留置送达',
};

export const STATUSES: Readonly<Record<string, string>> = {
  received: '已收件',
  correcting: '待补正',
  accepted: '办理中',
  decided: '已决定',
  atIssue: '待领取',
  handedOut: '已送达',
  notAccepted: '不予受理',
  withdrawn: '已撤回',
  terminated: '已终止',
  closed: '已办结',
} satisfies Record<CaseStatus, string>;

/** Why a number was made void; the office may know more reasons than these. */
export const VOID_REASONS: Readonly<Record<string, string>> = {
  misprint: '打印错误',
  wrongContent: '内容有误',
  torn: '破损、污损',
  decisionChanged: '决定变更',
};
