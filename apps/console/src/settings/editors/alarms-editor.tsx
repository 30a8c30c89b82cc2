/** 提醒和日报: after how many minutes the hall's own people are told, when the 日报 is made, where the 应急包 is printed. */
import { useText } from '@yichuang/ui/text/use-text';
import { Pick } from './cells.tsx';
import { NO_NUMBER, NumberField, TimeField, useFaultOf, type EditorProps } from './editor.tsx';

export function AlarmsEditor({ draft, onChange, findings, catalogue }: EditorProps<'alarms'>) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  const fault = faultOf('kitCounterId');
  return (
    <div className="flex flex-wrap gap-3">
      {(['orphanMinutes', 'longWaitMinutes'] as const).map((key) => (
        <NumberField
          key={key}
          label={t(`alarms.${key}`)}
          value={draft[key]}
          fault={faultOf(key)}
          onChange={(value) => onChange({ ...draft, [key]: value ?? NO_NUMBER })}
        />
      ))}
      <TimeField
        label={t('alarms.dailyReportAt')}
        value={draft.dailyReportAt}
        fault={faultOf('dailyReportAt')}
        onChange={(dailyReportAt) => onChange({ ...draft, dailyReportAt })}
      />
      <div className="flex flex-col gap-0.5 text-body font-medium">
        <span>{t('alarms.kitCounterId')}</span>
        <Pick
          label={t('alarms.kitCounterId')}
          value={draft.kitCounterId}
          options={[
            { value: '', words: t('alarms.kitByHand') },
            ...catalogue.counters.map(({ id, number }) => ({
              value: id as string,
              words: t('common:counter', { number }),
            })),
          ]}
          onChange={(kitCounterId) => onChange({ ...draft, kitCounterId })}
        />
        {fault !== null && <span className="text-coral">■ {fault}</span>}
      </div>
    </div>
  );
}
