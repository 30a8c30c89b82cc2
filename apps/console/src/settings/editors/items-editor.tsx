/** 事项: on or off, what people call it, other names; only what differs from the catalogue is kept. */
import type { OwnSettings } from '@yichuang/domain/catalogue/own-settings';
import { takesNumber, type Service } from '@yichuang/domain/catalogue/service';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Field } from '@yichuang/ui/field.tsx';
import { Pick } from './cells.tsx';
import { useFaultOf, type EditorProps } from './editor.tsx';

type Own = OwnSettings['items'][number];

/** So many rows are drawn at once. */
const SHOWN = 20;

export function ItemsEditor({ draft, onChange, findings, catalogue }: EditorProps<'items'>) {
  const { t } = useText('settings');
  const faultOf = useFaultOf(findings);
  const [typed, setTyped] = useState('');
  const zoneOf = (serviceId: string): string => {
    const service = catalogue.services.find((each) => each.serviceId === serviceId);
    return service && takesNumber(service) ? service.zoneIds[0] : '';
  };
  const rows = rowsOf(catalogue.services, draft).filter(
    ({ serviceId, name, aliases }) =>
      typed === '' || [serviceId, name, ...aliases].some((words) => words.includes(typed.trim())),
  );
  const set = (own: Own): void =>
    onChange([...draft.filter(({ serviceId }) => serviceId !== own.serviceId), own]);
  return (
    <div className="flex flex-col gap-1">
      <Field type="search" label={t('items.search')} value={typed} onChange={setTyped} />
      <p className="text-body text-muted">
        {t('items.found', { number: rows.length })}
        {rows.length > SHOWN && ` · ${t('items.more', { number: SHOWN })}`}
      </p>
      {rows.slice(0, SHOWN).map((row) => (
        <div
          key={row.serviceId}
          className="grid grid-cols-[7em_14em_1fr_11em] items-end gap-1.5 border-t border-line pt-1"
        >
          <Button
            label={`${row.name}：${t(row.off ? 'items.off' : 'items.on')}`}
            pressed={row.off}
            onPress={() => set({ ...row, off: !row.off })}
          >
            {row.off ? `‖ ${t('items.off')}` : `● ${t('items.on')}`}
          </Button>
          <Field
            label={`${row.serviceId} · ${t('items.name')}`}
            value={row.name}
            fault={faultOf(`item.${row.serviceId}`)}
            onChange={(name) => set({ ...row, name })}
          />
          <Field
            label={t('items.aliases')}
            value={row.aliases.join('、')}
            onChange={(words) => set({ ...row, aliases: words === '' ? [] : words.split(/[、,，]/u) })}
          />
          <Pick
            label={`${row.serviceId} · ${t('items.zone')}`}
            value={row.zoneId ?? zoneOf(row.serviceId)}
            onChange={(zoneId) => set({ ...row, zoneId })}
            options={catalogue.zones.map(({ id, shortName }) => ({ value: id, words: shortName }))}
          />
        </div>
      ))}
    </div>
  );
}

/** What was switched off is no longer in the catalogue of the screens: it comes from the draft. */
function rowsOf(services: readonly Service[], draft: OwnSettings['items']): readonly Own[] {
  const own = new Map(draft.map((item) => [item.serviceId, item]));
  const known = services
    .filter(({ kind }) => kind === 'item' || kind === 'counterService')
    .map(
      ({ serviceId, zh, aliases }): Own =>
        own.get(serviceId) ?? { serviceId, off: false, name: zh, aliases: [...aliases] },
    );
  const shown = new Set(known.map(({ serviceId }) => serviceId));
  return [...draft.filter(({ serviceId }) => !shown.has(serviceId)), ...known];
}
