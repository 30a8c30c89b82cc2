/** 设置: who asks, how long, the limits of a rectification; kept as the next revision, from now on. */
import { EvaluationMode } from '@yichuang/domain/evaluation/rules';
import { EvaluationSettings, type SettingsAnswer } from '@yichuang/protocol/evaluation';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { wholeDays } from '../casework/acts/whole-days.ts';
import { Choice } from '@yichuang/ui/choice.tsx';
import { Field } from '@yichuang/ui/field.tsx';
import { Card } from '../frame/page.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { PadProtocolForm, protocolOf, typedProtocol } from './pad-protocol.tsx';
import type { Asked } from '../upkeep/use-asked.ts';

export interface SettingsTabProps extends AtWork {
  readonly settings: Asked<SettingsAnswer>;
}

/** Fields that are numbers, with the most that each takes. */
const NUMBERS = {
  padSeconds: 120,
  openDays: 90,
  verifyWorkdays: 60,
  answerWorkdays: 60,
  extendedWorkdays: 60,
} as const;
type NumberField = keyof typeof NUMBERS;

export function SettingsTab({ settings, ...atWork }: SettingsTabProps) {
  return (
    <>
      <Unanswered asked={settings} />
      {settings.value && (
        <Form
          {...atWork}
          key={settings.value.rules.revision}
          answer={settings.value}
          onKept={settings.again}
        />
      )}
    </>
  );
}

interface FormProps extends AtWork {
  readonly answer: SettingsAnswer;
  readonly onKept: () => void;
}

function Form({ answer: { rules }, onKept, account, hub, sending }: FormProps) {
  const { t } = useText('evaluation');
  const [mode, setMode] = useState<EvaluationMode>(rules.mode);
  const [url, setUrl] = useState(rules.provinceUrl ?? '');
  const [satisfied, setSatisfied] = useState<'three' | 'four'>(rules.satisfiedFrom === 3 ? 'three' : 'four');
  const [numbers, setNumbers] = useState<Readonly<Record<NumberField, string>>>({
    padSeconds: String(rules.padSeconds),
    openDays: String(rules.openDays),
    verifyWorkdays: String(rules.verifyWorkdays),
    answerWorkdays: String(rules.answerWorkdays),
    extendedWorkdays: String(rules.extendedWorkdays),
  });
  const [pads, setPads] = useState(() => typedProtocol(rules.pads));
  const mayChange = account.role === 'manager';
  const number = (field: NumberField): number | null => {
    const days = wholeDays(numbers[field], NUMBERS[field]);
    return field === 'padSeconds' && days !== null && days < 10 ? null : days;
  };
  const wrongUrl = url !== '' && !url.startsWith('https://');
  const { revision: _revision, ...kept } = rules;
  const wanted = EvaluationSettings.safeParse({
    ...kept,
    mode,
    provinceUrl: url.trim() === '' ? null : url.trim(),
    satisfiedFrom: satisfied === 'three' ? 3 : 4,
    pads: protocolOf(pads),
    ...Object.fromEntries((Object.keys(NUMBERS) as NumberField[]).map((field) => [field, number(field)])),
  });
  const needsUrl = mode === 'province' && url.trim() === '';
  const save = async (): Promise<void> => {
    if (!wanted.success) return;
    if (await sending.ask(() => hub.ratings.keepSettings(wanted.data), { done: t('settings.kept') }))
      onKept();
  };
  return (
    <Card>
      <fieldset disabled={!mayChange} className="flex flex-col gap-2">
        <legend className="sr-only">{t('tabs.settings')}</legend>
        <p className="text-body text-orange">▲ {t('settings.unverified')}</p>
        <Choice<EvaluationMode>
          label={t('settings.mode')}
          name="mode"
          value={mode}
          onChange={setMode}
          options={EvaluationMode.options.map((one) => ({ value: one, title: t(`settings.modes.${one}`) }))}
        />
        <Field
          label={t('settings.provinceUrl')}
          value={url}
          onChange={setUrl}
          maxLength={500}
          hint={t('settings.provinceUrlHint', { open: '{{', close: '}}' })}
          fault={wrongUrl ? t('settings.urlFault') : needsUrl ? t('settings.urlNeeded') : null}
        />
        <Choice<'three' | 'four'>
          label={t('settings.satisfiedFrom')}
          name="satisfied"
          value={satisfied}
          onChange={setSatisfied}
          options={(['four', 'three'] as const).map((one) => ({
            value: one,
            title: t(`settings.satisfiedOptions.${one}`),
          }))}
        />
        <div className="grid grid-cols-1 gap-2 sm:grid-cols-3 lg:grid-cols-5">
          {(Object.keys(NUMBERS) as NumberField[]).map((field) => (
            <Field
              key={field}
              label={t(`settings.${field}`)}
              value={numbers[field]}
              onChange={(typed) => setNumbers((before) => ({ ...before, [field]: typed }))}
              maxLength={3}
              fault={number(field) === null ? t('settings.numberFault', { max: NUMBERS[field] }) : null}
            />
          ))}
        </div>
        <PadProtocolForm typed={pads} onChange={setPads} />
      </fieldset>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
        <p className="text-body text-muted">
          {mayChange ? t('settings.revision', { revision: rules.revision }) : t('settings.managerOnly')}
        </p>
        {mayChange && (
          <Button
            tone="main"
            disabled={!wanted.success || needsUrl}
            busy={sending.busy}
            onPress={() => void save()}
          >
            {t('settings.save')}
          </Button>
        )}
      </div>
    </Card>
  );
}
