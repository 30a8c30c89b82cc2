/** 叫号规则: numbers in groups, and what they mean in one sentence. */
import type { OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import { useText } from '@yichuang/ui/text/use-text';
import { NO_NUMBER, NumberField, useFaultOf, type EditorProps } from './editor.tsx';

type Key = Exclude<keyof OwnSettings['calling'], 'quotas'>;

const GROUPS: Readonly<Record<'priority' | 'noShow' | 'reinstatement' | 'limits', readonly Key[]>> = {
  priority: ['ratio', 'elderlyAge'],
  noShow: ['minCalls', 'afterSeconds', 'unhurriedAfterSeconds'],
  reinstatement: ['behind', 'lateMinutes', 'lateBehind'],
  limits: ['livingPerVisitorAndService'],
};
const ORDER = ['priority', 'noShow', 'reinstatement', 'limits'] as const;

export function CallingEditor({ draft, onChange, findings, catalogue }: EditorProps<'calling'>) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  return (
    <div className="flex flex-col gap-2">
      {ORDER.map((group) => (
        <fieldset key={group} className="border-b border-line pb-1.5">
          <legend className="text-body font-bold">{t(`calling.${group}`)}</legend>
          <div className="mt-1 grid grid-cols-3 gap-x-3 gap-y-1">
            {GROUPS[group].map((key) => (
              <NumberField
                key={key}
                label={t(`calling.${key}`)}
                value={draft[key]}
                fault={faultOf(key)}
                onChange={(value) => onChange({ ...draft, [key]: value ?? NO_NUMBER })}
              />
            ))}
            {group === 'limits' &&
              catalogue.zones.map(({ id: zoneId, shortName }) => (
                <NumberField
                  key={zoneId}
                  label={t('calling.quota', { zone: shortName })}
                  value={draft.quotas.find((each) => each.zoneId === zoneId)?.quota ?? null}
                  fault={faultOf(`quota.${zoneId}`)}
                  onChange={(quota) =>
                    onChange({
                      ...draft,
                      quotas: [...draft.quotas.filter((each) => each.zoneId !== zoneId), { zoneId, quota }],
                    })
                  }
                />
              ))}
          </div>
          {group === 'reinstatement' && (
            <p className="mt-1 text-body text-muted">
              {t('calling.means')}：{t('calling.says', draft)}
            </p>
          )}
        </fieldset>
      ))}
    </div>
  );
}
