/** Each setting of casework in words (设置说法), a line for each thing it says. Pure. */
import type { OfficeRules } from '@yichuang/domain/casework/office';
import { officeReasonWords } from '@yichuang/ui/case-life';
import type { CaseworkText } from '@yichuang/ui/case-words';
import type { useText } from '@yichuang/ui/text/use-text';
import type { SettingKey } from './office-page.tsx';

export type OfficeText = ReturnType<typeof useText<'office'>>['t'];

export interface SayingWords {
  readonly t: OfficeText;
  readonly casework: CaseworkText;
  /** Names of items, by id. */
  readonly items: ReadonlyMap<string, string>;
}

type Lines = readonly string[];
const COMMA = '、';

export function sayingOf(rules: OfficeRules, key: SettingKey, words: SayingWords): Lines {
  return SAYINGS[key](rules, words);
}

const SAYINGS: Readonly<Record<SettingKey, (rules: OfficeRules, words: SayingWords) => Lines>> = {
  registeredItems: ({ registeredItems }, { t, items }) => [
    t('settings.says.items', { count: registeredItems.length }),
    registeredItems.map((id) => items.get(id) ?? id).join(COMMA),
  ],
  deadlines: ({ deadlines: { deemed, light, opensAt, closesAt } }, { t }) => [
    t('settings.says.deadlines', {
      warn: deemed.warnOnWorkdays.join(COMMA),
      days: deemed.afterWorkdays,
      percent: light.yellowPercent,
      yellow: light.yellowDays,
      opens: opensAt,
      closes: closesAt,
    }),
  ],
  silence: ({ silence }, { t }) => [t(`settings.says.silence.${silence}`)],
  correctionOnceStrict: ({ correctionOnceStrict }, { t }) => [yesNo(t, correctionOnceStrict)],
  special: ({ special: { needsNotice, stopsWhen } }, { t }) => [
    t('settings.says.special', {
      notice: t(needsNotice ? 'settings.says.specialNotice' : 'settings.says.specialNoNotice'),
      when: t(`settings.says.stopsWhen.${stopsWhen}`),
    }),
  ],
  extension: ({ extension: { maxDays } }, { t }) => [t('settings.says.maxDays', { days: maxDays })],
  deferral: ({ deferral: { maxDays } }, { t }) => [
    maxDays === null ? t('settings.says.promised') : t('settings.says.maxDays', { days: maxDays }),
  ],
  atOnce: ({ atOnce: { acceptance } }, { t }) => [yesNo(t, acceptance)],
  decisions: ({ decisions }, { t }) => [t(`settings.says.decisions.${decisions}`)],
  forms: ({ forms }, { t, casework }) =>
    forms.map(({ form, pattern, copies, sealed }) =>
      t('settings.says.form', {
        form: casework(`form.${form}`),
        pattern: pattern ?? t('settings.says.noNumber'),
        copies,
        seal: t(sealed ? 'settings.says.sealed' : 'settings.says.unsealed'),
      }),
    ),
  seals: ({ seals: { names } }) => names.map(({ name }) => name),
  titles: ({ titles }, { t, casework }) =>
    titles.length === 0
      ? [t('settings.usual')]
      : titles.map(({ form, title }) => `${casework(`form.${form}`)} → ${title}`),
  remedies: ({ remedies: { review, reviewDays, court, courtMonths } }, { t }) => [
    t('settings.says.remedies', { review, days: reviewDays, court, months: courtMonths }),
  ],
  phones: ({ phones: { office, complaints } }, { t }) => [
    `${t('settings.officePhone')} ${office}`,
    `${t('settings.complaintsPhone')} ${complaints}`,
  ],
  collectAt: ({ collectAt }) => [collectAt],
  runs: ({ runs }) => [runs.join(COMMA)],
  uncollectedHours: ({ uncollectedHours }, { t }) => [t('settings.says.hours', { hours: uncollectedHours })],
  promises: ({ promises: { help, difficulty, objection } }, { t }) => [
    t('settings.says.help', help),
    t('settings.says.difficulty', { days: difficulty.answerDays }),
    t('settings.says.objection', { lodge: objection.lodgeDays, answer: objection.answerDays }),
  ],
  collectReminders: ({ collectReminders }, { t }) => [
    t('settings.says.workdays', { days: collectReminders.join(COMMA) }),
  ],
  receivers: ({ receivers }, { casework }) =>
    receivers.map(
      ({ relation, needs }) =>
        `${casework(`relation.${relation}`)}:${needs.map((paper) => casework(`paper.${paper}`)).join(COMMA)}`,
    ),
  reasons: ({ reasons }, { t, casework }) => {
    const named = (ids: (typeof reasons)['void']): string =>
      ids.map((id) => officeReasonWords(casework, id)).join(COMMA);
    return [
      t('settings.says.reasons', {
        second: named(reasons.secondCorrection),
        refusal: named(reasons.refusal),
        void: named(reasons.void),
      }),
    ];
  },
  retentionYears: ({ retentionYears: { people, scans } }, { t }) => [
    t('settings.says.years', { people, scans }),
  ],
};

function yesNo(t: OfficeText, yes: boolean): string {
  return t(yes ? 'settings.says.yes' : 'settings.says.no');
}
