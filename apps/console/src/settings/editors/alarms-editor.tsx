/** 提醒和日报: after how many minutes the hall's own people are told, and when the 日报 is made. */
import { useText } from '@yichuang/ui/text/use-text';
import { NO_NUMBER, NumberField, TimeField, useFaultOf, type EditorProps } from './editor.tsx';

export function AlarmsEditor({ draft, onChange, findings }: EditorProps<'alarms'>) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
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
    </div>
  );
}
